package vn.lienthong.bench.matching;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import vn.lienthong.simulation.population.SyntheticPerson;

/** Labelled pairs of names: each way of rewriting and of mistaking in turn, and mixed. */
final class NamePairs implements PairSource {
    /** If one side has no diacritics at all, these make the name a folded one and no mistaken one. */
    private static final Set<NameMistake> AMONG_DIACRITICS =
            Set.of(NameMistake.TONE, NameMistake.VOWEL, NameMistake.BARRED_D, NameMistake.SPACE_LOST);

    /** A name that is cut off earlier could be anybody's, and later could be a slip. */
    private static final int SHORTEST_CUT = 12;

    private static final int LETTERS_LOST = 2;
    private static final int MOST_AT_ONCE = 4;

    private final List<SyntheticPerson> people;
    private final Chance chance;

    NamePairs(List<SyntheticPerson> people, Chance chance) {
        this.people = people;
        this.chance = chance;
    }

    @Override
    public void pairsOf(SyntheticPerson person, Consumer<Pair> taker) {
        String name = person.fullName();
        NameRewriting rewriting = chance.oneOf(NameRewriting.values());
        take("rewritten: " + rewriting, Expectation.SAME, rewriting.of(name, chance), name, taker);
        take("rewritten: several ways at once", Expectation.SAME, severalWays(name), severalWays(name), taker);
        NameMistake mistake = chance.oneOf(NameMistake.values());
        String mistaken = mistake.in(name, chance);
        if (mistaken != null
                && (!AMONG_DIACRITICS.contains(mistake) || hasDiacritics(mistaken) && hasDiacritics(name))) {
            take("mistaken: " + mistake, Expectation.NEAR, mistaken, name, taker);
            take("mistaken and rewritten", Expectation.NEAR, rewriting.of(mistaken, chance), name, taker);
        }
        String stripped = stripped(name).toUpperCase(Locale.ROOT);
        take("without diacritics", Expectation.FOLDED, stripped, name, taker);
        take("without diacritics and spaces", Expectation.FOLDED, stripped.replace(" ", ""), name, taker);
        if (stripped.length() - LETTERS_LOST >= SHORTEST_CUT) {
            int length = SHORTEST_CUT + chance.below(stripped.length() - LETTERS_LOST - SHORTEST_CUT + 1);
            take(
                    "without diacritics, cut off",
                    Expectation.PARTIAL,
                    stripped.substring(0, length).strip(),
                    name,
                    taker);
        }
        String other = people.get(chance.below(people.size())).fullName();
        if (!spoken(other).equals(spoken(name))) {
            take("another person", Expectation.DIFFERENT, other, name, taker);
            take("another person, rewritten", Expectation.DIFFERENT, rewriting.of(other, chance), name, taker);
            take(
                    "another person without diacritics",
                    Expectation.DIFFERENT,
                    stripped(other).toUpperCase(Locale.ROOT),
                    name,
                    taker);
        }
    }

    private static void take(String kind, Expectation expectation, String asked, String held, Consumer<Pair> taker) {
        // A rewriting that found nothing to do is no pair of its kind.
        if (expectation != Expectation.SAME || !asked.equals(held)) {
            taker.accept(new Pair(Subject.NAMES, kind, expectation, asked, held));
        }
    }

    private String severalWays(String name) {
        String rewritten = name;
        for (int times = 2 + chance.below(MOST_AT_ONCE - 1); times > 0; times--) {
            rewritten = chance.oneOf(NameRewriting.values()).of(rewritten, chance);
        }
        return rewritten;
    }

    private static boolean hasDiacritics(String name) {
        return name.chars().anyMatch(letter -> Vowels.hasDiacritic((char) letter));
    }

    /** As a bank sends it, but for capitals and spaces. */
    static String stripped(String name) {
        StringBuilder text = new StringBuilder();
        name.chars().forEach(letter -> text.append(Vowels.stripped((char) letter)));
        return text.toString();
    }

    /** The same for every spelling of a name: small letters, and behind each part its tone, on whichever vowel it was. */
    static String spoken(String name) {
        StringBuilder text = new StringBuilder();
        for (String part : name.toLowerCase(Locale.ROOT).split(" ")) {
            int tone = part.chars().map(letter -> Vowels.tone((char) letter)).sum();
            part.chars().forEach(letter -> text.append(Vowels.toneless((char) letter)));
            text.append(tone).append(' ');
        }
        return text.toString();
    }
}
