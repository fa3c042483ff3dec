package vn.lienthong.bench.matching;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import vn.lienthong.hub.population.matching.FieldResult;
import vn.lienthong.hub.population.matching.NameComparison;

/** How long one comparison of two names takes, both normalised on the fly. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NameBenchmark {
    private static final String HELD = "Nguyễn Thị Thuý Hằng";

    /** How the asked name stands to the held one. */
    @Param
    private Pair pair;

    private String asked;
    private String held;

    /** The pairs, from the commonest to those that are built to be slow. */
    public enum Pair {
        SAME(HELD, HELD),
        CAPITALS("NGUYỄN THỊ THÚY HẰNG", HELD),
        DECOMPOSED(Normalizer.normalize(HELD, Form.NFD), HELD),
        APOSTROPHE("H\u2019Hen  Niê Kdăm", "H'Hen Niê Kdăm"),
        APOSTROPHE_AND_SPACE("H' Hen Niê Kdăm", "H'Hen Niê Kdăm"),
        WITHOUT_DIACRITICS("NGUYEN THI THUY HANG", HELD),
        TONE("Nguyễn Thị Thuỷ Hằng", HELD),
        SLIP("Nguyễn Thị Thuý Hằn", HELD),
        ORDER("Hằng Nguyễn Thị Thuý", HELD),
        ANOTHER("Trần Văn Quốc Đạt", HELD),
        LONG_AND_HONEST(
                "Nguyễn Thị Thuý Hằng ".repeat(9).strip(),
                "Nguyễn Thị Thuý Hạnh ".repeat(9).strip()),
        LONG_AND_FOREIGN(
                "Ngọc Αλέξανδρος Παπαδόπουλος ".repeat(6).strip(),
                "Ngọc Αλέξανδρος Παπαδοπούλου ".repeat(6).strip()),
        MARKS("a" + "\u0323\u0301".repeat(99), "Á"),
        AS_MANY_MARKS_AS_MAY_BE("abcdefghi\u0323\u0301\u0323\u0301".repeat(15), "Á"),
        NO_WIDTH("a\u200B".repeat(100), "b\u200B".repeat(100)),
        RIGHT_TO_LEFT("a\u202E".repeat(100), HELD),
        APOSTROPHES("'a".repeat(50) + "'".repeat(10) + "b", HELD),
        APOSTROPHES_BEHIND_PARTS("ab' ".repeat(50).strip(), HELD),
        TEN_THOUSAND("a\u0301".repeat(5_000), HELD);

        private final String asked;
        private final String held;

        Pair(String asked, String held) {
            this.asked = asked;
            this.held = held;
        }
    }

    @Setup
    public void copy() {
        // Two texts from two systems are never one object.
        asked = new String(pair.asked.toCharArray());
        held = new String(pair.held.toCharArray());
    }

    @Benchmark
    public FieldResult compare() {
        return NameComparison.compare(asked, held);
    }
}
