package vn.lienthong.simulation.population;

import java.time.LocalDate;

/** A person while the family around him is made up; then written as a row and forgotten. */
final class Person {

    static final String ALIVE = "alive";
    static final String DECEASED = "deceased";
    static final String MISSING = "missing";

    final String personalNumber;
    final PersonName name;
    final BirthDate born;
    final Sex sex;
    final String ethnicGroup;
    final Place birthRegistration;

    Place homeTown;
    Place permanentResidence;
    Place currentResidence;
    String religion;
    String maritalStatus = "single";
    Person father;
    Person mother;
    Person spouse;
    Household household;
    String state = ALIVE;
    LocalDate stateSince;
    String successorNumber;
    String phone;

    Person(
            String personalNumber,
            PersonName name,
            BirthDate born,
            Sex sex,
            String ethnicGroup,
            Place birthRegistration) {
        this.personalNumber = personalNumber;
        this.name = name;
        this.born = born;
        this.sex = sex;
        this.ethnicGroup = ethnicGroup;
        this.birthRegistration = birthRegistration;
    }

    int age() {
        return PopulationGenerator.REFERENCE_YEAR - born.year();
    }

    boolean isAlive() {
        return ALIVE.equals(state);
    }

    boolean isAdult() {
        return age() >= 18;
    }

    static String numberOf(Person person) {
        return person == null ? null : person.personalNumber;
    }

    @Override
    public String toString() {
        return "a person";
    }
}
