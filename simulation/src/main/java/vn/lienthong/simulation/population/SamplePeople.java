package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Picks people for tests and demonstrations out of a filled population database. The same database gives
 * the same people each time. From 1,000 people on there is somebody for every method.
 *
 * <p>All methods throw {@link NoSuchElementException} when there is nobody of the kind. The connection may
 * be that of any account that can read, and stays open.
 */
public final class SamplePeople {

    private static final String CURRENT = "successor_number IS NULL";
    private static final String FULL_DATE = "birth_day IS NOT NULL";

    /** Decomposed, the name is another string: it bears marks that a careless system loses. */
    private static final String LIVING_ADULT = CURRENT + " AND " + FULL_DATE
            + " AND state = 'alive' AND birth_year BETWEEN 1960 AND 2000 AND normalize(full_name, NFD) <> full_name";

    private final Connection connection;
    private final PersonQuery people;

    /** Picks from the database behind the connection. */
    public SamplePeople(Connection connection) {
        this.connection = connection;
        people = new PersonQuery(connection);
    }

    /** A living adult with a full date of birth and a name with marks. */
    public SyntheticPerson livingAdult() throws SQLException {
        return people.first(LIVING_ADULT);
    }

    /** So many different living adults, or fewer when there are not enough; the first is {@link #livingAdult()}. */
    public List<SyntheticPerson> livingAdults(int count) throws SQLException {
        return people.all(count, LIVING_ADULT);
    }

    /** Somebody alive of whose birth only the year is known. */
    public SyntheticPerson bornInAYear() throws SQLException {
        return people.first(CURRENT + " AND state = 'alive' AND birth_month IS NULL");
    }

    /** Somebody alive of whose birth the year and the month are known. */
    public SyntheticPerson bornInAMonth() throws SQLException {
        return people.first(CURRENT + " AND state = 'alive' AND birth_month IS NOT NULL AND birth_day IS NULL");
    }

    /** Somebody who has died, with a full date of birth. */
    public SyntheticPerson deceased() throws SQLException {
        return people.first(CURRENT + " AND " + FULL_DATE + " AND state = 'deceased'");
    }

    /** A living child under 14. */
    public SyntheticPerson child() throws SQLException {
        return people.first(CURRENT + " AND " + FULL_DATE + " AND state = 'alive' AND birth_year > "
                + (PopulationGenerator.REFERENCE_YEAR - 14));
    }

    /** A living child whose father, mother and head of household are known. */
    public SyntheticPerson childOfAFamily() throws SQLException {
        return people.first(CURRENT + " AND " + FULL_DATE + " AND state = 'alive' AND household_number IS NOT NULL"
                + " AND birth_year > " + (PopulationGenerator.REFERENCE_YEAR - 14)
                + " AND father_number IN (SELECT personal_number FROM public.person WHERE birth_day IS NOT NULL)"
                + " AND mother_number IS NOT NULL");
    }

    public SyntheticPerson fatherOf(SyntheticPerson child) throws SQLException {
        return people.first(
                "personal_number = (SELECT father_number FROM public.person WHERE personal_number = ?)",
                child.personalNumber());
    }

    public SyntheticPerson motherOf(SyntheticPerson child) throws SQLException {
        return people.first(
                "personal_number = (SELECT mother_number FROM public.person WHERE personal_number = ?)",
                child.personalNumber());
    }

    /** Everybody alive in the household of a person, in the order of their numbers. */
    public List<SyntheticPerson> householdOf(SyntheticPerson member) throws SQLException {
        return people.all(
                100,
                CURRENT + " AND state = 'alive' AND household_number ="
                        + " (SELECT household_number FROM public.person WHERE personal_number = ?)",
                member.personalNumber());
    }

    /** The row of a number that was cancelled; its successor is current. */
    public SyntheticPerson superseded() throws SQLException {
        return people.first("successor_number IN (SELECT personal_number FROM public.person WHERE " + CURRENT + ")");
    }

    /** The row of a number that was cancelled, as was its successor. */
    public SyntheticPerson supersededTwice() throws SQLException {
        return people.first(
                "successor_number IN (SELECT personal_number FROM public.person WHERE successor_number IS NOT NULL)");
    }

    /** The person with this number, current or not. */
    public SyntheticPerson byNumber(String personalNumber) throws SQLException {
        return people.first("personal_number = ?", personalNumber);
    }

    /** A nine-digit number that leads to one living person with a full date of birth. */
    public OldNumberHolders oldNumberOfOne() throws SQLException {
        return holders(1, FULL_DATE);
    }

    /** A nine-digit number that was given to two people. */
    public OldNumberHolders oldNumberOfTwo() throws SQLException {
        return holders(2, "true");
    }

    /** A well-formed personal number that nobody has or had. */
    public String numberOfNobody() throws SQLException {
        return text("""
                SELECT candidate FROM (SELECT '001090' || lpad(i::text, 6, '0') AS candidate FROM generate_series(1, 5000) AS i) AS c
                 WHERE NOT EXISTS (SELECT 1 FROM public.person WHERE personal_number = candidate) ORDER BY candidate LIMIT 1
                """);
    }

    /** A nine-digit number that nobody has or had. */
    public String oldNumberOfNobody() throws SQLException {
        return text("""
                SELECT candidate FROM (SELECT lpad(i::text, 9, '0') AS candidate FROM generate_series(1, 5000) AS i) AS c
                 WHERE NOT EXISTS (SELECT 1 FROM public.old_number WHERE old_number = candidate) ORDER BY candidate LIMIT 1
                """);
    }

    private OldNumberHolders holders(int count, String condition) throws SQLException {
        String number = text("""
                SELECT o.old_number FROM public.old_number o JOIN public.person p USING (personal_number)
                 GROUP BY o.old_number HAVING count(*) = %d AND bool_and(p.state = 'alive' AND %s) ORDER BY 1 LIMIT 1
                """.formatted(count, condition));
        return new OldNumberHolders(
                number,
                people.all(
                        count,
                        "personal_number IN (SELECT personal_number FROM public.old_number WHERE old_number = ?)",
                        number));
    }

    private String text(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new NoSuchElementException("The population database has nothing for: " + query);
            }
            return rows.getString(1);
        }
    }
}
