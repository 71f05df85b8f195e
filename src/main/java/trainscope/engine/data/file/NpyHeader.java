package trainscope.engine.data.file;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands before the numbers of a NumPy file: `{'descr': '<f8', 'fortran_order': False, 'shape': (3, 2), }`. It is
/// matched as text, never evaluated.
record NpyHeader(Element element, boolean bigEndian, boolean firstFastest, List<Long> size) {
    private static final String MAGIC = "\u0093NUMPY";
    /// As much as NumPy itself reads from strangers.
    private static final int LONGEST = 10_000;
    private static final int MOST_DIMENSIONS = 4;

    private static final Pattern ENTRY = Pattern.compile(
            "\\s*'(descr|fortran_order|shape)'\\s*:\\s*('[^']{1,8}'|True|False|\\([\\d,\\s]{0,80}\\))\\s*(,|(?=}))");
    private static final Pattern WHOLE = Pattern.compile("\\s*\\{(.*)}\\s*", Pattern.DOTALL);

    static NpyHeader read(Content file, Bytes in) throws IOException, Refusal {
        if (!Bytes.ascii(in.exactly(6)).equals(MAGIC)) {
            throw new Refusal(file, "npy.no-magic", 0);
        }
        byte[] version = in.exactly(2);
        if (version[0] < 1 || version[0] > 3) {
            throw new Refusal(file, "npy.version", 6, version[0] & 0xff);
        }
        byte[] lengths = in.exactly(version[0] == 1 ? 2 : 4);
        long length = 0;
        for (int i = lengths.length - 1; i >= 0; i--) {
            length = length << 8 | (lengths[i] & 0xff);
        }
        if (length > LONGEST) {
            throw new Refusal(file, "npy.long-header", 8, length, LONGEST);
        }
        long start = in.position();
        return parse(file, start, Bytes.ascii(in.exactly(length)));
    }

    private static NpyHeader parse(Content file, long start, String text) throws Refusal {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new Refusal(file, "npy.header", start);
        }
        String descr = "";
        String fortran = "";
        String shape = "";
        Matcher entry = ENTRY.matcher(text).region(whole.start(1), text.length());
        int end = whole.start(1);
        while (entry.lookingAt()) {
            switch (entry.group(1)) {
                case "descr" -> descr = entry.group(2);
                case "fortran_order" -> fortran = entry.group(2);
                default -> shape = entry.group(2);
            }
            end = entry.end();
            entry.region(end, text.length());
        }
        if (!text.substring(end, whole.end(1)).isBlank() || !fortran.matches("True|False")
                || !descr.startsWith("'") || !shape.startsWith("(")) {
            throw new Refusal(file, "npy.header", start + end);
        }
        String kind = descr.substring(1, descr.length() - 1);
        return new NpyHeader(element(file, start, kind), kind.startsWith(">"), fortran.equals("True"),
                size(file, start, shape));
    }

    private static Element element(Content file, long start, String kind) throws Refusal {
        return switch (kind.replaceFirst("^[<>|=]", "")) {
            case "u1", "b1" -> Element.UNSIGNED_BYTE;
            case "i1" -> Element.SIGNED_BYTE;
            case "i2" -> Element.SHORT;
            case "u2" -> Element.UNSIGNED_SHORT;
            case "i4" -> Element.INT;
            case "u4" -> Element.UNSIGNED_INT;
            case "i8" -> Element.LONG;
            case "f4" -> Element.FLOAT;
            case "f8" -> Element.DOUBLE;
            default -> throw new Refusal(file, "npy.kind", start, kind);
        };
    }

    private static List<Long> size(Content file, long start, String shape) throws Refusal {
        String[] words = shape.substring(1, shape.length() - 1).strip().split("\\s*,\\s*", -1);
        int count = words[words.length - 1].isEmpty() ? words.length - 1 : words.length;
        if (count < 1 || count > MOST_DIMENSIONS
                || !Arrays.stream(words, 0, count).allMatch(word -> word.matches("\\d{1,15}"))) {
            throw new Refusal(file, "npy.shape", start, shape);
        }
        return Arrays.stream(words, 0, count).map(Long::valueOf).toList();
    }
}
