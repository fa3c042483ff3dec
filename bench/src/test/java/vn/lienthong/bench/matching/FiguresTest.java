package vn.lienthong.bench.matching;

import java.util.List;

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

        new PairMaker(people, 7).make(PAIRS, figures::count);

        assertThat(figures.pairs()).isGreaterThanOrEqualTo(PAIRS);
        assertThat(figures.limits().values()).containsOnly(0L);
        for (Expectation expectation : Expectation.values()) {
            assertThat(figures.total(expectation)).as(expectation.name()).isPositive();
        }
    }

    @Test
    void aPairThatBecomesSomethingElseIsCountedAsWrong() {
        Figures figures = of(
                new Pair("the same", Expectation.SAME, "Trần Văn Hà", "Trần Văn Hạ"),
                new Pair("another", Expectation.DIFFERENT, "TRẦN VĂN HÀ", "Trần Văn Hà"),
                new Pair("near", Expectation.NEAR, "Lê Thị Mai", "Trần Văn Hà"),
                new Pair("folded", Expectation.FOLDED, "TRAN VAN HAI", "Trần Văn Hà"),
                new Pair("cut off", Expectation.CUT_OFF, "Trần", "Trần Văn Hà"));

        assertThat(figures.limits().values()).containsOnly(1L);
    }

    @Test
    void theSameSeedMakesTheSamePairs() {
        List<SyntheticPerson> people = SyntheticPeople.of(1_000, 7);
        StringBuilder first = new StringBuilder();
        StringBuilder second = new StringBuilder();

        new PairMaker(people, 7).make(PAIRS, first::append);
        new PairMaker(people, 7).make(PAIRS, second::append);

        assertThat(first).hasToString(second.toString());
    }

    @Test
    void homographsAreDifferentNamesThatAreOneWithoutDiacritics() {
        Homographs homographs = Homographs.among(
                List.of(named("Trần Văn Hà"), named("Trần Văn Hạ"), named("TRẦN VĂN HÀ"), named("Lê Thị Mai")));

        assertThat(homographs.withHomograph()).isEqualTo(3);
        // Of the twelve pairs in both orders: two of Hà with Hạ, twice.
        assertThat(homographs.pairs()).isEqualTo(4.0 / 12);
    }

    private static SyntheticPerson named(String name) {
        return new SyntheticPerson(null, name, null, null, null, null, null, null, null, null, null);
    }
}
