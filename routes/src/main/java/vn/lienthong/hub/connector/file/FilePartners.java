package vn.lienthong.hub.connector.file;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.OperationName;

/** All systems with which files are exchanged. */
@Component
final class FilePartners implements DisposableBean {
    /** A password that is tried more often locks an account. */
    private static final int POLLS_LEFT_OUT = 12;

    private final Map<String, FilePartner> byId = new ConcurrentHashMap<>();
    private final DeferredSettings settings;

    FilePartners(DeferredSettings settings) {
        this.settings = settings;
    }

    FilePartner of(OperationSource source, FileAddress address) {
        return byId.computeIfAbsent(
                source.operation().system().id(),
                id -> new FilePartner(
                        id, source.system(), address, settings.poll().multipliedBy(POLLS_LEFT_OUT)));
    }

    Collection<FilePartner> all() {
        return byId.values();
    }

    Optional<FilePartner> partner(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<FileOperation> operation(OperationName name) {
        return partner(name.connector()).stream()
                .flatMap(partner -> partner.operations().stream())
                .filter(operation -> operation.name().equals(name))
                .findFirst();
    }

    @Override
    public void destroy() {
        byId.values().stream().map(FilePartner::sftp).filter(Objects::nonNull).forEach(SftpFolder::close);
    }
}
