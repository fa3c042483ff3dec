package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Locale;

/** {@code README.md} of a draft. */
final class DraftReadme {
    private static final String FILES = """
            It is a folder, such as `file:///var/lib/exchange/%1$s`, or `sftp://files.example:22/exchange`. Over SFTP `system` in
            `connector.yaml` also has `signIn: {kind: ssh-password, user: "{{%1$s.user}}", secret: "{{%1$s.password}}"}`, and
            `files` in it `hostKey: "{{%1$s.host-key}}"`.

            The call answers `202` with a receipt, and `GET /api/exchanges/<exchangeId>` what has come. A layout does not say
            how a row tells that nothing was found: here it is one that holds nothing but the key. Where a column says so, name
            it in `resultCode`; where several rows answer one question, make a list of them with `rows`.
            """;

    private DraftReadme() {}

    static String text(String id, Contract contract, List<ContractOperation> operations) {
        ContractOperation first = operations.get(0);
        StringBuilder text = new StringBuilder("""
                # %1$s: %2$s

                Made of the contract in `contract/`, with values that are made up. What is still to be replaced says TODO.

                    curl -s http://127.0.0.1:8080/api/%1$s/v1/%3$s \\
                      -H "Hub-Key: $HUB_KEY" -H "Hub-Purpose: $PURPOSE" -H "Hub-Officer: officer-01" \\
                      -H "Content-Type: application/json" -d '%4$s'

                | operation | %5$s |
                |---|---|
                """.formatted(
                        id,
                        contract.title().replaceAll("[\\p{Cntrl}]+", " "),
                        first.name(),
                        JsonValues.canonical(first.asked(), 1),
                        contract.isOverFiles() ? "files" : "call"));
        operations.forEach(
                operation -> text.append("| `%s.%s` | %s |%n".formatted(id, operation.name(), call(operation))));
        text.append("%nThe address is the setting `%s.base-url`, in the environment `%s_BASE_URL`.%n"
                .formatted(id, id.replace('-', '_').toUpperCase(Locale.ROOT)));
        if (contract.isOverFiles()) {
            text.append(FILES.formatted(id));
        }
        return text.toString();
    }

    private static String call(ContractOperation operation) {
        return operation.isOverFiles()
                ? "`requests/%1$s-…` out, `answers/%1$s-…` in".formatted(operation.name())
                : "`%s %s`".formatted(operation.method(), operation.path());
    }
}
