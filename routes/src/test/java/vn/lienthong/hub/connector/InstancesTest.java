package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A folder that stands for several systems of one shape. */
class InstancesTest {
    private static final String YAML = "evn/connector.yaml";
    private static final String HEAD = "id,vi,en,agencyCode,provinceCode,validFrom,validTo,successor\n";
    private static final String NORTH = "evn-north,Miền Bắc,North,H01,001,2022-07-01,,\n";
    private static final String SOUTH = "evn-south,Miền Nam,South,H79,079,2022-07-01,,\n";
    private static final String FORMER = "evn-middle,Miền Trung,Middle,H48,048,2022-07-01,2025-06-30,evn-south\n";

    @TempDir
    private Path home;

    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight() throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("evn");
    }

    private void instances(String lines) throws IOException {
        Files.writeString(home.resolve("evn/instances.csv"), HEAD + lines);
    }

    private static Map<String, ConnectorRoute> byConnector(List<ConnectorRoute> routes) {
        return routes.stream()
                .collect(
                        Collectors.toMap(route -> route.operation().key().name().connector(), route -> route));
    }

    @Test
    void eachIsAConnectorOfItsOwnWithItsOwnSystem() throws IOException {
        instances(NORTH + SOUTH);
        List<ConnectorRoute> routes = connectors.read(Map.of(
                "evn.base-url", "http://evn.example",
                "evn.api-key", "one",
                "evn-south.base-url", "http://south.example",
                "evn-south.api-key", "two"));

        assertThat(routes)
                .extracting(
                        route -> route.operation().restPath(),
                        route -> route.operation().alias(),
                        route -> route.operation().summary().en(),
                        route -> route.operation().system().id(),
                        route -> route.parameters().get("baseUrl"))
                .containsExactly(
                        tuple(
                                "/api/evn-north/v1/find-customer",
                                "evn-customer-001",
                                "Look up an electricity customer (North)",
                                "evn-north",
                                "http://evn.example"),
                        tuple(
                                "/api/evn-south/v1/find-customer",
                                "evn-customer-079",
                                "Look up an electricity customer (South)",
                                "evn-south",
                                "http://south.example"));
        assertThat(routes).extracting(route -> route.beans().get("httpClient")).doesNotHaveDuplicates();
        assertThat(routes)
                .as("mappings are read once")
                .extracting(route -> route.beans().get("answerMapper"))
                .containsOnly(routes.get(0).beans().get("answerMapper"));
    }

    @Test
    void oneThatIsOverIsAnsweredByItsSuccessor() throws IOException {
        instances(SOUTH + FORMER);
        Map<String, ConnectorRoute> routes = byConnector(connectors.read());

        assertThat(routes.get("evn-middle").operation().successor()).isEqualTo("evn-south");
        assertThat(routes.get("evn-middle").operation().system())
                .isSameAs(routes.get("evn-south").operation().system());
        assertThat(routes.get("evn-middle").beans().get("httpClient"))
                .isSameAs(routes.get("evn-south").beans().get("httpClient"));
        assertThat(routes.get("evn-south").operation().successor()).isNull();
    }

    @Test
    void oneThatHasNotBegunOrHasNoSuccessorIsNotThere() throws IOException {
        instances(NORTH
                + "evn-next,Sau,Next,H02,002,2999-01-01,,\n"
                + "evn-gone,Cũ,Gone,H03,003,2022-01-01,2023-01-01,\n");
        assertThat(byConnector(connectors.read())).containsOnlyKeys("evn-north");
    }

    @Test
    void codesOfALineAreParametersOfItsSystem() throws IOException {
        connectors.change(YAML, "  connectTimeout", "  headers: {X-Unit: \"{{evn.agency-code}}\"}\n  connectTimeout");
        instances(NORTH + SOUTH);
        assertThat(connectors.read()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gas-a,A,A,H1,002,2022-07-01,, | 'gas-a' is no id of an instance. Begin it with evn-",
                "evn-north,A,A,H1,002,2022-07-01,, | the id 'evn-north' is there twice.",
                "evn-a,A,A,H1,001,2022-07-01,, | the provinceCode belongs to evn-north already.",
                "evn-a,A,A,H1,1,2022-07-01,, | the provinceCode is none.",
                "evn-a,A,A,H1,002,01/07/2022,, | validFrom is no day. Write it as 2025-06-30.",
                "evn-a,A,A,H1,002,,, | there is no validFrom. Write the first day",
                "evn-a,A,,H1,002,2022-07-01,, | there is no name. Write it in both languages.",
                "evn-a,A,A,H1,002,2022-07-01,2025-06-30,evn-b | 'evn-b' is no successor.",
                "evn-a,A,A,H1,002,2022-07-01,,evn-north | 'evn-north' is no successor. Name an instance that has none",
            })
    void whatIsWrongIsSaidWithItsLine(String line, String problem) throws IOException {
        instances(NORTH + line + "\n");
        assertThat(connectors.problems())
                .anySatisfy(found -> assertThat(found).contains("evn/instances.csv: line 3: " + problem));
    }

    @Test
    void anAliasLeavesRoomForTheCode() throws IOException {
        connectors.change(YAML, "alias: evn-customer", "alias: evn-a-customer-x");
        instances(NORTH);
        assertThat(connectors.problems())
                .singleElement()
                .asString()
                .contains("the alias 'evn-a-customer-x' is too long for instances. Leave room");
    }

    @Test
    void sixtyThreeCostLittleMoreThanOne() throws IOException {
        connectors.read();
        long start = System.nanoTime();
        connectors.read();
        long one = System.nanoTime() - start;
        instances(IntStream.rangeClosed(1, 63)
                .mapToObj(code -> "evn-p%1$d,Tỉnh %1$d,Province %1$d,H%1$d,%1$03d,2022-07-01,,".formatted(code))
                .collect(Collectors.joining("\n")));
        start = System.nanoTime();
        assertThat(connectors.read()).hasSize(63);
        Duration more = Duration.ofNanos(System.nanoTime() - start - one);
        System.getLogger(InstancesTest.class.getName())
                .log(System.Logger.Level.INFO, "63 instances cost {0} ms more than one", more.toMillis());
        assertThat(more).isLessThan(Duration.ofSeconds(1));
    }
}
