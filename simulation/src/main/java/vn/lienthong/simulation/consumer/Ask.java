package vn.lienthong.simulation.consumer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;
import vn.lienthong.simulation.provider.BrokenExampleException;
import vn.lienthong.simulation.provider.Yaml;

/**
 * Something that the agency behind a connector asks itself, from {@code asks.yaml} of the connector's folder: an example of
 * the other direction. About whom is said by kind, because the people are made anew with each population database.
 *
 * @param agency who asks
 * @param description what for, in words
 * @param operation its full name, {@code population.verify}
 * @param purpose as the agency's agreement has it
 * @param over the way in
 * @param about {@code living-adult}, {@code born-in-a-year} or {@code child-of-a-family}
 * @param fields of the person that are told in the request
 * @param answer the verdict that it must get
 */
public record Ask(
        String agency,
        String description,
        String operation,
        String purpose,
        WayIn over,
        String about,
        List<String> fields,
        String answer) {

    private static final String FILE = "asks.yaml";
    private static final Set<String> KEYS =
            Set.of("description", "operation", "purpose", "over", "about", "fields", "answer");
    private static final Set<String> PEOPLE = Set.of("living-adult", "born-in-a-year", "child-of-a-family");

    /**
     * What a connector's agency asks; nothing if its folder does not say.
     *
     * @throws BrokenExampleException if a key is missing, unknown, or cannot be what it says
     */
    public static List<Ask> of(Path connectorFolder) {
        Path file = connectorFolder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        JsonNode root = Yaml.read(file);
        return root.path("asks")
                .valueStream()
                .map(ask -> read(file, root.path("agency").asText(), ask))
                .toList();
    }

    private static Ask read(Path file, String agency, JsonNode ask) {
        Set<String> keys = new TreeSet<>();
        ask.fieldNames().forEachRemaining(keys::add);
        if (!keys.equals(new TreeSet<>(KEYS))) {
            throw new BrokenExampleException(file, "asks", "an entry has " + keys + " in place of " + KEYS);
        }
        String over = ask.path("over").asText();
        return new Ask(
                agency,
                ask.path("description").asText(),
                ask.path("operation").asText(),
                ask.path("purpose").asText(),
                Arrays.stream(WayIn.values())
                        .filter(way -> way.written().equals(over))
                        .findFirst()
                        .orElseThrow(() -> new BrokenExampleException(file, "over", "there is no way in " + over)),
                known(file, ask.path("about").asText()),
                ask.path("fields").valueStream().map(JsonNode::asText).toList(),
                ask.path("answer").asText());
    }

    private static String known(Path file, String about) {
        if (!PEOPLE.contains(about)) {
            throw new BrokenExampleException(file, "about", "is none of " + PEOPLE);
        }
        return about;
    }

    /** The canonical request about somebody who is there. */
    public ObjectNode request(SamplePeople people) throws SQLException {
        SyntheticPerson person = switch (about) {
            case "born-in-a-year" -> people.bornInAYear();
            case "child-of-a-family" -> people.childOfAFamily();
            default -> people.livingAdult();
        };
        ObjectNode all = new ObjectMapper().valueToTree(person);
        return all.retain(fields);
    }
}
