package vn.lienthong.simulation.population;

/**
 * Somewhere in the country. The commune's code is synthetic and says so: it begins with 9, as no real one
 * does, then come the province's two digits and a running number.
 *
 * @param catalogue {@code 2023} for the 63 provinces, {@code 2025-07} for the 34; a code without it is ambiguous
 * @param province three digits in the first catalogue, two in the second
 * @param commune five digits
 * @param detail the address within the commune; null where there is none
 */
record Place(String catalogue, String province, String commune, String detail) {

    static final String BEFORE_THE_MERGER = "2023";
    static final String AFTER_THE_MERGER = "2025-07";

    static Place before(Province province, Dice dice, boolean withDetail) {
        return of(BEFORE_THE_MERGER, province.code(), dice, withDetail);
    }

    static Place after(Province province, Dice dice, boolean withDetail) {
        return of(AFTER_THE_MERGER, province.mergedCode(), dice, withDetail);
    }

    private static Place of(String catalogue, String province, Dice dice, boolean withDetail) {
        int running = dice.between(1, 99);
        String commune = "9" + province.substring(province.length() - 2) + (running < 10 ? "0" : "") + running;
        return new Place(catalogue, province, commune, withDetail ? detail(dice) : null);
    }

    /** "Mẫu" is "sample": no such hamlets, quarters and streets exist. */
    private static String detail(Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> "Thôn Mẫu " + dice.between(1, 20);
            case 1 -> "Tổ dân phố Mẫu " + dice.between(1, 30);
            default -> "Số " + dice.between(1, 300) + " đường Mẫu " + dice.between(1, 40);
        };
    }
}
