package vn.lienthong.bench.matching;

/** Another number, but near: one slip of the keyboard in its digits. */
enum DigitMistake {
    ANOTHER_DIGIT {
        @Override
        String in(String number, int from, Chance chance) {
            int place = from + chance.below(number.length() - from);
            char other = (char) ('0' + (number.charAt(place) - '0' + 1 + chance.below(9)) % 10);
            return number.substring(0, place) + other + number.substring(place + 1);
        }
    },
    NEIGHBOURS_SWAPPED {
        @Override
        String in(String number, int from, Chance chance) {
            int place = chance.placeIn(
                    number,
                    index -> index >= from
                            && index + 1 < number.length()
                            && number.charAt(index) != number.charAt(index + 1));
            return place < 0
                    ? null
                    : number.substring(0, place)
                            + number.charAt(place + 1)
                            + number.charAt(place)
                            + number.substring(place + 2);
        }
    };

    /** Digits that differ in more places than a slip leaves. */
    private static final int FAR = 3;

    /**
     * The number again with the mistake.
     *
     * @param from the first digit that it may be in: those before it tell a province or an operator
     * @return null if the number has no place for it
     */
    abstract String in(String number, int from, Chance chance);

    /** Whether two numbers differ in so many places that neither is a slip of the other. */
    static boolean areFar(String one, String other) {
        int differences = Math.abs(one.length() - other.length());
        for (int index = 0; index < Math.min(one.length(), other.length()); index++) {
            differences += one.charAt(index) == other.charAt(index) ? 0 : 1;
        }
        return differences >= FAR;
    }
}
