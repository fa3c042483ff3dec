package vn.lienthong.bench.matching;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.population.SyntheticPeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;

class FiguresTest {
    private static final int PAIRS = 20_000;

    private static Figures of(Pair... pairs) {
        Figures figures = new Figures();
        List.of(pairs).forEach(figures::count);
        return figures;
    }

    @Test
    void amongManyPairsTheEngineIsNeverWrong() {
        List<SyntheticPerson> people = SyntheticPeople.of(3_000, 7);
        Figures figures = new Figures();

        PairSource.all(people, 7).forEach(source -> source.make(PAIRS, people, figures::count));

        assertThat(figures.rows()).containsOnlyKeys(Subject.values());
        for (Subject subject : Subject.values()) {
            assertThat(figures.pairs(subject)).as(subject.word()).isGreaterThanOrEqualTo(PAIRS);
            assertThat(figures.total(subject, Expectation.SAME))
                    .as(subject.word())
                    .isPositive();
        }
        for (Expectation expectation : Expectation.values()) {
            assertThat(Stream.of(Subject.values()).mapToLong(subject -> figures.total(subject, expectation)))
                    .as(expectation.name())
                    .anyMatch(total -> total > 0);
        }
        assertThat(figures.limits())
                .hasSizeGreaterThan(20)
                .allSatisfy((name, count) -> assertThat(count).as(name).isZero());
    }

    @Test
    void aPairThatBecomesSomethingElseIsCountedAsWrong() {
        Figures figures = of(
                name("the same", Expectation.SAME, "Trần Văn Hà", "Trần Văn Hạ"),
                name("another", Expectation.DIFFERENT, "TRẦN VĂN HÀ", "Trần Văn Hà"),
                name("near", Expectation.NEAR, "Lê Thị Mai", "Trần Văn Hà"),
                name("folded", Expectation.FOLDED, "TRAN VAN HAI", "Trần Văn Hà"),
                name("cut off", Expectation.PARTIAL, "Trần", "Trần Văn Hà"),
                name("another year", Expectation.CONTRADICTING, "Trần Văn Hạ", "Trần Văn Hà"),
                name("no name", Expectation.ILL_FORMED, "Trần", "Trần Văn Hà"));

        assertThat(figures.limits()).hasSize(Expectation.values().length + 1);
        assertThat(figures.limits().values()).containsOnly(1L);
    }

    private static Pair name(String kind, Expectation expectation, String asked, String held) {
        return new Pair(Subject.NAMES, kind, expectation, asked, held);
    }

    @Test
    void theSameSeedMakesTheSamePairs() {
        List<SyntheticPerson> people = SyntheticPeople.of(1_000, 7);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();

        PairSource.all(people, 7).forEach(source -> source.make(PAIRS, people, first::append));
        PairSource.all(people, 7).forEach(source -> source.make(PAIRS, people, second::append));

        assertThat(first).hasToString(second.toString());
    }

    @Test
    void homographsAreDifferentNamesThatAreOneWithoutDiacritics() {
        Homographs homographs = Homographs.among(List.of(
                named("Trần Văn Hoà"),
                named("Trần Văn Hoạ"),
                named("TRẦN VĂN HÒA"),
                named("Lê Thị Thuỷ"),
                named("Lê Thị Thủy")));

        assertThat(homographs.withHomograph()).isEqualTo(3);
        // Of the twenty pairs in both orders: two of Hoà with Hoạ, twice.
        assertThat(homographs.pairs()).isEqualTo(4.0 / 20);
    }

    private static SyntheticPerson named(String name) {
        return new SyntheticPerson(null, name, null, null, null, null, null, null, null, null, null);
    }
}
