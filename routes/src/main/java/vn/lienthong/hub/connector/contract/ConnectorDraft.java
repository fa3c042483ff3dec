package vn.lienthong.hub.connector.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import vn.lienthong.hub.connector.ContractCheck;
import vn.lienthong.hub.context.DidYouMean;
import vn.lienthong.hub.context.OperationName;
import vn.lienthong.hub.context.Problem;

/**
 * The folder of a connector, made of a contract: complete, so that it can be tried at once, and with everything to be
 * replaced that a contract cannot tell.
 */
public final class ConnectorDraft {
    private static final Pattern SETTING = Pattern.compile("\\{\\{([a-z0-9.-]+)}}");

    private final Map<String, String> files = new TreeMap<>();
    private final List<String> leftOut;
    private final List<String> assumed;

    private ConnectorDraft(Contract contract) {
        this.leftOut = contract.leftOut().stream().distinct().toList();
        this.assumed = contract.assumed();
    }

    /**
     * @param id of the connector
     * @param file a WSDL, an OpenAPI document in YAML or JSON, or what an agency says about its row files in CSV or YAML
     * @param operations which of its operations, by the hub's names; all that can be described, if empty
     * @param aliases which other operations have
     * @throws UnusableContractException if no folder can be made of it, with the reason
     */
    public static ConnectorDraft of(String id, Path file, Set<String> operations, Set<String> aliases) {
        List<Problem> problems = ContractCheck.problemsOfFile(file);
        if (!problems.isEmpty()) {
            throw new UnusableContractException(problems);
        }
        String text = ContractText.read(file);
        Contract contract = contract(file, text);
        List<ContractOperation> chosen = chosen(contract, operations);
        ConnectorDraft draft = new ConnectorDraft(contract);
        draft.files.put("connector.yaml", new DraftDescriptor(id, contract, chosen, aliases).text());
        chosen.forEach(operation -> draft.files.putAll(new OperationFiles(id, operation).all()));
        draft.files.put("README.md", DraftReadme.text(id, contract, chosen));
        Map<String, String> kept =
                contract.kept() == null ? Map.of(file.getFileName().toString(), text) : contract.kept();
        kept.forEach((name, content) -> draft.files.put("contract/" + name, content));
        return draft;
    }

    private static Contract contract(Path file, String text) {
        String name = file.getFileName().toString();
        if (name.endsWith(".wsdl")) {
            return WsdlReader.read(file);
        }
        if (name.endsWith(".csv")) {
            return LayoutCsvReader.read(file, text);
        }
        return LayoutYamlReader.isOne(file, text) ? LayoutYamlReader.read(file, text) : OpenApiReader.read(file);
    }

    private static List<ContractOperation> chosen(Contract contract, Set<String> names) {
        Set<String> known =
                contract.operations().stream().map(ContractOperation::name).collect(Collectors.toSet());
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UnusableContractException("No operation '" + name + "' can be made of the contract. "
                        + DidYouMean.among(name, known) + because(contract));
            }
        }
        List<ContractOperation> chosen = contract.operations().stream()
                .filter(operation -> names.isEmpty() || names.contains(operation.name()))
                .filter(operation ->
                        OperationName.parse("any." + operation.name()).isPresent())
                .toList();
        if (chosen.isEmpty()) {
            throw new UnusableContractException("No operation of the contract can be described." + because(contract));
        }
        return chosen;
    }

    private static String because(Contract contract) {
        return contract.leftOut().isEmpty() ? "" : "\n  " + String.join("\n  ", contract.leftOut());
    }

    /** What the contract has and the folder has not, each in a sentence. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** What the contract does not say and the folder has to, each in a sentence. */
    public List<String> assumed() {
        return assumed;
    }

    /** The names of the settings that it waits for. */
    public List<String> settings() {
        return SETTING.matcher(files.get("connector.yaml"))
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** @return the names of what was written */
    public List<String> writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
        return new ArrayList<>(files.keySet());
    }
}
