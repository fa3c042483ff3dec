package vn.lienthong.hub.cli;

import java.util.UUID;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./hub agreement revoke-account}. */
@Command(
        name = "revoke-account",
        mixinStandardHelpOptions = true,
        description = "Revoke an account. Every node refuses it within ten seconds, and its name can be given again.",
        footer = {"", "Example: ./hub agreement revoke-account 0b0e6f0e-5d3c-4f0b-9a59-2b1f2f1f7a11"})
final class RevokeAccountCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<account id>", description = "As issue-account printed it.")
    private UUID id;

    @Override
    public Integer call() {
        try (HubStore store = HubStore.open()) {
            boolean revoked = store.accounts().revoke(id);
            spec.commandLine()
                    .getErr()
                    .println(revoked ? "Revoked." : "There is no such account, or it was revoked before.");
            return revoked ? 0 : HubCommand.NO;
        }
    }
}
