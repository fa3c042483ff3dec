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
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> leftOut;

    private ConnectorDraft(List<String> leftOut) {
        this.leftOut = leftOut.stream().distinct().toList();
    }

    /**
     * @param id of the connector
     * @param file a WSDL, or an OpenAPI document in YAML or JSON
     * @param operations which of its operations, by the hub's names; all that can be described, if empty
     * @param aliases which other operations have
     * @throws UnusableContractException if no folder can be made of it, with the reason
     */
    public static ConnectorDraft of(String id, Path file, Set<String> operations, Set<String> aliases) {
        for (Problem problem : ContractCheck.problemsOfFile(file)) {
            throw new UnusableContractException(problem.toString());
        }
        Contract contract = file.toString().endsWith(".wsdl") ? WsdlReader.read(file) : OpenApiReader.read(file);
        List<ContractOperation> chosen = chosen(contract, operations);
        ConnectorDraft draft = new ConnectorDraft(contract.leftOut());
        draft.files.put("connector.yaml", new DraftDescriptor(id, contract, chosen, aliases).text());
        chosen.forEach(operation -> draft.files.putAll(new OperationFiles(id, operation).all()));
        draft.files.put("README.md", DraftReadme.text(id, contract, chosen));
        draft.keep(file);
        return draft;
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

    private void keep(Path file) {
        try {
            files.put("contract/" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UnusableContractException("The contract is not written in UTF-8.");
        }
    }

    /** What the contract has and the folder has not, each in a sentence. */
    public List<String> leftOut() {
        return leftOut;
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
