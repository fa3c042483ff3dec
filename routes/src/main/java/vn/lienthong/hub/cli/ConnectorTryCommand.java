package vn.lienthong.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.context.OperationName;

/** {@code ./hub connector try}: one call through a hub that runs, and its way step by step. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        description = {
            "Make one call through a hub that runs, and print what was asked, what came back and each step between.",
            "HUB_KEY is the key of the agency that asks. With HUB_OPERATOR_PASSWORD the steps are read from the exchange log.",
            "Values are masked, because terminals remember. Ends with 1 if the answer is a fault."
        },
        footer = {
            "",
            "Example: HUB_KEY=… ./hub connector try evn find-customer --purpose public-service-dossier",
            "It asks what the example 'found' asks, unless --request names a file with another question."
        })
final class ConnectorTryCommand implements Callable<Integer> {
    private static final int FIRST_FAULT = 400;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "<id>", description = "The connector.")
    private String connector;

    @Parameters(index = "1", paramLabel = "<operation>", description = "Its operation: find-customer.")
    private String operation;

    @Option(names = "--purpose", required = true, description = "Why it is asked, as the agreement has it.")
    private String purpose;

    @Option(names = "--request", paramLabel = "<file>", description = "The canonical question, in JSON.")
    private Path request;

    @Option(names = "--url", paramLabel = "<address>", description = "The hub. Default: ${DEFAULT-VALUE}")
    private URI url = URI.create("http://127.0.0.1:8080");

    @Option(names = "--operators", paramLabel = "<address>", description = "Its other port. Default: ${DEFAULT-VALUE}")
    private URI operators = URI.create("http://127.0.0.1:8081");

    @Option(names = "--show-bodies", description = "Show values as they are.")
    private boolean showsBodies;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (OperationName.parse(connector + "." + operation).isEmpty()) {
            throw new ParameterException(spec.commandLine(), connector + "." + operation + " is no operation's name.");
        }
        String key = System.getenv("HUB_KEY");
        if (key == null || key.isBlank()) {
            throw new CannotRunException("HUB_KEY is not set. Issue one with: ./hub agreement issue-key <agency>");
        }
        JsonNode asked = question();
        TriedHub hub = new TriedHub(url, operators);
        HttpResponse<String> response = hub.ask(connector, operation, purpose, key, asked);
        JsonNode answer = TriedHub.json(response);
        String exchange = response.headers().firstValue("Hub-Exchange-Id").orElse(null);
        JsonNode steps = exchange == null ? null : hub.steps(exchange, System.getenv("HUB_OPERATOR_PASSWORD"));
        if (asJson) {
            ObjectNode document = new ObjectMapper().createObjectNode();
            document.put("status", response.statusCode()).put("exchangeId", exchange);
            document.set("asked", shown(asked));
            document.set("answer", shown(answer));
            document.set("steps", steps);
            spec.commandLine().getOut().println(document);
        } else {
            print(response, asked, answer, steps);
        }
        spec.commandLine().getOut().flush();
        return response.statusCode() < FIRST_FAULT ? 0 : HubCommand.NO;
    }

    private JsonNode question() throws IOException {
        if (request != null) {
            if (!Files.isRegularFile(request)) {
                throw new ParameterException(spec.commandLine(), request + " is no file.");
            }
            return new ObjectMapper().readTree(Files.readAllBytes(request));
        }
        Path example =
                ConnectorHome.find().folder().resolve(connector).resolve("examples/" + operation + "/found.yaml");
        if (!Files.isRegularFile(example)) {
            throw new ParameterException(
                    spec.commandLine(), "There is no example " + example + ": name a question with --request.");
        }
        return new YAMLMapper().readTree(Files.readAllBytes(example)).path("request");
    }

    private JsonNode shown(JsonNode body) {
        return showsBodies ? body : Masked.of(body);
    }

    private void print(HttpResponse<String> response, JsonNode asked, JsonNode answer, JsonNode steps) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("asked     %s.%s %s%n", connector, operation, shown(asked));
        out.printf("answered  status %d %s%n", response.statusCode(), shown(answer));
        response.headers()
                .firstValue("Hub-Successor")
                .ifPresent(successor -> out.printf("          by its successor %s%n", successor));
        out.printf(
                "exchange  %s%n",
                response.headers().firstValue("Hub-Exchange-Id").orElse("-"));
        if (steps == null) {
            out.println("steps     set HUB_OPERATOR_PASSWORD to see them");
            return;
        }
        for (JsonNode step : steps) {
            out.printf(
                    "          %-24s  %-10s  %s%n",
                    step.path("at").asText(""),
                    step.path("hop").asText(),
                    step.path("detail").asText());
        }
    }
}
