package vn.lienthong.simulation.population;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * How a people puts its names together.
 *
 * @param order {@code family-first} (Lò Văn Hoè), {@code given-first} (Y Blô Niê) or {@code given-only} (K'Brểu)
 * @param throughMother whether children take the mother's family name
 * @param malePrefix what stands before a man's given name, with its space if it has one
 * @param femalePrefix the same for a woman
 * @param words the parts to choose from
 */
record NameStyle(String order, boolean throughMother, String malePrefix, String femalePrefix, NameWords words) {

    static NameStyle of(NamedCsvRecord row) {
        return new NameStyle(
                row.getField("order"),
                "mother".equals(row.getField("line")),
                row.getField("male_prefix"),
                row.getField("female_prefix"),
                new NameWords(row.getField("style")));
    }

    PersonName name(Dice dice, Sex sex, int birthYear, String family) {
        String given = (sex == Sex.MALE ? malePrefix : femalePrefix) + words.given(dice, sex, birthYear);
        return switch (order) {
            case "given-only" -> new PersonName(given, null, null, given);
            case "given-first" -> new PersonName(given + " " + family, family, null, given);
            default -> familyFirst(family, words.middle(dice, sex, birthYear), given);
        };
    }

    private static PersonName familyFirst(String family, String middle, String given) {
        return middle.isEmpty()
                ? new PersonName(family + " " + given, family, null, given)
                : new PersonName(family + " " + middle + " " + given, family, middle, given);
    }

    /** A family name for somebody whose parents are not known; null where there are none. */
    String family(Dice dice, boolean southern) {
        return "given-only".equals(order) ? null : words.family(dice, southern);
    }
}
