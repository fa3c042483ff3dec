package vn.lienthong.hub.connector.file;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import vn.lienthong.hub.connector.OperationSource;
import vn.lienthong.hub.context.OperationName;

/** All systems with which files are exchanged. */
@Component
final class FilePartners {
    private final Map<String, FilePartner> byId = new ConcurrentHashMap<>();

    FilePartner of(OperationSource source, FileAddress address) {
        return byId.computeIfAbsent(
                source.operation().system().id(), id -> new FilePartner(id, source.system(), address));
    }

    Collection<FilePartner> all() {
        return byId.values();
    }

    Optional<FileOperation> operation(OperationName name) {
        return Optional.ofNullable(byId.get(name.connector())).stream()
                .flatMap(partner -> partner.operations().stream())
                .filter(operation -> operation.name().equals(name))
                .findFirst();
    }
}
