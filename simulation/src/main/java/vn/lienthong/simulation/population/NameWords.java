package vn.lienthong.simulation.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The name parts of one people and how frequent they are. Names have fashions: a part has one weight for
 * people born until {@value #OLDER} and one for those born from {@value #YOUNGER}, and between the two
 * it changes from decade to decade.
 */
final class NameWords {

    private static final int OLDER = 1955;
    private static final int YOUNGER = 2015;
    private static final int DECADES = (YOUNGER - OLDER) / 10 + 1;

    private static final Map<String, List<NamedCsvRecord>> ROWS =
            Table.rows("names.csv").stream().collect(Collectors.groupingBy(row -> row.getField("style")));

    private record Word(String text, String southern, int older, int younger) {

        int weight(int decade) {
            return (older * (DECADES - 1 - decade) + younger * decade) / (DECADES - 1);
        }
    }

    private final Map<String, List<Choice<Word>>> choices = new HashMap<>();

    NameWords(String style) {
        Map<String, List<Word>> words = new HashMap<>();
        for (NamedCsvRecord row : ROWS.get(style)) {
            words.computeIfAbsent(row.getField("part") + " " + row.getField("sex"), key -> new ArrayList<>())
                    .add(word(row));
        }
        words.forEach((part, candidates) -> choices.put(part, byDecade(candidates)));
    }

    String family(Dice dice, boolean southern) {
        Word word = choices.get("family any").get(0).pick(dice);
        return southern ? word.southern() : word.text();
    }

    String middle(Dice dice, Sex sex, int birthYear) {
        List<Choice<Word>> parts = choices.get("middle " + sex.word());
        return parts == null ? "" : parts.get(decade(birthYear)).pick(dice).text();
    }

    String given(Dice dice, Sex sex, int birthYear) {
        return choices.get("given " + sex.word())
                .get(decade(birthYear))
                .pick(dice)
                .text();
    }

    private static Word word(NamedCsvRecord row) {
        String text = row.getField("name");
        String southern = row.getField("southern");
        // Times ten, so that a rare name fades instead of vanishing in the division by decades.
        return new Word(
                text,
                southern.isEmpty() ? text : southern,
                10 * Integer.parseInt(row.getField("older")),
                10 * Integer.parseInt(row.getField("younger")));
    }

    private static List<Choice<Word>> byDecade(List<Word> words) {
        List<Choice<Word>> decades = new ArrayList<>();
        for (int i = 0; i < DECADES; i++) {
            int decade = i;
            decades.add(new Choice<>(words, word -> word.weight(decade)));
        }
        return decades;
    }

    private static int decade(int birthYear) {
        return Math.max(0, Math.min(DECADES - 1, (birthYear - OLDER) / 10));
    }
}
