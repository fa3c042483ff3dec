package vn.lienthong.hub.pages;

import java.util.List;

/** Writes a page line by line. */
final class Markdown {
    private final StringBuilder text = new StringBuilder();

    Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    Markdown row(List<String> cells) {
        return line("| " + String.join(" | ", cells) + " |");
    }

    Markdown header(String... cells) {
        row(List.of(cells));
        return line("|" + "---|".repeat(cells.length));
    }

    static String code(String words) {
        return "`" + words + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
