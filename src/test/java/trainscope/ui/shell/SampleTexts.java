package trainscope.ui.shell;

import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import trainscope.i18n.Language;
import trainscope.i18n.Texts;

/// The texts of the lab, and those of the sample pages.
final class SampleTexts extends ResourceBundle {
    private static final Map<String, String> ENGLISH = Map.of("page.first.title", "Optimizer paths",
            "page.first.word", "Paths", "page.second.title", "Initialization", "page.second.word",
            "Initialization",
            "command.play", "Play or pause", "command.step", "One step forward", "command.lane", "First lane",
            "sample.preset", "Preset: the book’s four", "sample.export", "Export", "sample.lanes",
            "{0} lanes");
    private static final Map<String, String> KOREAN = Map.of("page.first.title", "최적화 경로", "page.first.word",
            "경로", "page.second.title", "초깃값", "page.second.word", "초깃값", "command.play", "재생 / 일시정지",
            "command.step", "한 단계 앞으로", "command.lane", "첫째 레인", "sample.preset", "프리셋: 책의 네 가지 방법",
            "sample.export", "내보내기", "sample.lanes", "{0} 레인");

    private final Map<String, String> own;
    private final ResourceBundle all;

    private SampleTexts(Language language) {
        own = language == Language.ENGLISH ? ENGLISH : KOREAN;
        all = ResourceBundle.getBundle("trainscope.i18n.texts", language.locale());
    }

    static Texts of(Language language) {
        return new Texts(language, new SampleTexts(language));
    }

    @Override
    protected Object handleGetObject(String key) {
        String mine = own.get(key);
        return mine == null ? all.getObject(key) : mine;
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(own.keySet());
    }
}
