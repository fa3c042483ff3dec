package vn.lienthong.simulation.population;

/** Ties two people and says of each what it makes of him. */
final class Marriage {

    private Marriage() {}

    static void of(Person one, Person other) {
        one.spouse = other;
        other.spouse = one;
        one.maritalStatus = statusBeside(other);
        other.maritalStatus = statusBeside(one);
    }

    private static String statusBeside(Person spouse) {
        return Person.DECEASED.equals(spouse.state) ? "widowed" : "married";
    }
}
