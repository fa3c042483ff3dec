package vn.lienthong.hub.population.matching;

/** The two values of the sex that a personal number can carry (Decree 137/2015). */
public enum Sex {
    MALE("male"),
    FEMALE("female");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The canonical code, {@code male} or {@code female}, to be compared with {@link CodeComparison}. */
    public String code() {
        return code;
    }
}
