package vn.lienthong.hub.connector.contract;

import java.util.List;

/**
 * A field or an object of a provider's message, and what it is called in the canonical form.
 *
 * @param name the provider's
 * @param namespace of its element; empty for JSON and for what has none
 * @param isAttribute of XML
 * @param canonical its name in the canonical form, unique among its siblings
 * @param type of JSON Schema: {@code object}, {@code string}, {@code integer}, {@code number} or {@code boolean}
 * @param format {@code date} or null
 * @param words the only values there are; empty if any may be
 * @param isRequired whether the contract requires it
 * @param isList whether there may be several
 * @param parts of an object
 * @param cell how a row of a file holds it; null elsewhere
 */
record Part(
        String name,
        String namespace,
        boolean isAttribute,
        String canonical,
        String type,
        String format,
        List<String> words,
        boolean isRequired,
        boolean isList,
        List<Part> parts,
        Cell cell) {

    boolean isObject() {
        return type.equals("object");
    }

    /** Whether there are lists in it, at any depth: a field table has no way into one. */
    boolean hasLists() {
        return parts.stream().anyMatch(part -> part.isList() || part.hasLists());
    }

    Part called(String other) {
        return new Part(name, namespace, isAttribute, other, type, format, words, isRequired, isList, parts, cell);
    }

    Part optional() {
        return new Part(name, namespace, isAttribute, canonical, type, format, words, false, isList, parts, cell);
    }

    Part required() {
        return new Part(name, namespace, isAttribute, canonical, type, format, words, true, isList, parts, cell);
    }

    Part several() {
        return new Part(name, namespace, isAttribute, canonical, type, format, words, isRequired, true, parts, cell);
    }

    Part with(List<Part> others) {
        return new Part(name, namespace, isAttribute, canonical, type, format, words, isRequired, isList, others, cell);
    }

    static Part object(String name, String namespace, List<Part> parts) {
        return new Part(
                name,
                namespace,
                false,
                CanonicalWords.field(name),
                "object",
                null,
                List.of(),
                true,
                false,
                parts,
                null);
    }

    static Part scalar(String name, String namespace, String type, String format, List<String> words) {
        return new Part(
                name, namespace, false, CanonicalWords.field(name), type, format, words, true, false, List.of(), null);
    }

    /** A column of a row: a text, or a date where the cell says its form. */
    static Part column(String name, Cell cell) {
        String format = cell.datePattern() == null ? null : "date";
        return new Part(
                name, "", false, CanonicalWords.field(name), "string", format, List.of(), true, false, List.of(), cell);
    }
}
