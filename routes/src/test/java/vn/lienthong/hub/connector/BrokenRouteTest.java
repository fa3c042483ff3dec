package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.lienthong.hub.connector.transport.HttpTransports;

import static org.assertj.core.api.Assertions.assertThat;

/** What an integrator is told about a written route that cannot be used. */
class BrokenRouteTest {
    private static final Map<String, String> SETTINGS =
            Map.of("planning.base-url", "http://localhost:8090", "planning.token", "registry-secret");
    private static final String ROUTE = "planning/route.camel.yaml";
    private static final String DESCRIPTOR = "planning/connector.yaml";
    private static final String OPERATION = "    alias: registrations-day";

    private ConnectorFolders connectors;

    @BeforeEach
    void copyAConnectorThatIsRight(@TempDir Path home) throws IOException {
        connectors = new ConnectorFolders(home);
        connectors.copy("planning");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "- route: | - from: | 2 | only routes can stand here. Write - route:",
                "- route: | `- beans: [{name: x, type: java.lang.Object}]\n- route:` | 2 | only routes can stand here.",
                "id: list-registrations-of-day | id: list-registrations-of-days | 3 | the route's id 'list-registrations-of-days' is no operation of connector.yaml. Did you mean 'list-registrations-of-day'?",
                "uri: direct:list-registrations-of-day | uri: timer:tick | 5 | a route begins where the hub calls it. Write direct:list-registrations-of-day.",
                "`    from:` | `    errorHandler: {noErrorHandler: {}}\n    from:` | 4 | 'errorHandler' is not allowed here.",
                "uri: direct:list-registrations-of-day | `uri: direct:list-registrations-of-day\n      parameters: {exchangePattern: InOnly}` | 6 | 'parameters' is not allowed here.",
                "- to: {id: call-page, uri: direct:list-registrations} | - to: http://other.example/all | 20 | 'http://other.example/all' cannot be called. Write direct: and an operation of this connector",
                "uri: direct:list-registrations} | uri: direct:list-registrations-of-day} | 20 | 'direct:list-registrations-of-day' cannot be called.",
                "uri: direct:list-registrations} | uri: direct:hub.spine} | 20 | 'direct:hub.spine' cannot be called.",
                "uri: direct:list-registrations} | uri: \"direct:list-registrations?timeout=1\"} | 20 | 'direct:list-registrations?timeout=1' cannot be called.",
                "- to: {id: call-page, uri: direct:list-registrations} | - toD: {uri: \"${body}\"} | 20 | the step 'toD' is not allowed. Did you mean 'to'?",
                "- to: {id: call-page, uri: direct:list-registrations} | - log: \"${body}\" | 20 | the step 'log' is not allowed.",
                "- to: {id: call-page, uri: direct:list-registrations} | - script: {groovy: \"1\"} | 20 | the step 'script' is not allowed.",
                "- to: {id: call-page, uri: direct:list-registrations} | - to | 20 | this is no step. Write one of [choice, loop, setBody, setVariable, to].",
                "- to: {id: call-page, uri: direct:list-registrations} | - choice: {} | 20 | a choice has no when.",
                "id: call-page | id: Call-Page | 20 | the id 'Call-Page' is too long, not made of words, or there already. Write small letters, digits and hyphens, at most 13",
                "id: call-page | id: call-a-page-of-it | 20 | the id 'call-a-page-of-it' is too long,",
                "id: call-page | id: map-page | 20 | the id 'map-page' is too long, not made of words, or there already.",
                "{language: jslt, expression: \"[]\"} | {language: simple, expression: \"${bean:x}\"} | 7 | there is no language but jslt. Write language: {language: jslt, expression: …}.",
                "language: {language: jslt, expression: \"[]\"} | simple: \"${sys.user.home}\" | 7 | 'simple' is not allowed here.",
                "name: items, language | name: request, language | 7 | a variable cannot be called 'request'.",
                "expression: \"[]\" | expression: \"[\" | 7 | the end is not expected here.",
                "expression: \"[]\" | expression: \"$itemz\" | 7 | there is no variable $itemz.",
                "expression: \"[]\" | expression: \"import-file(.a)\" | 7 | there is no function 'import-file'.",
                "doWhile: true | copy: true | 12 | 'copy' is not allowed here.",
            })
    void aRouteThatDoesWhatItMayNotIsRefused(String right, String wrong, int line, String problem) throws IOException {
        connectors.change(ROUTE, right, wrong);

        assertThat(connectors.problems(SETTINGS))
                .anySatisfy(found -> assertThat(found).contains("route.camel.yaml: line " + line + ": " + problem));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "call: GET /x | 'call' | operation list-registrations-of-day: its route is written in route.camel.yaml, which asks others. Leave call out.",
                "changes: true | 'changes' | operation list-registrations-of-day: nothing that its route asks changes anything. Leave changes out.",
            })
    void whatIsSaidOfTheOperationFitsItsRoute(String added, String key, String problem) throws IOException {
        connectors.change(DESCRIPTOR, OPERATION, OPERATION + "\n    " + added);
        assertThat(connectors.problems(SETTINGS))
                .as(key)
                .anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void aChangeIsAskedForOnceAndSaidOfTheOperation() throws IOException {
        connectors.change(DESCRIPTOR, "    alias: registrations\n", "    alias: registrations\n    changes: true\n");
        assertThat(connectors.problems(SETTINGS))
                .anySatisfy(found -> assertThat(found)
                        .contains("its route asks list-registrations, which changes something. Write changes: true."))
                .anySatisfy(found -> assertThat(found).contains("asks for more than one change (list-registrations)"));
    }

    @Test
    void nothingWouldSeeToTheDaysOfAnOperationThatIsAsked() throws IOException {
        connectors.change(
                DESCRIPTOR, "    alias: registrations\n", "    alias: registrations\n    validFrom: 2020-01-01\n");
        assertThat(connectors.problems(SETTINGS))
                .anySatisfy(found -> assertThat(found).contains("'direct:list-registrations' cannot be called."));
    }

    @Test
    void aMappingOfAnOperationWithAWrittenRouteIsReadByNobody() throws IOException {
        connectors.copy("planning", "other");
        Files.copy(
                connectors.folder("other").resolve("mapping/list-registrations.request.xslt"),
                connectors.folder("planning").resolve("mapping/list-registrations-of-day.request.xslt"));
        connectors.remove("other");
        assertThat(connectors.problems(SETTINGS))
                .singleElement()
                .asString()
                .contains("list-registrations-of-day.request.xslt: nobody reads this here.");
    }

    @Test
    void anExampleNamesExamplesThatAreThere() throws IOException {
        assertThat(connectors.folder("planning").resolve("examples")).isDirectory();
        connectors.change(
                "planning/examples/list-registrations-of-day/not-found.yaml",
                "[list-registrations/not-found]",
                "[list-registrations/nobody, ../../evn/examples/x]");
        assertThat(new ConnectorLint(HttpTransports.byName().values(), new ObjectMapper())
                        .problemsOf(connectors.folder(""), connectors.folder("")))
                .extracting(problem -> problem.message())
                .contains(
                        "there is no example 'list-registrations/nobody'.",
                        "there is no example '../../evn/examples/x'.");
    }
}
