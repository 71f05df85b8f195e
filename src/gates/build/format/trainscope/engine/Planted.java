package trainscope.engine;

/// Correct, but not in the project's format.
public final class Planted
{
  private Planted( ) { }
  public static int length( String word ) { return word.length( ); }
}
