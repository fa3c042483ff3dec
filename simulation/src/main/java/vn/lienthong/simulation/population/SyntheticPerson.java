package vn.lienthong.simulation.population;

/**
 * Somebody from the population database, for a test or a demonstration to ask about. Absent parts are null.
 *
 * @param personalNumber twelve digits
 * @param fullName with diacritics, in composed Unicode (NFC)
 * @param familyName the family's or clan's name; some peoples have none
 * @param middleName what stands between
 * @param givenName the person's own name
 * @param dateOfBirth {@code 1990-05-17}, {@code 1990-05} or {@code 1990}, as far as it is known
 * @param sex {@code male} or {@code female}
 * @param ethnicGroup code 01 to 54
 * @param state {@code alive}, {@code deceased} or {@code missing}
 * @param successorNumber the number that took the place of this one, for a superseded number
 * @param phone ten digits
 */
public record SyntheticPerson(
        String personalNumber,
        String fullName,
        String familyName,
        String middleName,
        String givenName,
        String dateOfBirth,
        String sex,
        String ethnicGroup,
        String state,
        String successorNumber,
        String phone) {

    /** Shows neither name nor number: the habit is kept even with people who do not exist. */
    @Override
    public String toString() {
        return "SyntheticPerson[state=%s]".formatted(state);
    }
}
