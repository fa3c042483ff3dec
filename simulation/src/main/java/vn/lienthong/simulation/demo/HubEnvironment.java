package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import vn.lienthong.simulation.population.PopulationDatabase;

/** The settings of the child process, all of them as environment variables. */
public final class HubEnvironment {

    /** With it an operator signs in to Hawtio and reads the log. */
    static final String OPERATOR = "operator";

    static final String OPERATOR_PASSWORD = "HUB_OPERATOR_PASSWORD";
    static final String FILES_FOLDER = "HUB_FILES_FOLDER";

    private HubEnvironment() {}

    /** The address of the wire format, which its clients sign. */
    static String wireUrl(DemoOptions options) {
        return "http://127.0.0.1:%d/dancu/v1".formatted(options.port());
    }

    /**
     * @param providers what the hub has to know to call its systems
     * @param files the folder through which agencies exchange files with it
     */
    public static Map<String, String> of(DemoOptions options, Databases databases, Providers providers, Path files) {
        Map<String, String> environment = new TreeMap<>(providers.environment());
        environment.put("HUB_PORT", Integer.toString(options.port()));
        environment.put("HUB_MANAGEMENT_PORT", Integer.toString(options.managementPort()));
        environment.put("HUB_WIRE_PUBLIC_URL", wireUrl(options));
        environment.put("HUB_DATABASE_URL", databases.hub().url());
        environment.put("HUB_DATABASE_USER", databases.hub().user());
        environment.put("HUB_DATABASE_PASSWORD", databases.hub().password());
        environment.put("HUB_POPULATION_URL", databases.population().url());
        environment.put("HUB_POPULATION_USER", PopulationDatabase.READER);
        environment.put("HUB_POPULATION_PASSWORD", databases.readerPassword());
        environment.put("HUB_MASTER_KEY", Secrets.masterKey());
        environment.put(OPERATOR_PASSWORD, Secrets.password());
        environment.put(FILES_FOLDER, files.toString());
        // Nobody who looks on waits for minutes until a file is full.
        environment.put("HUB_DEFERRED_POLL", "300ms");
        environment.put("HUB_DEFERRED_UNCHANGED_FOR", "300ms");
        environment.put("HUB_DEFERRED_COLLECT_FOR_AT_MOST", "300ms");
        environment.put("HUB_LOG_SEAL_FILE", files.resolve("seals.jsonl").toString());
        // Should this process be killed so hard that it cannot end the hub, the hub ends itself.
        environment.put("HUB_PARENT_PID", Long.toString(ProcessHandle.current().pid()));
        return environment;
    }
}
