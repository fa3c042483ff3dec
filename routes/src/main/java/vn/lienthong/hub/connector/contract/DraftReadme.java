package vn.lienthong.hub.connector.contract;

import java.util.List;
import java.util.Locale;

/** {@code README.md} of a draft. */
final class DraftReadme {
    private DraftReadme() {}

    static String text(String id, Contract contract, List<ContractOperation> operations) {
        ContractOperation first = operations.get(0);
        StringBuilder text = new StringBuilder("""
                # %1$s: %2$s

                Made of the contract in `contract/`, with values that are made up. What is still to be replaced says TODO.

                    curl -s http://127.0.0.1:8080/api/%1$s/v1/%3$s \\
                      -H "Hub-Key: $HUB_KEY" -H "Hub-Purpose: $PURPOSE" -H "Hub-Officer: officer-01" \\
                      -H "Content-Type: application/json" -d '%4$s'

                | operation | call |
                |---|---|
                """.formatted(
                        id,
                        contract.title().replaceAll("[\\p{Cntrl}]+", " "),
                        first.name(),
                        JsonValues.canonical(first.asked(), 1)));
        operations.forEach(operation -> text.append(
                "| `%s.%s` | `%s %s` |%n".formatted(id, operation.name(), operation.method(), operation.path())));
        text.append("%nThe address is the setting `%s.base-url`, in the environment `%s_BASE_URL`.%n"
                .formatted(id, id.replace('-', '_').toUpperCase(Locale.ROOT)));
        return text.toString();
    }
}
