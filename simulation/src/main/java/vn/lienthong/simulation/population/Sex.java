package vn.lienthong.simulation.population;

/** As the population database writes it: 1 male, 2 female. */
enum Sex {
    MALE(1),
    FEMALE(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Sex ofCode(int code) {
        return code == MALE.code ? MALE : FEMALE;
    }

    Sex other() {
        return this == MALE ? FEMALE : MALE;
    }

    /** As the canonical form writes it. */
    String word() {
        return this == MALE ? "male" : "female";
    }
}
