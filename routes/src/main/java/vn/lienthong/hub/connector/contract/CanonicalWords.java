package vn.lienthong.hub.connector.contract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of a contract in the hub's manner: fields as {@code customerCode}, operations as {@code find-customer}. */
final class CanonicalWords {
    /** They are the hub's own, in every request or response. */
    private static final Set<String> RESERVED = Set.of("fields", "verdict", "illFormed");

    private static final int LONGEST_OPERATION = 40;

    private CanonicalWords() {}

    static String field(String name) {
        StringBuilder field = new StringBuilder();
        for (String word : words(name)) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        boolean isName = !field.isEmpty() && Character.isLetter(field.charAt(0));
        return isName ? field.toString() : "field" + field;
    }

    static String operation(String name) {
        String operation = String.join("-", words(name)).replaceAll("[^a-z0-9-]", "");
        operation = operation.matches("[a-z].*") ? operation : "call-" + operation;
        return operation
                .substring(0, Math.min(operation.length(), LONGEST_OPERATION))
                .replaceAll("-+$", "");
    }

    /** The same parts, none of which has the name of another or of a field of the hub's. */
    static List<Part> unique(List<Part> parts) {
        Set<String> taken = new HashSet<>(RESERVED);
        List<Part> unique = new ArrayList<>();
        for (Part part : parts) {
            String name = part.canonical();
            for (int number = 2; !taken.add(name); number++) {
                name = part.canonical() + number;
            }
            unique.add(part.called(name));
        }
        return unique;
    }

    /** Without diacritics: {@code Họ tên đệm} is {@code Ho ten dem}. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static List<String> words(String name) {
        String spaced = folded(name)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("(\\p{Ll}|\\p{N})(\\p{Lu})", "$1 $2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1 $2")
                .strip();
        return spaced.isEmpty()
                ? List.of()
                : List.of(spaced.toLowerCase(Locale.ROOT).split(" +"));
    }
}
