@echo off
rem Starts Trainscope with a JDK 25 or newer, which it looks for by itself.
setlocal enabledelayedexpansion
set "HERE=%~dp0.."
set "JAVA="

for %%V in (TRAINSCOPE_JAVA_HOME JAVA_HOME JAVA25_HOME JDK25_HOME) do (
    if not defined JAVA if defined %%V call :try "!%%V!"
)
for %%P in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    if exist "%%~P" for /d %%D in ("%%~P\*") do if not defined JAVA call :try "%%~D"
)
if not defined JAVA (
    for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpJ.."
)
if not defined JAVA (
    echo Trainscope needs a JDK 25 or newer and found none. Install one, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)

rem Only what trains gets vectors, and only from a JDK that lists them: the JVM refuses to start where they are missing.
set "VECTORS="
set "TRAINS="
if "%~1"=="" set "TRAINS=1"
if "%~1"=="train" set "TRAINS=1"
if "%~1"=="check" set "TRAINS=1"
if "%~1"=="bench" set "TRAINS=1"
if defined TRAINS (
    findstr /b "MODULES=" "%JAVA%\..\..\release" | findstr "jdk\.incubator\.vector" >nul && set "VECTORS=--add-modules=jdk.incubator.vector"
)

"%JAVA%" "@%HERE%\bin\java.options" %VECTORS% %TRAINSCOPE_OPTS% --module-path "%HERE%\lib" --module trainscope/trainscope.Trainscope %*
exit /b %ERRORLEVEL%

rem The release file of a JDK says its version without starting it.
:try
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==." %%A in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    set "MAJOR=%%~A"
    set "MAJOR=!MAJOR:"=!"
    if !MAJOR! GEQ 25 set "JAVA=%~1\bin\java.exe"
)
exit /b 0
