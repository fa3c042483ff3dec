package vn.lienthong.hub.cli;

import java.util.Base64;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./hub log}: the exchange log, for operators and auditors. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        description = {
            "Look after the exchange log.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        subcommands = {
            LogSearchCommand.class,
            LogShowCommand.class,
            LogStatisticsCommand.class,
            LogVerifyCommand.class,
            LogExportCommand.class,
            LogDropCommand.class,
            LogReportGapCommand.class,
            LogBodyCommand.class,
            LogBreachCommand.class,
            LogRedeliverCommand.class,
            LogRedeliveriesCommand.class,
            LogDeleteBodiesCommand.class
        })
final class LogCommand {
    private static final int PEM_LINE = 64;

    @Spec
    private CommandSpec spec;

    @Command(
            name = "public-keys",
            mixinStandardHelpOptions = true,
            description = "Print the public keys with which anybody can verify the seals, each version in PEM.",
            footer = {"", "Example: ./hub log public-keys > seals.pem"})
    int publicKeys() {
        try (HubStore store = HubStore.open()) {
            store.logKeys()
                    .publicKeys()
                    .forEach((version, key) -> spec.commandLine()
                            .getOut()
                            .printf(
                                    "# version %d%n-----BEGIN PUBLIC KEY-----%n%s%n-----END PUBLIC KEY-----%n",
                                    version,
                                    Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'})
                                            .encodeToString(key)));
            spec.commandLine().getOut().flush();
            return 0;
        }
    }

    @Command(
            name = "rotate-keys",
            mixinStandardHelpOptions = true,
            description = {
                "Make a new version of the keys with which people are hashed and records chained and sealed.",
                "A hub uses it from its next start on. What was recorded before can still be found and verified."
            },
            footer = {"", "Example: ./hub log rotate-keys"})
    int rotateKeys() {
        try (HubStore store = HubStore.open()) {
            int version = store.rotateLogKeys();
            spec.commandLine()
                    .getErr()
                    .printf("Version %d is there. Start the hubs again, one after the other, to use it.%n", version);
            return 0;
        }
    }
}
