package vn.lienthong.hub.connector.contract;

import java.util.List;

import org.springframework.web.util.HtmlUtils;

/** The stylesheets between the canonical XML and a provider's, field by field, and a provider's message as an example. */
final class XmlMapping {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- %s -->
            <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                            xmlns:c="%s" exclude-result-prefixes="#all">
              <xsl:template match="/%s">
            """;
    private static final String FOOT = "  </xsl:template>\n</xsl:stylesheet>\n";

    private XmlMapping() {}

    static String request(String namespace, String root, Part body) {
        StringBuilder text = new StringBuilder(
                HEAD.formatted("From the canonical request to the provider's element.", namespace, "c:" + root));
        text.append("    <")
                .append(body.name())
                .append(" xmlns=\"")
                .append(escaped(body.namespace()))
                .append("\">\n");
        toProvider(text, body.parts(), "      ");
        return text.append("    </")
                .append(body.name())
                .append(">\n")
                .append(FOOT)
                .toString();
    }

    /** What is absent makes nothing, what is there several times makes several: so every field is a for-each. */
    private static void toProvider(StringBuilder text, List<Part> parts, String indent) {
        parts.stream()
                .filter(Part::isAttribute)
                .forEach(part -> text.append(indent)
                        .append(
                                "<xsl:for-each select=\"c:%s\"><xsl:attribute name=\"%s\" select=\".\"/></xsl:for-each>%n"
                                        .formatted(part.canonical(), part.name())));
        for (Part part : parts) {
            if (!part.isAttribute()) {
                text.append(indent).append("<xsl:for-each select=\"c:" + part.canonical() + "\">\n");
                text.append(indent).append("  <" + part.name() + " xmlns=\"" + escaped(part.namespace()) + "\">");
                content(text, part, indent, () -> toProvider(text, part.parts(), indent + "    "));
                text.append("</" + part.name() + ">\n").append(indent).append("</xsl:for-each>\n");
            }
        }
    }

    static String response(String namespace, String root, Part answer) {
        StringBuilder text = new StringBuilder(HEAD.formatted(
                "From the provider's element to the canonical answer; nothing in it becomes an empty answer.",
                namespace,
                step(answer)));
        text.append("    <").append(root).append(" xmlns=\"").append(namespace).append("\">\n");
        toCanonical(text, answer.parts(), "      ");
        return text.append("    </").append(root).append(">\n").append(FOOT).toString();
    }

    private static void toCanonical(StringBuilder text, List<Part> parts, String indent) {
        for (Part part : parts) {
            boolean mayBeEmpty = part.isObject() && part.parts().stream().anyMatch(Part::isAttribute);
            String filter = mayBeEmpty ? "[normalize-space() or @*]" : "[normalize-space()]";
            text.append(indent).append("<xsl:for-each select=\"" + escaped(step(part)) + filter + "\">\n");
            text.append(indent).append("  <c:" + part.canonical() + ">");
            content(text, part, indent, () -> toCanonical(text, part.parts(), indent + "    "));
            text.append("</c:" + part.canonical() + ">\n").append(indent).append("</xsl:for-each>\n");
        }
    }

    private static void content(StringBuilder text, Part part, String indent, Runnable children) {
        if (part.isObject()) {
            text.append('\n');
            children.run();
            text.append(indent).append("  ");
        } else {
            text.append("<xsl:value-of select=\"normalize-space()\"/>");
        }
    }

    private static String step(Part part) {
        return part.isAttribute() ? "@" + part.name() : "Q{" + part.namespace() + "}" + part.name();
    }

    /** The provider's element with made-up values; without them if there is nothing to be said. */
    static String example(Part message, int example, boolean isEmpty) {
        StringBuilder text = new StringBuilder();
        element(text, message, example, isEmpty);
        return text.append('\n').toString();
    }

    private static void element(StringBuilder text, Part part, int example, boolean isEmpty) {
        text.append("<" + part.name() + " xmlns=\"" + escaped(part.namespace()) + "\"");
        List<Part> parts = isEmpty ? List.of() : part.parts();
        parts.stream()
                .filter(Part::isAttribute)
                .forEach(attribute -> text.append(" " + attribute.name() + "=\""
                        + escaped(JsonValues.scalar(attribute, example).asText()) + "\""));
        text.append(">");
        if (part.isObject()) {
            parts.stream().filter(child -> !child.isAttribute()).forEach(child -> element(text, child, example, false));
        } else {
            text.append(escaped(JsonValues.scalar(part, example).asText()));
        }
        text.append("</" + part.name() + ">");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
