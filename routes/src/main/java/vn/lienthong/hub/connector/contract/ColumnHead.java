package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a head of a table of columns says, in English or Vietnamese, with diacritics or without. */
enum ColumnHead {
    NAME("name", "tên cột", "tên trường"),
    TYPE("type", "kind", "kiểu"),
    WIDTH("width", "độ rộng"),
    REQUIRED("required", "bắt buộc"),
    FILE("file", "tệp"),
    /** For people. */
    DESCRIPTION("description", "mô tả"),
    /** For people. */
    NUMBER("no", "stt");

    private final List<String> words;

    ColumnHead(String... words) {
        this.words = List.of(words);
    }

    static Optional<ColumnHead> of(String cell) {
        return Stream.of(values())
                .filter(head -> head.words.stream().anyMatch(word -> field(word).equals(field(cell))))
                .findFirst();
    }

    private static String field(String words) {
        return CanonicalWords.field(words);
    }

    /** The English one. */
    String word() {
        return words.get(0);
    }

    static List<String> all() {
        return Stream.of(values()).flatMap(head -> head.words.stream()).toList();
    }

    /** Whether these describe columns: they have names, and something that is said about them. */
    static boolean describe(List<String> cells) {
        List<ColumnHead> heads =
                cells.stream().map(ColumnHead::of).flatMap(Optional::stream).toList();
        return heads.contains(NAME) && Stream.of(TYPE, WIDTH, REQUIRED, FILE).anyMatch(heads::contains);
    }
}
