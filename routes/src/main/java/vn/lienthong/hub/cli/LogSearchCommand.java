package vn.lienthong.hub.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.exchangelog.search.LogCriteria;
import vn.lienthong.hub.exchangelog.search.LogNotReadException;
import vn.lienthong.hub.exchangelog.search.LogPage;
import vn.lienthong.hub.exchangelog.search.LogSearch;

/** {@code ./hub log search}: which exchanges there were, newest first. */
@Command(
        name = "search",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Find exchanges in the log, newest first. All that is said must hold.",
            "Days are those of Viet Nam; --to with a day includes it."
        },
        footer = {
            "",
            "Examples:",
            "  ./hub log search --agency evn --from 2026-01-31T08:00+07:00 --to 2026-01-31T09:00+07:00",
            "  ./hub log search --subject - < number.txt",
            "  ./hub log search --fault-code HUB-504-PROVIDER --at-least 2s --json"
        })
final class LogSearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CriteriaOptions criteria;

    @Option(names = "--limit", paramLabel = "<count>", description = "How many, 1 to 1000. Default: ${DEFAULT-VALUE}")
    private int limit = LogSearch.USUAL;

    @Option(names = "--after", paramLabel = "<key>", description = "Go on behind a page: its 'next'.")
    private String after;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() throws IOException {
        try {
            LogCriteria wanted = criteria.read();
            try (HubStore store = HubStore.open()) {
                print(store.logSearch().search(wanted, limit, after));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        } catch (LogNotReadException e) {
            throw new CannotRunException(e.getMessage());
        }
    }

    private void print(LogPage page) {
        LogOutput out = new LogOutput(spec.commandLine());
        if (asJson) {
            out.json(page);
            return;
        }
        out.exchanges(page.exchanges());
        if (page.next() != null) {
            out.note("There is more: add --after " + page.next());
        }
    }
}
