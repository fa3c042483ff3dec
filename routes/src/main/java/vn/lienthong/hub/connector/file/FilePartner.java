package vn.lienthong.hub.connector.file;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.lienthong.hub.connector.SystemDescriptor;
import vn.lienthong.hub.fault.FaultCode;

/** A provider's system with which files are exchanged, and the operations that it has. */
final class FilePartner {
    private static final int LONGEST_NAME = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final String id;
    private final SystemDescriptor system;
    private final FileAddress address;
    private final SftpFolder sftp;
    private final List<FileOperation> operations;

    /** @param leaveAloneFor how long a server that could not be used is not tried again */
    FilePartner(
            String id,
            SystemDescriptor system,
            FileAddress address,
            Duration leaveAloneFor,
            List<FileOperation> operations) {
        this.id = id;
        this.system = system;
        this.address = address;
        this.operations = List.copyOf(operations);
        this.sftp = address instanceof SftpAddress server ? new SftpFolder(id, server, leaveAloneFor) : null;
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

    /** Null if its folder is not on a server. */
    SftpFolder sftp() {
        return sftp;
    }

    /** Why a request that was never sent could not be. */
    FaultCode trouble() {
        return sftp == null || sftp.trouble() == null ? FaultCode.PROVIDER_UNREACHABLE : sftp.trouble();
    }

    List<FileOperation> operations() {
        return operations;
    }

    /** Lets go of what is kept for it. */
    void close() {
        if (sftp != null) {
            sftp.close();
        }
    }

    /** Whether a file of this name may hold answers: the name is somebody else's, and goes into paths. */
    boolean expects(String fileName) {
        return fileName.length() <= LONGEST_NAME
                && NAME.matcher(fileName).matches()
                && operationOf(fileName).isPresent();
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
