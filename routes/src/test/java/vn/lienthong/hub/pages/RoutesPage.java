package vn.lienthong.hub.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.ToDefinition;
import org.springframework.context.ApplicationContext;

import vn.lienthong.hub.connector.Transport;

/** {@code routes/README.md}: every route, made from the running hub. */
final class RoutesPage {
    private final ApplicationContext hub;

    RoutesPage(ApplicationContext hub) {
        this.hub = hub;
    }

    String text() {
        Markdown page = new Markdown()
                .line("# The hub's routes")
                .line("")
                .line(
                        "Made from the running hub; do not edit. `docs/architecture.md` shows how they hang together. The spine's")
                .line(
                        "node `call-provider` calls `direct:<operation>@<revision>`, which a connector's route serves; a file's")
                .line("rows enter the spine one by one from `answer-rows`.")
                .line("")
                .line("## Routes of the hub")
                .line("")
                .header("route", "from", "to", "class", "what it is");
        ownRoutes().forEach((id, row) -> page.row(row));
        page.line("")
                .line("## Routes of connectors")
                .line("")
                .line(
                        "One for each operation, named `<operation>@<revision>`, made from the template of its transport.")
                .line("")
                .header("transport", "nodes", "to", "class");
        templates().forEach((id, row) -> page.row(row));
        return page.toString();
    }

    private Map<String, List<String>> ownRoutes() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (RouteBuilder builder : hub.getBeansOfType(RouteBuilder.class).values()) {
            for (RouteDefinition route : builder.getRouteCollection().getRoutes()) {
                rows.put(
                        route.getId(),
                        List.of(
                                Markdown.code(route.getId()),
                                Markdown.code(shortened(route.getInput().getEndpointUri())),
                                targets(route),
                                Markdown.code(builder.getClass().getSimpleName()),
                                route.getDescriptionText()));
            }
        }
        return rows;
    }

    private Map<String, List<String>> templates() {
        Map<String, List<String>> rows = new TreeMap<>();
        for (Transport transport : hub.getBeansOfType(Transport.class).values()) {
            RouteTemplateDefinition template = new RouteTemplateDefinition();
            template.from("direct:operation");
            transport.describe(template);
            List<String> nodes = new ArrayList<>();
            ProcessorDefinitionHelper.filterTypeInOutputs(template.getRoute().getOutputs(), ProcessorDefinition.class)
                    .forEach(node -> nodes.add(Markdown.code(node.getId())));
            rows.put(
                    transport.name(),
                    List.of(
                            Markdown.code(transport.name()),
                            String.join(" ", nodes),
                            targets(template.getRoute()),
                            Markdown.code(transport.getClass().getSimpleName())));
        }
        return rows;
    }

    private static String targets(RouteDefinition route) {
        List<String> targets = new ArrayList<>();
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class)
                .forEach(to -> targets.add(Markdown.code(shortened(to.getUri()))));
        return targets.isEmpty() ? "–" : String.join(" ", targets);
    }

    /** Without options, and without the place of a folder on this machine. */
    private static String shortened(String uri) {
        String address = uri.replaceAll("\\?.*", "");
        return address.startsWith("file:") ? "file:" + address.substring(address.lastIndexOf('/') + 1) : address;
    }
}
