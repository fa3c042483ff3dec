package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.List;

import org.apache.camel.model.OptionalIdentifiedDefinition;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;

/**
 * The verbs of a route template's nodes, in their order. The ids are set on the template each time before it is copied:
 * as parameters of it they would have to be declared one by one.
 */
record TemplateNodes(List<String> verbs) {

    /** @param template its nodes have their verbs as ids */
    static TemplateNodes of(RouteDefinition template) {
        return new TemplateNodes(nodes(template).stream()
                .map(OptionalIdentifiedDefinition::getId)
                .toList());
    }

    /** Names every node of a template for an operation: what it does, and for which. */
    void name(RouteDefinition template, String alias) {
        template.getInput().setId(id("from", alias));
        List<OptionalIdentifiedDefinition<?>> nodes = nodes(template);
        for (int index = 0; index < nodes.size(); index++) {
            nodes.get(index).setId(id(verbs.get(index), alias));
        }
    }

    private static List<OptionalIdentifiedDefinition<?>> nodes(RouteDefinition template) {
        List<OptionalIdentifiedDefinition<?>> nodes = new ArrayList<>();
        ProcessorDefinitionHelper.filterTypeInOutputs(template.getOutputs(), OptionalIdentifiedDefinition.class)
                .forEach(nodes::add);
        return nodes;
    }

    /** {@code <verb>-<alias>}, as Hawtio shows it. */
    static String id(String verb, String alias) {
        return verb + "-" + alias;
    }
}
