package vn.lienthong.bench.online.stage;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import vn.lienthong.bench.online.CannotMeasureException;
import vn.lienthong.bench.online.load.Question;
import vn.lienthong.simulation.demo.Databases.Access;

/** Living people all over the table, about whom the right thing is asked: in the same order of every contender. */
record People(List<Person> all) {
    private static final String SELECT = """
            select personal_number, full_name, birth_year, birth_month, birth_day from person
            where state = 'alive' and successor_number is null and birth_day is not null
            order by md5(personal_number) limit ?""";

    private static final byte[] NOTHING = new byte[0];

    static People in(Access population, int count) {
        try (Connection connection = population.connect();
                PreparedStatement query = connection.prepareStatement(SELECT)) {
            query.setInt(1, count);
            List<Person> people = new ArrayList<>(count);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String born = String.format(
                            Locale.ROOT, "%04d-%02d-%02d", rows.getInt(3), rows.getInt(4), rows.getInt(5));
                    people.add(new Person(rows.getString(1), rows.getString(2), born));
                }
            }
            return new People(people);
        } catch (SQLException e) {
            throw new CannotMeasureException("The population database does not answer: " + e.getMessage());
        }
    }

    /** {@code population.verify} of somebody whose data are right. */
    List<Question> verifications() {
        byte[] expected = bytes("\"verdict\":\"FULL_MATCH\"");
        return questions(person -> new Question(
                "/api/population/v1/verify",
                bytes(JsonNodeFactory.instance
                        .objectNode()
                        .put("personalNumber", person.number())
                        .put("fullName", person.name())
                        .put("dateOfBirth", person.born())
                        .toString()),
                expected));
    }

    /** The same person's row, by the number. */
    List<Question> lookUps() {
        return questions(
                person -> new Question("/people/" + person.number(), NOTHING, bytes("\"" + person.number() + "\"")));
    }

    private List<Question> questions(Function<Person, Question> form) {
        return all.stream().map(form).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Person(String number, String name, String born) {
        @Override
        public String toString() {
            return "a person";
        }
    }

    @Override
    public String toString() {
        return "People[" + all.size() + "]";
    }
}
