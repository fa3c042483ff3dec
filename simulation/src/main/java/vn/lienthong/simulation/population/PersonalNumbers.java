package vn.lienthong.simulation.population;

/**
 * Issues personal numbers, {@code PPP G YY RRRRRR}: province of the birth registration, century and sex,
 * year of birth, six digits by lot (Decree 137/2015, Circular 07/2016). None is issued twice.
 */
final class PersonalNumbers {

    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;

    private final Scatter scatter = Scatter.ofSixDigits();
    private final int[] issued;
    private final long seed;

    PersonalNumbers(int provinces, long seed) {
        issued = new int[provinces * 2 * YEARS];
        this.seed = Math.floorMod(seed, 1_000_000L);
    }

    String issue(Province province, Sex sex, int birthYear) {
        int century = birthYear / 100 - FIRST_YEAR / 100;
        int centuryAndSex = century * 2 + (sex == Sex.MALE ? 0 : 1);
        int series = (province.index() * 2 + sex.ordinal()) * YEARS + birthYear - FIRST_YEAR;
        int year = birthYear % 100;
        // Another start for each series: otherwise the first person of every series had the same digits.
        String byLot = scatter.at(issued[series]++, seed + series * 7_919L);
        return province.code() + centuryAndSex + (year < 10 ? "0" : "") + year + byLot;
    }
}
