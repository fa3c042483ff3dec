package vn.lienthong.hub.connector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.lienthong.hub.context.HubYaml;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.ReadingMistake;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.context.WrittenFile;
import vn.lienthong.hub.revision.FolderFiles;

/**
 * Reads folders of connectors. Everything wrong with them is collected, so that an integrator sees all of it at once;
 * nothing is used unless everything is right.
 */
final class ConnectorReader {
    private final Map<String, Transport> transports;
    private final Parameters parameters;
    private final ObjectMapper json;
    private final Function<Path, List<Problem>> trial;
    private final Problems problems = new Problems();
    private final NodeNames nodeNames = new NodeNames();
    private final List<ConnectorRevision> revisions = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();

    /** A reader that takes the mappings as they are. */
    ConnectorReader(Map<String, Transport> transports, Parameters parameters, ObjectMapper json) {
        this(transports, parameters, json, folder -> List.of());
    }

    /** @param trial says of a folder which of its mappings must not even be compiled here */
    ConnectorReader(
            Map<String, Transport> transports,
            Parameters parameters,
            ObjectMapper json,
            Function<Path, List<Problem>> trial) {
        this.transports = transports;
        this.parameters = parameters;
        this.json = json;
        this.trial = trial;
    }

    /** @throws UnusableFilesException with all problems of all folders, and how to start without those */
    List<ConnectorRevision> readAll(ServedFolders folders) {
        problemsOf(folders);
        if (!problems.isEmpty()) {
            throw new UnusableFilesException(problems.found(), folders.nextStep(problems.found()));
        }
        return revisions;
    }

    /**
     * Reads one folder beside connectors that are served already.
     *
     * @param others the operations of these
     * @throws UnusableFilesException with all its problems
     */
    ConnectorRevision readOne(Path folder, Collection<Operation> others) {
        nodeNames.take(others);
        read(folder);
        problems.throwIfAny();
        return revisions.get(0);
    }

    /** All that is wrong with the folders, without using any. */
    List<Problem> problemsOf(ServedFolders folders) {
        folders.find(problems).forEach(this::read);
        problems.addAll(SuccessorCheck.problemsOf(folders.folder(), operations));
        return problems.found();
    }

    /** The operations of some folders whose schemas can be read, whatever else is wrong. */
    List<Operation> operationsOf(Collection<Path> folders) {
        folders.forEach(this::read);
        return operations();
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
        List<Problem> tried = trial.apply(folder);
        if (!tried.isEmpty()) {
            problems.addAll(tried);
            return;
        }
        List<Problem> ofSystem = new ArrayList<>(SystemCheck.problemsOf(file, written.system(), transports));
        ofSystem.addAll(ResilienceCheck.problemsOf(file, written.system(), transportOf(written.system())));
        problems.addAll(DescriptorCheck.problemsOf(file, written));
        problems.addAll(LifeCheck.problemsOf(file, written));
        problems.addAll(ResilienceCheck.problemsOf(file, written, transportOf(written.system())));
        problems.addAll(ofSystem);
        problems.addAll(SystemHabits.problemsOf(file, written.system(), transportOf(written.system())));
        if (written.operations() != null && !written.operations().isEmpty()) {
            WrittenRoutes routes = WrittenRoutes.of(folder, written.operations().keySet(), problems);
            problems.addAll(FolderCheck.problemsOf(folder, written.operations().keySet(), routes.operations()));
            Map<String, Instance> instances = Instances.of(folder, problems);
            problems.addAll(nodeNames.problemsOf(file, written, instances.values()));
            // What is the same for all instances is read as that of one of them.
            Parameters ofOne = instances.values().stream()
                    .findFirst()
                    .map(instance -> parameters.of(folder.getFileName().toString(), instance))
                    .orElse(parameters);
            SystemDescriptor system = ofSystem.isEmpty()
                    ? ofOne.resolve(written.system(), file, problems)
                    : SystemDescriptor.standIn(written.system());
            try {
                FolderFiles files = FolderFiles.read(folder);
                List<ConnectorRoute> read = readOperations(file, written, routes, system, files.hash());
                revisions.add(new ConnectorRevision(
                        folder.getFileName().toString(),
                        files,
                        instances.isEmpty() || !problems.isEmpty()
                                ? read
                                : new InstanceRoutes(file, written, parameters, problems).of(read, instances)));
            } catch (IOException e) {
                problems.add(ReadingMistake.problem(folder, e));
            }
        }
    }

    private List<ConnectorRoute> readOperations(
            WrittenFile file,
            ConnectorDescriptor written,
            WrittenRoutes routes,
            SystemDescriptor system,
            String revision) {
        return new OperationReader(
                        file,
                        written,
                        transportOf(system),
                        transports.get(Transport.WRITTEN),
                        routes,
                        json,
                        problems,
                        operations::add)
                .readAll(system, revision);
    }

    /** Null if there is none. */
    private Transport transportOf(SystemDescriptor system) {
        return system == null ? null : transports.get(String.valueOf(system.transport()));
    }
}
