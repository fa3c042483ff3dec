package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;

/**
 * Reads folders of connectors. Everything wrong with them is collected, so that an integrator sees all of it at once;
 * nothing is used unless everything is right.
 */
final class ConnectorReader {
    private final Map<String, Transport> transports;
    private final Parameters parameters;
    private final ObjectMapper json;
    private final Problems problems = new Problems();
    private final NodeNames nodeNames = new NodeNames();
    private final List<Operation> operations = new ArrayList<>();
    private final List<ConnectorRoute> routes = new ArrayList<>();

    ConnectorReader(Map<String, Transport> transports, Parameters parameters, ObjectMapper json) {
        this.transports = transports;
        this.parameters = parameters;
        this.json = json;
    }

    /** @throws UnusableFilesException with all problems of all folders, and how to start without those */
    List<ConnectorRoute> readAll(ServedFolders folders) {
        folders.find(problems).forEach(this::read);
        if (!problems.isEmpty()) {
            throw new UnusableFilesException(problems.found(), folders.nextStep(problems.found()));
        }
        return routes;
    }

    /** All that is wrong with the folders, without using any. */
    List<Problem> problemsOf(ServedFolders folders) {
        folders.find(problems).forEach(this::read);
        return problems.found();
    }

    /** The operations whose schemas could be read, whatever else is wrong. */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    private void read(Path folder) {
        WrittenFile file = problems.attempt(() -> WrittenFile.yaml(folder.resolve(ServedFolders.DESCRIPTOR)));
        ConnectorDescriptor written = file == null ? null : HubYaml.read(file, ConnectorDescriptor.class, problems);
        if (written == null) {
            return;
        }
        List<Problem> ofSystem = SystemCheck.problemsOf(file, written.system(), transports);
        problems.addAll(DescriptorCheck.problemsOf(file, written));
        problems.addAll(ofSystem);
        problems.addAll(SystemHabits.problemsOf(file, written.system(), transportOf(written.system())));
        problems.addAll(nodeNames.problemsOf(file, written));
        if (written.operations() != null && !written.operations().isEmpty()) {
            problems.addAll(FolderCheck.problemsOf(folder, written.operations().keySet()));
            SystemDescriptor system = ofSystem.isEmpty()
                    ? parameters.resolve(written.system(), file, problems)
                    : SystemDescriptor.standIn(written.system());
            readOperations(file, written, system);
        }
    }

    private void readOperations(WrittenFile file, ConnectorDescriptor written, SystemDescriptor system) {
        try {
            OperationReader reader =
                    new OperationReader(file, written, transportOf(system), json, problems, operations::add);
            routes.addAll(reader.readAll(system, Revision.of(file.path().getParent())));
        } catch (IOException e) {
            problems.add(ReadingMistake.problem(file.path().getParent(), e));
        }
    }

    /** Null if there is none. */
    private Transport transportOf(SystemDescriptor system) {
        return system == null ? null : transports.get(String.valueOf(system.transport()));
    }
}
