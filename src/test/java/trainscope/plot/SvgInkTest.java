package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgInkTest {
    private static Document parsed(SvgInk ink) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(ink.text())));
    }

    private static SvgInk drawn(PlotModel model, Palette palette) {
        SvgInk ink = new SvgInk(500, 300, model.description());
        new PlotPainter(model, Look.of(palette), 500, 300).draw(ink);
        return ink;
    }

    @Test
    void everySampleIsAWellFormedFileThatStandsAlone() throws Exception {
        for (Map.Entry<String, PlotModel> sample : Samples.all().entrySet()) {
            SvgInk ink = drawn(sample.getValue(), Palette.dark());
            Document document = parsed(ink);
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertEquals(sample.getValue().description(),
                    document.getElementsByTagName("title").item(0).getTextContent());
            String drawing = ink.text().replaceAll("base64,[^\"]*", "");
            assertFalse(drawing.contains("NaN") || drawing.contains("Infinity"), sample.getKey());
            assertFalse(ink.text().replace("http://www.w3.org/2000/svg", "").contains("http"),
                    sample.getKey());
        }
    }

    @Test
    void wordsStayWords() throws Exception {
        PlotModel model = PlotModel.of("a < b & \"c\" \u0007 손실", Axis.linear("x"), Axis.linear("y"),
                List.of(), "<&>");
        Document document = parsed(drawn(model, Palette.light()));
        assertEquals("a < b & \"c\"  손실", document.getElementsByTagName("text").item(0).getTextContent());
    }

    /// Whatever a lane is called, the file can be read, and the name is in it as it is, except for what XML 1.0 cannot hold.
    @Test
    void hostileNamesAreReadBack() throws Exception {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("<&\"'>", "]]>", "&#0;&lt;", "\ud83d\ude80\ud83d\udc69\u200d\ud83d\udcbb",
                "\u202e\u05d0\u05d1 teg",
                "\u0627\u0644\u0639\u0631\u0628\u064a\u0629", "손실", "--><script>", "${x} %s", "e\u0301\u0338")
                .forEach(name -> names.put(name, name));
        names.put("a\u0000\u0008\u001b\u007fb", "a\u007fb");
        names.put("lone \ud800 half \udc00", "lone  half ");
        names.put("no\uffff\ufffe sign", "no sign");
        for (var name : names.entrySet()) {
            PlotModel model = PlotModel.of(name.getKey(), Axis.linear(name.getKey()), Axis.linear(""),
                    List.of(Mark.Line.lane(0, name.getKey(), Series.of(1, 2, 3))), name.getKey());
            SvgInk ink = new SvgInk(900, 300, model.description(), name.getKey());
            new PlotPainter(model, Look.of(Palette.light()), 900, 300).draw(ink);
            Document document = parsed(ink);
            assertEquals(name.getValue(), document.getElementsByTagName("title").item(0).getTextContent());
            NodeList texts = document.getElementsByTagName("text");
            long found = IntStream.range(0, texts.getLength())
                    .filter(i -> texts.item(i).getTextContent().equals(name.getValue())).count();
            assertEquals(3, found, "title, axis and the end of the line");
        }
    }

    @Test
    void theFontOfTheScreenIsTheFirstChoiceOfTheFile() {
        assertTrue(new SvgInk(1, 1, "", "Nanum Gothic").text().contains("font-family=\"'Nanum Gothic', "));
        assertTrue(new SvgInk(1, 1, "", "System").text().contains("font-family=\"system-ui, sans-serif\""));
    }

    @Test
    void powersAreSmallerDigitsAndStayInTheirWord() throws Exception {
        SvgInk ink = new SvgInk(100, 100, "");
        ink.text("2·10⁻³ s", 50, 50, new Lettering(10, false, Anchor.LEFT, 0xff000000, 0));
        Document document = parsed(ink);
        assertEquals("2·10−3 s", document.getElementsByTagName("text").item(0).getTextContent());
        NodeList spans = document.getElementsByTagName("tspan");
        assertEquals(2, spans.getLength());
        double up = Double.parseDouble(((Element) spans.item(0)).getAttribute("dy"));
        assertTrue(up < 0);
        assertEquals(-up, Double.parseDouble(((Element) spans.item(1)).getAttribute("dy")));
        assertEquals("−3", spans.item(0).getTextContent());
    }

    @Test
    void theSamePictureIsTheSameFile() {
        assertEquals(drawn(Samples.paths(5), Palette.light()).text(),
                drawn(Samples.paths(5), Palette.light()).text());
        assertTrue(drawn(Samples.paths(5), Palette.light()).text().contains("data:image/png;base64,"));
    }

    @Test
    void theClipHoldsAfterWords() throws Exception {
        SvgInk ink = new SvgInk(10, 10, "");
        ink.clip(1, 1, 5, 5);
        ink.rectangle(0, 0, 3, 3, 0xff000000);
        ink.text("t", 1, 1, new Lettering(11, false, Anchor.LEFT, 0xff000000, 0));
        ink.rectangle(0, 0, 3, 3, 0x80000000);
        Document document = parsed(ink);
        assertEquals(3, document.getElementsByTagName("g").getLength());
        assertTrue(ink.text().contains("fill-opacity=\"0.5\""));
    }
}
