package trainscope.ui.kit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds a font that has Hangul: where the toolkit's own has none, Korean would be a row of boxes.
public final class HangulFont {
    /// Those made for screens first, in the order in which systems bring them.
    private static final List<String> KNOWN = List.of("Malgun Gothic", "Apple SD Gothic Neo", "Pretendard",
            "Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "NanumGothic", "NanumBarunGothic",
            "Nanum Gothic", "NanumSquare", "NanumSquareRound", "Gulim", "Dotum", "UnDotum", "Baekmuk Dotum");

    private HangulFont() {}

    public static Optional<String> among(Collection<String> families) {
        Set<String> installed = new HashSet<>(families);
        return KNOWN.stream().filter(installed::contains).findFirst();
    }
}
