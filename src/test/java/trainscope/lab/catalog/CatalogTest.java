package trainscope.lab.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import trainscope.engine.Problem;
import trainscope.engine.optim.Nesterov;
import trainscope.engine.optim.Optimizer;

class CatalogTest {
    private static final Catalog CATALOG = Catalog.standard();

    static List<Shelf<?>> shelves() {
        return CATALOG.all();
    }

    private static Optimizer make(String text) throws Refused {
        return CATALOG.optimizers().make(PhraseReader.read(text), CATALOG);
    }

    private static Problem refused(String text) {
        return assertThrows(Refused.class, () -> make(text)).problem();
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void everyPrototypeSurvivesBeingWrittenAndRead(Shelf<?> shelf) throws Refused {
        roundTrip(shelf);
    }

    private static <T> void roundTrip(Shelf<T> shelf) throws Refused {
        for (Entry<T> entry : shelf.entries()) {
            for (Entry.Variant<T> variant : entry.variants()) {
                String text = PhraseWriter.write(shelf, variant.prototype(), CATALOG);
                assertEquals(variant.prototype(), shelf.make(PhraseReader.read(text), CATALOG), text);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void everyKnobAcceptsItsDefaultAndItsSlider(Shelf<?> shelf) {
        for (Entry<?> entry : shelf.entries()) {
            for (Knob knob : entry.knobs()) {
                if (knob.kind() == Knob.Kind.NUMBER || knob.kind() == Knob.Kind.WHOLE) {
                    assertTrue(
                            knob.min() <= knob.from() && knob.from() < knob.to() && knob.to() <= knob.max(),
                            knob.toString());
                    assertTrue(!knob.log() || knob.from() > 0, knob.toString());
                    entry.variants().forEach(v -> {
                        Number value = (Number) Composition.parts((Record) v.prototype()).get(knob.name());
                        assertTrue(knob.accepts(value.doubleValue()), entry.id() + " " + knob);
                    });
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void idsAndOtherNamesAreClear(Shelf<?> shelf) {
        var names = new HashSet<String>();
        shelf.entries().stream().flatMap(e -> Stream.concat(Stream.of(e.id()), e.otherNames().stream()))
                .forEach(name -> assertTrue(names.add(Names.plain(name)), name));
    }

    @ParameterizedTest
    @CsvSource({"Nesterov,STANDARD", "nesterov(form=as-printed),SEED", "NAG(form=AsPrinted),SEED",
        "Nesterov(form=seed),SEED", "Nesterov(form=corrected),STANDARD", "Nesterov(form=standard),STANDARD",
        "Nesterov(form=lookahead_theta),LOOKAHEAD_THETA", "Nesterov(form=paper),LOOKAHEAD_THETA",
        "Nesterov(form=PyTorch),TORCH"})
    void aFormIsFoundByItsNameAndByItsSource(String text, Nesterov.Form form) throws Refused {
        assertEquals(form, ((Nesterov) make(text)).form());
    }

    @ParameterizedTest
    @ValueSource(strings = {"SGD(form=torch)", "SGD(form=all)", "sgd(form=as-printed)", "Newton(form=paper)",
        "Lion(form=paper)",
        "Adam+L2(weight_decay=0.1)", "AMS-Grad", "RMSProp(rho=0.9)", "RMSProp(decay=0.9)",
        "Momentum(alpha=.9)",
        " Adam ( lr = 1/20 , beta1 = 0 ) ", "NAdam(psi=0.004)", "Adam(eps=1e-8)", "Adam(lr=\u22121e-3)"})
    void peoplesOwnSpellingsAreUnderstood(String text) throws Refused {
        if (text.contains("\u2212")) {
            assertEquals("catalog.out-of-range", refused(text).key());
        } else {
            make(text);
        }
    }

    @Test
    void theDefaultsOfAFormComeWithTheForm() throws Refused {
        assertEquals(1e-7, Composition.parts((Record) make("AdaGrad")).get("eps"));
        assertEquals(1e-10, Composition.parts((Record) make("AdaGrad(form=torch)")).get("eps"));
        assertEquals(1e-6, Composition.parts((Record) make("AdaDelta(form=paper)")).get("eps"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Adm(lr=1)            | catalog.unknown-optimizer | 1
            Zzzzz                | catalog.unknown-optimizer | 1
            Adam(rate=1)         | catalog.unknown-knob      | 11
            Adam(lr=fast)        | catalog.not-a-number      | 9
            Adam(lr=NaN)         | catalog.not-a-number      | 9
            Adam(lr=1e400)       | catalog.not-a-number      | 9
            Adam(lr=-1)          | catalog.out-of-range      | 9
            Adam(beta1=1.5)      | catalog.out-of-range      | 12
            Adam(lr=x(y=1))      | catalog.not-a-number      | 9
            Adam(form=newest)    | catalog.unknown-form      | 11
            SGD(form=newest)     | catalog.no-forms          | 10
            SGD(form=sgd(lr=1))  | catalog.no-forms          | 10
            Adam(lr=1            | phrase.unexpected-end     | 10
            Adam(lr=1))          | phrase.unexpected         | 11
            Adam(lr=1,,)         | phrase.unexpected         | 11
            Adam(=1)             | phrase.unexpected         | 6
            Adam(lr)             | phrase.unexpected         | 8
            Adam(lr=1, lr=2)     | phrase.twice              | 12
            Adam(name="x)        | phrase.unexpected-end     | 14
            """)
    void mistakesAreNamedWithTheirColumn(String text, String key, int column) {
        Problem problem = refused(text);
        assertEquals(key, problem.key());
        assertEquals(column, problem.column());
    }

    @Test
    void aNearMissIsSuggested() {
        assertEquals("adam", refused("Adm").args().get(1));
        assertEquals("rmsprop", refused("RMSPorp").args().get(1));
        assertEquals("", refused("Zzzzz").args().get(1));
    }

    @Test
    void noTextWhateverFailsOtherwiseThanByBeingRefused() {
        var random = new Random(5);
        String letters = "Adam(lr=0.3,)\"schedule=cosine(steps=9) \t\u00b2\uD83D\uDE00\uD83D0";
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                make(text.toString());
            } catch (Refused e) {
                assertTrue(!e.problem().key().isEmpty());
            }
        }
        assertEquals("phrase.too-deep", refused("a(b=".repeat(100)).key());
        assertEquals("phrase.too-long", refused("x".repeat(100_000)).key());
    }
}
