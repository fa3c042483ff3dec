package vn.lienthong.hub.wayin.soap;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.simulation.population.SamplePeople;
import vn.lienthong.simulation.population.SyntheticPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A client that is not Java: Node's soap package, which reads nothing but the WSDL. */
@ExtendWith(RunningHubExtension.class)
class NodeClientTest {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node-client");
    private static final long LIMIT_SECONDS = 120;

    private final RunningHub hub;

    NodeClientTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "Node is missing: install it to run its SOAP client");
        Files.createDirectories(FOLDER);
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", "call.js")) {
            Files.copy(SOURCES.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(run("npm", "ci").exitCode()).as("npm ci").isZero();
    }

    /** What a program printed, and how it ended. */
    private record Ended(int exitCode, String output) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        Path output = FOLDER.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(output.toFile())
                .redirectError(FOLDER.resolve("errors.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS))
                    .as("ends by itself")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Ended call(
            String version, String agency, String purpose, String connector, String operation, String request)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("node", "call.js"));
        command.addAll(List.of(
                hub.address() + "/soap/" + connector + "/v1?wsdl",
                version,
                hub.keyOf(agency),
                purpose,
                operation,
                request));
        return run(command.toArray(String[]::new));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2"})
    void verifiesAPerson(String version) throws Exception {
        SyntheticPerson person = hub.people(SamplePeople::livingAdult);
        Ended ended = call(
                version,
                "evn",
                "contract-holder-check",
                "population",
                "verify",
                "{\"personalNumber\": \"%s\", \"fullName\": \"%s\"}"
                        .formatted(person.personalNumber(), person.fullName()));

        assertThat(json(ended.output()).path("verdict").asText()).isEqualTo("FULL_MATCH");
    }

    @Test
    void findsACustomerOfARestProviderAndABirthOfASoapProvider() throws Exception {
        Ended customer = call(
                "1.1",
                "government-office",
                "public-service-dossier",
                "evn",
                "findCustomer",
                "{\"customerCode\": \"PE01000012345\"}");
        Ended birth = call(
                "1.1",
                "government-office",
                "public-service-dossier",
                "justice",
                "findBirthRegistration",
                "{\"personalNumber\": \"001220000015\"}");

        assertThat(json(customer.output()).path("fullName").asText()).isEqualTo("NGUYEN VAN AN");
        assertThat(json(birth.output()).path("parents").size()).isEqualTo(2);
    }

    @Test
    void isToldTheCodeWhenItIsRefused() throws Exception {
        Ended ended =
                call("1.1", "evn", "marketing", "population", "verify", "{\"personalNumber\":\"1\",\"sex\":\"male\"}");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(json(ended.output()).at("/fault/detail/fault/code").asText()).isEqualTo("HUB-403-PURPOSE");
    }
}
