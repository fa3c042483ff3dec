package vn.lienthong.hub.population;

/** Names of canonical fields of the population operations. */
final class PopulationFields {
    static final String PERSONAL_NUMBER = "personalNumber";
    static final String OLD_NUMBER = "oldNumber";
    static final String CURRENT_NUMBER = "currentNumber";
    static final String FULL_NAME = "fullName";
    static final String DATE_OF_BIRTH = "dateOfBirth";
    static final String SEX = "sex";

    private PopulationFields() {}
}
