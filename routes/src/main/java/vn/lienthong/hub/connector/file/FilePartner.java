package vn.lienthong.hub.connector.file;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import vn.lienthong.hub.connector.SystemDescriptor;

/** A provider's system with which files are exchanged, and the operations that it has. */
final class FilePartner {
    private final String id;
    private final SystemDescriptor system;
    private final FileAddress address;
    private final List<FileOperation> operations = new CopyOnWriteArrayList<>();

    FilePartner(String id, SystemDescriptor system, FileAddress address) {
        this.id = id;
        this.system = system;
        this.address = address;
    }

    String id() {
        return id;
    }

    SystemDescriptor.Files files() {
        return system.filesOrUsual();
    }

    FileAddress address() {
        return address;
    }

    List<FileOperation> operations() {
        return operations;
    }

    void add(FileOperation operation) {
        operations.add(operation);
    }

    /** The operation whose answers a file holds, by the beginning of its name; the longest that fits. */
    Optional<FileOperation> operationOf(String fileName) {
        return operations.stream()
                .filter(operation -> fileName.startsWith(operation.name().operation() + "-"))
                .max((one, other) -> Integer.compare(
                        one.name().operation().length(),
                        other.name().operation().length()));
    }
}
