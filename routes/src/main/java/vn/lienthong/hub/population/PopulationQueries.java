package vn.lienthong.hub.population;

import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.LintRule;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;

/** The queries to the population database, which is somebody else's: they are kept in {@code config/population/}. */
@Component
final class PopulationQueries {
    private final HubHome home;

    PopulationQueries(HubHome home) {
        this.home = home;
    }

    /** {@code <operation>-<kind>.sql}. */
    Path of(OperationSource source, String kind) {
        return named(source.operation().key().name().operation() + "-" + kind);
    }

    Path named(String name) {
        return home.populationQueries().resolve(name + ".sql");
    }

    static void requireReadable(Path file, Problems problems) {
        if (!Files.isReadable(file)) {
            problems.add(new Problem(file, null, "cannot be read, or is not there.", null).under(LintRule.HALF_COPIED));
        }
    }
}
