package vn.lienthong.simulation.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What the synthetic people are like; asked in SQL, as those will who work with them. */
class PeopleTest {

    private static final int PEOPLE = 20_000;

    private static EmbeddedServer server;
    private static Connection owner;

    @BeforeAll
    static void fill() throws SQLException {
        server = EmbeddedServer.launch();
        server.createDatabase("population", EmbeddedServer.SUPERUSER);
        owner = server.connect("population");
        PopulationDatabase.fill(owner, PEOPLE, PopulationDatabase.DEFAULT_SEED, Progress.NONE);
    }

    @AfterAll
    static void close() throws SQLException {
        owner.close();
        server.close();
    }

    @Test
    void thereAreAsManyPeopleAsWanted() throws SQLException {
        assertThat(number("count(*) FROM person WHERE successor_number IS NULL"))
                .isEqualTo(PEOPLE);
    }

    @Test
    void personalNumbersAgreeWithProvinceSexAndYearOfBirth() throws SQLException {
        assertNobody("personal_number !~ '^[0-9]{12}$'");
        assertNobody("substr(personal_number, 1, 3) <> birth_registration_province AND successor_number IS NULL");
        assertNobody(
                "substr(personal_number, 4, 1)::int <> (birth_year / 100 - 19) * 2 + sex - 1 OR substr(personal_number, 5, 2)::int <> birth_year % 100");
    }

    @Test
    void codesOfProvincesBelongToTheirCatalogue() throws SQLException {
        for (String place :
                new String[] {"birth_registration", "home_town", "permanent_residence", "current_residence"}) {
            assertNobody("length(%1$s_province) <> CASE %1$s_catalogue WHEN '2023' THEN 3 WHEN '2025-07' THEN 2 END"
                    .formatted(place));
            assertNobody("%s_commune !~ '^9[0-9]{4}$'".formatted(place));
        }
        assertThat(number("count(DISTINCT birth_registration_province) FROM person"))
                .isEqualTo(63);
        assertThat(
                        number(
                                "count(DISTINCT permanent_residence_province) FROM person WHERE permanent_residence_catalogue = '2025-07'"))
                .isEqualTo(34);
    }

    @Test
    void everybodysRelativesAreInTheDatabaseAndPlausiblyOlder() throws SQLException {
        for (String parent : new String[] {"father", "mother"}) {
            int sex = parent.equals("father") ? 1 : 2;
            assertNobody(
                    "p.%s_number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person q WHERE q.personal_number = p.%1$s_number AND q.sex = %d AND q.birth_year BETWEEN p.birth_year - 60 AND p.birth_year - 18)"
                            .formatted(parent, sex));
        }
        assertNobody(
                "p.successor_number IS NULL AND p.spouse_number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person q WHERE q.personal_number = p.spouse_number AND q.spouse_number = p.personal_number AND q.sex <> p.sex)");
        assertThat(number("count(*) FROM person WHERE father_number IS NOT NULL"))
                .isGreaterThan(PEOPLE / 3);
    }

    @Test
    void householdsHaveOneLivingAdultAsHead() throws SQLException {
        assertThat(
                        number(
                                "count(*) FROM household h WHERE NOT EXISTS (SELECT 1 FROM person p WHERE p.personal_number = h.head_number AND p.household_number = h.household_number AND p.relation_to_head = 'head' AND p.state = 'alive' AND p.birth_year <= 2007)"))
                .isZero();
        assertThat(number("count(*) FROM person WHERE relation_to_head = 'head'"))
                .isEqualTo(number("count(*) FROM household"));
        assertThat(number("count(DISTINCT relation_to_head) FROM person")).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aboutThreeInAHundredKnowOnlyTheYearOfTheirBirth() throws SQLException {
        assertThat(number("count(*) FROM person WHERE birth_month IS NULL")).isBetween(PEOPLE / 50L, PEOPLE / 22L);
        assertThat(number("count(*) FROM person WHERE birth_month IS NOT NULL AND birth_day IS NULL"))
                .isPositive();
    }

    @Test
    void someAreDeadOrMissingAndNobodyDiedBeforeHisBirth() throws SQLException {
        assertThat(number("count(*) FROM person WHERE state = 'deceased'")).isBetween(PEOPLE / 50L, PEOPLE / 8L);
        assertThat(number("count(*) FROM person WHERE state = 'missing'")).isPositive();
        assertNobody("(state = 'alive') <> (state_since IS NULL)");
        assertNobody("extract(year FROM state_since) < birth_year");
    }

    @Test
    void supersededNumbersLeadToACurrentOne() throws SQLException {
        assertThat(number("count(*) FROM person WHERE successor_number IS NOT NULL"))
                .isBetween(PEOPLE / 1000L, PEOPLE / 250L);
        assertNobody(
                "successor_number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM person q WHERE q.personal_number = p.successor_number)");
    }

    @Test
    void oldNumbersLeadToOnePersonExceptAHandful() throws SQLException {
        assertThat(
                        number(
                                "count(DISTINCT personal_number) * 100 / (SELECT count(*) FROM person WHERE birth_year < 2000 AND successor_number IS NULL) FROM old_number"))
                .isBetween(27L, 33L);
        assertThat(number("count(*) FROM (SELECT old_number FROM old_number GROUP BY 1 HAVING count(*) > 1) AS shared"))
                .isBetween(1L, 10L);
        assertThat(number("count(*) FROM old_number WHERE old_number !~ '^[0-9]{9}$'"))
                .isZero();
    }

    @Test
    void namesAreComposedAndShapedAsTheirPeoplesNamesAre() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT full_name FROM person")) {
            while (rows.next()) {
                assertThat(Normalizer.isNormalized(rows.getString(1), Normalizer.Form.NFC))
                        .isTrue();
                assertThat(rows.getString(1))
                        .doesNotContain("  ")
                        .isEqualTo(rows.getString(1).strip());
            }
        }
        assertThat(number("count(*) * 100 / %d FROM person WHERE family_name = 'Nguyễn'".formatted(PEOPLE)))
                .isBetween(29L, 42L);
        assertThat(number("count(*) FROM person WHERE full_name LIKE 'Y %' AND ethnic_group = '12'"))
                .isPositive();
        assertThat(number("count(*) FROM person WHERE full_name LIKE 'K''%' AND family_name IS NULL"))
                .isPositive();
        assertThat(number("count(*) FROM person WHERE full_name LIKE 'Giàng A %' AND ethnic_group = '08'"))
                .isPositive();
    }

    @Test
    void manyOldWomenAndFewYoungOnesAreCalledThi() throws SQLException {
        assertThat(shareOfThi("birth_year < 1960")).isGreaterThan(60);
        assertThat(shareOfThi("birth_year > 2010")).isLessThan(30);
    }

    @Test
    void phonesHaveTenDigitsAndBelongToOnePerson() throws SQLException {
        assertNobody("phone !~ '^0[35789][0-9]{8}$'");
        assertThat(number("count(phone) - count(DISTINCT phone) FROM person")).isZero();
    }

    private static long shareOfThi(String who) throws SQLException {
        return number(
                "100 * count(*) FILTER (WHERE middle_name LIKE 'Thị%') / count(*) FROM person WHERE sex = 2 AND ethnic_group = '01' AND "
                        + who);
    }

    private static void assertNobody(String condition) throws SQLException {
        assertThat(number("count(*) FROM person p WHERE " + condition))
                .as(condition)
                .isZero();
    }

    private static long number(String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
