package vn.lienthong.hub.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.agreement.SignInAccounts;

/** {@code ./hub agreement issue-account}: a user and a secret for clients of the wire format. */
@Command(
        name = "issue-account",
        mixinStandardHelpOptions = true,
        description = {
            "Issue an account to an agency whose client speaks the wire format of the population services and signs in"
                    + " with a user and a secret. The secret is shown once and stored encrypted.",
            "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
        },
        footer = {"", "Example: ./hub agreement issue-account social-insurance --user bhxh-01 --days 90"})
final class IssueAccountCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "<agency>", description = "Its id.")
    private String agency;

    @Option(names = "--user", required = true, description = "The name with which the client signs in.")
    private String user;

    @Option(names = "--days", defaultValue = "365", description = "How long it is good for (default: 365).")
    private int days;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean asJson;

    @Override
    public Integer call() {
        if (days < 1) {
            throw new ParameterException(spec.commandLine(), "--days must be at least 1");
        }
        try (HubStore store = HubStore.open()) {
            print(store.accounts().issue(agency, user, Duration.ofDays(days)));
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private void print(SignInAccounts.Issued account) {
        PrintWriter out = spec.commandLine().getOut();
        if (asJson) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("agency", account.agency())
                    .put("accountId", account.id().toString())
                    .put("user", account.user())
                    .put("secret", account.secret())
                    .put("validTo", account.validTo().toString()));
        } else {
            out.printf(
                    "%s%n  user        %s%n  secret      %s%n  account id  %s%n  until       %s%n",
                    account.agency(), account.user(), account.secret(), account.id(), account.validTo());
        }
        out.flush();
    }
}
