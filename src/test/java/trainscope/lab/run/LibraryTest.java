package trainscope.lab.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trainscope.engine.data.LabelNoise;
import trainscope.engine.data.Labels;
import trainscope.engine.data.Part;
import trainscope.engine.data.Split;
import trainscope.engine.data.SplitPlan;
import trainscope.lab.catalog.Refused;
import trainscope.lab.spec.Material;
import trainscope.lab.spec.Origin;

class LibraryTest {
    @TempDir private Path folder;

    private void idx(String images, String labels, int count) throws IOException {
        var random = new Random(count);
        ByteBuffer pictures = ByteBuffer.allocate(16 + count * 16);
        pictures.putInt(0x803).putInt(count).putInt(4).putInt(4);
        ByteBuffer classes = ByteBuffer.allocate(8 + count);
        classes.putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            byte[] picture = new byte[16];
            random.nextBytes(picture);
            pictures.put(picture);
            classes.put((byte) (i % 3));
        }
        Files.write(folder.resolve(images), pictures.array());
        Files.write(folder.resolve(labels), classes.array());
    }

    private static Material of(Origin origin) {
        return new Material(origin, List.of(), new SplitPlan(0.8, 0.2), new LabelNoise(0), 1);
    }

    @Test
    void aFolderIsFoundWithItsExam() throws IOException, Refused {
        idx("train-images-idx3-ubyte", "train-labels-idx1-ubyte", 60);
        idx("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", 12);
        Origin.Files files = Library.find(List.of(folder.toString()));
        assertEquals(60, files.examples());
        assertEquals(2, files.exam().size());
        Split split = new Library().open(of(files));
        assertEquals(48, split.training().size());
        assertEquals(48, of(files).trainingExamples());
        assertEquals(12, split.validation().size());
        assertEquals(12, split.exam().size());
    }

    @Test
    void anExamMayLieElsewhere() throws IOException, Refused {
        idx("a-images", "a-labels", 30);
        Origin.Files files = Library.find(List.of(folder.resolve("a-images").toString()));
        idx("t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte", 12);
        for (Path named : List.of(folder, folder.resolve("t10k-labels-idx1-ubyte"))) {
            Split split = new Library().open(of(Library.withExam(files, List.of(named.toString()))));
            assertEquals(12, split.exam().size());
            assertEquals(24, split.training().size());
            assertEquals(2, split.exam().open().label(5));
        }
    }

    /// Tables number their classes as they come.
    @Test
    void classesOfAnExamGoByName() throws IOException, Refused {
        Path data = Files.writeString(folder.resolve("data.csv"), "1,cat\n2,dog\n3,cow\n4,cat\n");
        Path exam = Files.writeString(folder.resolve("exam.csv"), "5,dog\n6,cow\n7,dog\n");
        Origin.Files files = Library.withExam(Library.find(List.of(data.toString())),
                List.of(exam.toString()));
        Part open = new Library().open(of(files)).exam().open();
        List<String> names = ((Labels) new Library().open(of(files)).training().data().targets()).names();
        assertEquals(List.of(names.indexOf("dog"), names.indexOf("cow"), names.indexOf("dog")),
                List.of(open.label(0), open.label(1), open.label(2)));
        Files.writeString(exam, "5,dog\n6,cow\n7,hen\n");
        assertEquals("spec.exam-class",
                assertThrows(Refused.class, () -> new Library().open(of(files))).problem().key());
        Files.writeString(exam, "5,1,dog\n6,2,cow\n7,3,cat\n");
        assertEquals("data.csv.ragged",
                assertThrows(Refused.class, () -> new Library().open(of(files))).problem().key());
        Files.writeString(data, "1,red,cat\n2,blue,dog\n3,red,cow\n4,blue,cat\n5,red,dog\n6,red,cow\n");
        Files.writeString(exam, "5,blue,dog\n6,blue,cow\n");
        Origin.Files worded = Library.withExam(Library.find(List.of(data.toString())),
                List.of(exam.toString()));
        assertEquals("spec.exam-words",
                assertThrows(Refused.class, () -> new Library().open(of(worded))).problem().key());
    }

    @Test
    void anExamOfOtherPicturesIsRefused() throws IOException, Refused {
        idx("a-images", "a-labels", 30);
        Path exam = Files.writeString(folder.resolve("exam.csv"), "5,dog\n6,cow\n5,dog\n6,cow\n");
        Origin.Files files = Library.withExam(Library.find(List.of(folder.resolve("a-images").toString())),
                List.of(exam.toString()));
        assertThrows(Refused.class, () -> new Library().open(of(files)));
        Origin.Files table = Library.withExam(Library.find(List.of(exam.toString())),
                List.of(folder.resolve("a-images").toString()));
        assertEquals("spec.exam-differs",
                assertThrows(Refused.class, () -> new Library().open(of(table))).problem().key());
    }

    @Test
    void aFileBringsItsPartner() throws IOException, Refused {
        idx("a-images", "a-labels", 30);
        Origin.Files files = Library.find(List.of(folder.resolve("a-labels").toString()));
        assertEquals(List.of(folder.resolve("a-images").toString(), folder.resolve("a-labels").toString()),
                files.paths());
        assertEquals(24, new Library().open(of(files)).training().size());
    }

    @Test
    void examplesThatAreNotWhatTheyWereAreRefused() throws IOException, Refused {
        idx("a-images", "a-labels", 30);
        Material material = of(Library.find(List.of(folder.resolve("a-images").toString())));
        idx("a-images", "a-labels", 31);
        Refused refused = assertThrows(Refused.class, () -> new Library().open(material));
        assertEquals("spec.data-differs", refused.problem().key());
        Files.delete(folder.resolve("a-images"));
        assertEquals("data.missing",
                assertThrows(Refused.class, () -> new Library().open(material)).problem().key());
    }

    @Test
    void aFolderWithoutExamplesIsRefused() {
        assertEquals("spec.folder", assertThrows(Refused.class,
                () -> Library.find(List.of(folder.toString()))).problem().key());
    }

    @Test
    void wrongClassesAreAmongTheTrainingExamplesOnly() throws Refused {
        Material clean = Trainings.material("spirals(examples=400)");
        var noisy = new Material(clean.origin(), clean.preparation(), clean.split(), new LabelNoise(0.25), 1);
        var library = new Library();
        Split before = library.open(clean);
        assertSame(before, library.open(clean));
        Split after = library.open(noisy);
        assertEquals(75, different(before.training(), after.training()));
        assertEquals(0, different(before.validation(), after.validation()));
        assertNotEquals(0, before.validation().size());
    }

    private static int different(Part one, Part other) {
        int count = 0;
        for (int i = 0; i < one.size(); i++) {
            count += one.label(i) == other.label(i) ? 0 : 1;
        }
        return count;
    }
}
