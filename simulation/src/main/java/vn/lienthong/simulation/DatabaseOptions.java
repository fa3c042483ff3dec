package vn.lienthong.simulation;

import picocli.CommandLine.Option;

import vn.lienthong.simulation.demo.GivenDatabase;

/** Somebody's PostgreSQL instead of the embedded one: all of these options or none. */
final class DatabaseOptions {

    @Option(
            names = "--database-url",
            paramLabel = "<jdbc>",
            required = true,
            description = "An empty database to fill with people, jdbc:postgresql://host:5432/population, instead of a "
                    + "server of our own. The hub's database is made beside it, with _hub after its name.")
    private String url;

    @Option(
            names = "--database-user",
            paramLabel = "<account>",
            required = true,
            description = "An account that may create tables there, and databases and accounts beside it.")
    private String user;

    @Option(
            names = "--database-password",
            paramLabel = "<password>",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:HUB_DEMO_DATABASE_PASSWORD}",
            description = "Its password; asked for when none follows. Default: HUB_DEMO_DATABASE_PASSWORD")
    private String password;

    /** Throws {@link IllegalArgumentException} when the address is none. */
    GivenDatabase given() {
        return new GivenDatabase(url, user, password == null ? "" : password);
    }
}
