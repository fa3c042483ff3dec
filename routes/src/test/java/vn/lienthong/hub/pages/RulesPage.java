package vn.lienthong.hub.pages;

import java.util.Locale;

import vn.lienthong.hub.context.LintRule;

/** {@code docs/rules.md}: what a connector's folder is held against. */
final class RulesPage {
    private static final String FIXTURES = "../routes/src/test/resources/connectors/bad_";

    String text() {
        Markdown page = new Markdown()
                .line("# Rules for connectors / Quy tắc cho bộ kết nối")
                .line("")
                .line(
                        "Made from `LintRule`; do not edit. `./hub connector lint` holds every folder against these rules, and")
                .line(
                        "the hub loads no folder that breaks one, but for the last four, which are about what it does not read. A")
                .line("number never changes its meaning.");
        for (LintRule rule : LintRule.values()) {
            page.line("")
                    .line("## " + rule.id() + " " + rule.title().en())
                    .line("")
                    .line("*" + rule.title().vi() + ".* " + rule.why())
                    .line("")
                    .line("What to do: " + rule.mend() + " [A folder that breaks it](" + FIXTURES
                            + rule.name().toLowerCase(Locale.ROOT) + ").");
        }
        return page.toString();
    }
}
