package vn.lienthong.bench.matching;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.hub.population.matching.Explanation;
import vn.lienthong.hub.population.matching.FieldVerdict;
import vn.lienthong.hub.population.matching.HeldNumbers;
import vn.lienthong.hub.population.matching.NameComparison;
import vn.lienthong.hub.population.matching.NumberChain;
import vn.lienthong.hub.population.matching.NumberComparison;
import vn.lienthong.hub.population.matching.PhoneComparison;

/** What is compared, and by which comparison of the engine. */
enum Subject {
    NAMES {
        @Override
        FieldVerdict compare(String asked, String held) {
            return NameComparison.compare(asked, held).verdict();
        }
    },
    DATES {
        @Override
        FieldVerdict compare(String asked, String held) {
            return Explanation.ofDates(asked, held).result().verdict();
        }
    },
    /** Held are a personal number, old numbers, and cancelled numbers with their successors: 1 2,3 4>5,5>1. */
    NUMBERS {
        @Override
        FieldVerdict compare(String asked, String held) {
            String[] parts = held.split(" ", -1);
            Map<String, String> chain = new TreeMap<>();
            for (String step : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
                chain.put(step.split(">")[0], step.split(">")[1]);
            }
            HeldNumbers numbers = new HeldNumbers(parts[0], List.of(parts[1].split(",")), NumberChain.of(chain));
            return NumberComparison.compare(asked, numbers).verdict();
        }
    },
    PHONES {
        @Override
        FieldVerdict compare(String asked, String held) {
            return PhoneComparison.compare(asked, held).verdict();
        }
    };

    abstract FieldVerdict compare(String asked, String held);

    /** In a table and a picture. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
