package vn.lienthong.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.simulation.provider.ConnectorFolder;
import vn.lienthong.simulation.provider.SimulatedFilePartner;
import vn.lienthong.simulation.provider.SimulatedProvider;

/** {@code hub connector simulate}: the system behind one connector, for a hub that runs already. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        customSynopsis = "./hub connector simulate [-hV] [--home=<folder>] [--port=<port>] <id>",
        description = {
            "Do what the examples of a connector say its system does, on 127.0.0.1, until Ctrl-C.",
            "Prints the settings with which a hub calls it. Systems over REST, SOAP and files can be simulated so; a folder",
            "for files is simulated-<id> where you are."
        },
        footer = {"", "Example: ./hub connector simulate evn --port 8090"})
final class SimulateCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<id>", description = "The connector: the name of its folder in connectors/.")
    private String connector;

    @Option(names = "--port", paramLabel = "<port>", description = "Where it listens. Default: ${DEFAULT-VALUE}")
    private int port = 8090;

    @Option(names = "--home", paramLabel = "<folder>", description = "The hub's home. Default: ${DEFAULT-VALUE}")
    private Path home = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 1 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port must be from 1 to 65535");
        }
        Path folder = home.resolve("connectors").resolve(connector);
        if (!connector.matches("[a-z0-9-]+") || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "there is no folder connectors/" + connector);
        }
        ConnectorFolder read = ConnectorFolder.read(folder);
        return read.isFilePartner() ? inFiles(read) : overHttp(read);
    }

    private int overHttp(ConnectorFolder simulated) throws InterruptedException {
        try (SimulatedProvider provider = SimulatedProvider.start(simulated.path(), port)) {
            return untilCtrlC(simulated, simulated.addresses(provider.baseUrl()));
        }
    }

    private int inFiles(ConnectorFolder simulated) throws IOException, InterruptedException {
        Path folder = Path.of("simulated-" + simulated.id()).toAbsolutePath();
        try (SimulatedFilePartner partner = SimulatedFilePartner.start(simulated, folder)) {
            return untilCtrlC(simulated, partner.settings());
        }
    }

    private int untilCtrlC(ConnectorFolder simulated, SortedMap<String, String> addresses) throws InterruptedException {
        print(simulated, addresses, spec.commandLine());
        // Ctrl-C ends the process.
        new CountDownLatch(1).await();
        return 0;
    }

    /** The settings alone go to standard output, so that they can be appended to a file. */
    private static void print(ConnectorFolder connector, SortedMap<String, String> addresses, CommandLine command) {
        SortedMap<String, String> settings = connector.simulatedSettings();
        settings.putAll(addresses);
        String address = addresses.get(connector.id() + ".base-url");
        PrintWriter told = command.getErr();
        told.printf("%s is simulated at %s. Ctrl-C ends it.%n", connector.id(), address);
        told.printf("For config/application.yaml of a hub that is to call it:%n%n");
        told.flush();
        settings.forEach((name, value) -> command.getOut().printf("%s: \"%s\"%n", name, value));
        command.getOut().flush();
    }
}
