package vn.lienthong.hub.connector.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code connector.yaml} of a draft. */
final class DraftDescriptor {
    private static final int ALIAS_LENGTH = 18;
    private static final int SUMMARY_LENGTH = 120;

    private final String id;
    private final Contract contract;
    private final List<ContractOperation> operations;
    private final Set<String> aliases;

    DraftDescriptor(String id, Contract contract, List<ContractOperation> operations, Set<String> aliases) {
        this.id = id;
        this.contract = contract;
        this.operations = operations;
        this.aliases = new HashSet<>(aliases);
    }

    String text() {
        StringBuilder text = new StringBuilder(
                """
                # yaml-language-server: $schema=../connector.schema.json
                # Made of the contract. Replace every TODO: a contract does not say who owns a system and what it bears.
                id: %1$s
                name: {vi: "TODO tên đơn vị", en: %2$s}
                kind: ministry
                owner: {unit: "TODO unit that answers for the system", contact: "TODO address that is read at night"}
                interface: v1
                contract: published
                system:
                  transport: %3$s
                  baseUrl: "{{%1$s.base-url}}"
                """.formatted(id, quoted("TODO agency of " + contract.title()), contract.transport()));
        if (contract.signIn() != null) {
            text.append("  signIn: ").append(contract.signIn().formatted(id)).append('\n');
        }
        text.append(
                contract.isOverFiles()
                        ? "  files: {collectFor: 5m, collectAtMost: 500, answerWithin: 24h}\n"
                        : "  connectTimeout: 1s\n  responseTimeout: 5s\n  parallelCalls: 10\n");
        text.append("operations:\n");
        operations.forEach(operation -> describe(text, operation));
        return text.toString();
    }

    private void describe(StringBuilder text, ContractOperation operation) {
        text.append("  %s:%n    alias: %s%n".formatted(operation.name(), alias(operation.name())));
        text.append("    summary: {vi: %s, en: %s}%n"
                .formatted(quoted("TODO " + operation.name()), quoted(operation.summary())));
        if (!operation.isOverFiles()) {
            call(text, operation);
        }
        text.append("    sensitivity: personal\n    keepBody: digest\n");
    }

    private static void call(StringBuilder text, ContractOperation operation) {
        text.append("    call: %s%n".formatted(quoted(operation.method() + " " + operation.path())));
        if (operation.hasNotFoundStatus()) {
            text.append("    notFoundStatus: 404\n");
        }
        if (operation.isSoap() && !operation.soapAction().isEmpty()) {
            text.append("    soapAction: %s%n".formatted(quoted(operation.soapAction())));
        }
        if (Set.of("PUT", "PATCH", "DELETE").contains(operation.method())) {
            text.append("    changes: true\n");
        }
    }

    private String alias(String operation) {
        String whole = id + "-" + operation;
        String alias = cut(whole, ALIAS_LENGTH);
        for (int number = 2; !aliases.add(alias); number++) {
            alias = cut(whole, ALIAS_LENGTH - 3) + "-" + number;
        }
        return alias;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length)).replaceAll("-+$", "");
    }

    private static String quoted(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ");
        String cut = line.length() > SUMMARY_LENGTH ? line.substring(0, SUMMARY_LENGTH) : line;
        return "\"" + cut.replace("\\", "\\\\").replace("\"", "\\\"").replace("{{", "{ {") + "\"";
    }
}
