package vn.lienthong.simulation.demo;

import java.sql.SQLException;
import java.util.List;

import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

/** What is asked in the wire format of the population services, by clients that were written for those. */
final class WireSamples {
    private static final int YEAR_LENGTH = 4;

    private WireSamples() {}

    static List<Sample> of(SamplePeople people) throws SQLException {
        SyntheticPerson living = people.livingAdult();
        String number = living.personalNumber();
        String bare = Spelling.withoutMarks(living.fullName());
        String year = living.dateOfBirth().substring(0, YEAR_LENGTH);
        return List.of(
                sample("wire-01", "no marks, no spaces", "lookup", number, bare.replace(" ", ""), year, "FOUND"),
                sample("wire-02", "another name, empty answer", "lookup", number, "TEN KHAC", year, "NOT_FOUND"),
                // There is such a person, says the format; the log says that a mark and a day are missing.
                sample("wire-03", "there is such a person", "verify", number, bare, year, "DEVIATION"));
    }

    private static Sample sample(
            String id, String shows, String operation, String number, String name, String born, String expected) {
        return new Sample(
                id,
                shows,
                WireAccount.AGENCY,
                "population." + operation,
                "by the agreement",
                Samples.person(number, name, born),
                expected);
    }
}
