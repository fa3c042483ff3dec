package vn.lienthong.hub.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.lienthong.hub.agreement.AccessKeys;

/** {@code ./hub agreement}: by what agencies are known. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = "Check agreements, and issue and revoke the keys and accounts by which agencies are known.",
        subcommands = {AgreementCheckCommand.class, IssueAccountCommand.class, RevokeAccountCommand.class})
final class AgreementCommand {
    @Spec
    private CommandSpec spec;

    @Command(
            name = "issue-key",
            mixinStandardHelpOptions = true,
            description = {
                "Issue an access key to each agency. A key is shown once and stored as a hash.",
                "Needs HUB_DATABASE_URL, _USER, _PASSWORD and HUB_MASTER_KEY in the environment."
            },
            footer = {"", "Example: ./hub agreement issue-key evn justice --days 90"})
    int issueKey(
            @Parameters(arity = "1..*", paramLabel = "<agency>", description = "Ids of agencies.")
                    List<String> agencies,
            @Option(names = "--days", defaultValue = "365", description = "How long it is good for (default: 365).")
                    int days,
            @Option(names = "--json", description = "Print one JSON document.") boolean asJson) {
        if (days < 1) {
            throw new ParameterException(spec.commandLine(), "--days must be at least 1");
        }
        List<AccessKeys.Issued> issued = new ArrayList<>();
        try (HubStore store = HubStore.open()) {
            agencies.forEach(agency -> issued.add(issue(store.keys(), agency, days)));
        }
        print(issued, asJson);
        return 0;
    }

    private AccessKeys.Issued issue(AccessKeys keys, String agency, int days) {
        try {
            return keys.issue(agency, Duration.ofDays(days));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    @Command(
            name = "revoke-key",
            mixinStandardHelpOptions = true,
            description = "Revoke a key. Every node refuses it within ten seconds.",
            footer = {"", "Example: ./hub agreement revoke-key 0b0e6f0e-5d3c-4f0b-9a59-2b1f2f1f7a11"})
    int revokeKey(@Parameters(paramLabel = "<key id>", description = "As issue-key printed it.") UUID id) {
        try (HubStore store = HubStore.open()) {
            boolean revoked = store.keys().revoke(id);
            spec.commandLine()
                    .getErr()
                    .println(revoked ? "Revoked." : "There is no such key, or it was revoked before.");
            return revoked ? 0 : HubCommand.NO;
        }
    }

    private void print(List<AccessKeys.Issued> issued, boolean asJson) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        for (AccessKeys.Issued key : issued) {
            if (asJson) {
                document.withArray("keys")
                        .addObject()
                        .put("agency", key.agency())
                        .put("keyId", key.id().toString())
                        .put("key", key.key().text())
                        .put("validTo", key.validTo().toString());
            } else {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%s%n  key     %s%n  key id  %s%n  until   %s%n",
                                key.agency(), key.key().text(), key.id(), key.validTo());
            }
        }
        if (asJson) {
            spec.commandLine().getOut().println(document);
        }
        spec.commandLine().getOut().flush();
    }
}
