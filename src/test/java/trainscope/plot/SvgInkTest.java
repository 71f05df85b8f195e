package trainscope.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
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
