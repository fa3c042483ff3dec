package vn.lienthong.hub.connector;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the hub reads of {@code route.camel.yaml} is a part of Camel's YAML, so that editors for it can be used. */
class CamelYamlTest {
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void theRoutesOfThisRepositoryFitCamelsSchema() throws IOException {
        Schema schema = schema();
        try (Stream<Path> folders = Files.list(Path.of("..", "connectors"))) {
            List<Path> routes = folders.map(folder -> folder.resolve(WrittenRoutes.FILE))
                    .filter(Files::exists)
                    .toList();
            assertThat(routes).isNotEmpty();
            for (Path route : routes) {
                assertThat(schema.validate(YAML.readTree(Files.readAllBytes(route))))
                        .as(route.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyStepThatTheHubReadsFitsCamelsSchema() throws IOException {
        assertThat(schema().validate(YAML.readTree("""
                - route:
                    id: a
                    from:
                      uri: direct:a
                      steps:
                        - to: direct:b
                        - choice:
                            id: c
                            when:
                              - expression: {language: {language: jslt, expression: 'true'}}
                                steps:
                                  - to: {id: d, uri: direct:b}
                            otherwise:
                              steps:
                                - setBody: {expression: {language: {language: jslt, expression: .}}}
                        - loop:
                            doWhile: true
                            language: {language: jslt, expression: 'false'}
                            steps:
                              - setVariable: {id: e, name: f, language: {language: jslt, expression: '1'}}
                """))).isEmpty();
    }

    @Test
    void whatIsNoStepOfCamelsDoesNotFitIt() throws IOException {
        assertThat(schema().validate(
                                YAML.readTree("[{route: {id: a, from: {uri: 'direct:a', steps: [{askNicely: b}]}}}]")))
                .isNotEmpty();
    }

    private static Schema schema() throws IOException {
        try (InputStream text = CamelYamlTest.class.getResourceAsStream("/schema/camelYamlDsl.json")) {
            return SchemaRegistry.withDefaultDialect(Dialects.getDraft4(), registry -> {})
                    .getSchema(new ObjectMapper().readTree(text));
        }
    }
}
