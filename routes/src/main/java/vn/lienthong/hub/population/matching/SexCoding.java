package vn.lienthong.hub.population.matching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the sex is written in one kind of system, from the table {@code catalogues/sex-codes.csv}. The systems contradict
 * each other, so a code is read only by the coding that it is of. The codes of the population database are believed, not
 * confirmed; the others were seen in clients of those systems.
 */
public enum SexCoding {
    /** 1 male, 2 female. */
    POPULATION("population"),
    /** 1 male, 2 female, 3 not stated. */
    SOCIAL_INSURANCE("social-insurance"),
    /** 1 male, 0 female. */
    JUDICIAL("judicial"),
    /** Nam and Nữ, in any spelling, also without diacritics. */
    WORDS("words");

    private final String system;

    SexCoding(String system) {
        this.system = system;
    }

    /**
     * Whether the coding has a code, also one that stands for a sex that is not stated. A code that it has not must not
     * be guessed at.
     *
     * @param code any text, or null
     */
    public boolean has(String code) {
        return meaningOf(code).isPresent();
    }

    /**
     * The sex that a code stands for.
     *
     * @param code any text, or null
     * @return empty when the code means that the sex is not stated, and when the coding {@linkplain #has(String) has} no
     *     such code
     */
    public Optional<Sex> sexOf(String code) {
        return meaningOf(code)
                .flatMap(meaning -> Arrays.stream(Sex.values())
                        .filter(sex -> sex.code().equals(meaning))
                        .findFirst());
    }

    private Optional<String> meaningOf(String code) {
        return Tables.MEANINGS.get(system).entrySet().stream()
                .filter(entry -> isWritten(code, entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean isWritten(String text, String code) {
        if (this != WORDS) {
            return code.equals(text);
        }
        FieldVerdict verdict = NameComparison.compare(text, code).verdict();
        // NU stands for Nữ, but Năm does not stand for Nam.
        boolean isFolded =
                verdict == FieldVerdict.MATCH_FOLDED && CanonicalName.of(text).isWithoutDiacritics();
        return verdict.countsAsFull() || isFolded;
    }

    /** An enumeration's constants are made before its tables would be. */
    private static final class Tables {
        static final Map<String, Map<String, String>> MEANINGS = new LinkedHashMap<>();

        static {
            CatalogueTable.rows("sex-codes.csv")
                    .forEach(row -> MEANINGS.computeIfAbsent(row.get("system"), system -> new LinkedHashMap<>())
                            .put(row.get("code"), row.get("sex")));
        }
    }
}
