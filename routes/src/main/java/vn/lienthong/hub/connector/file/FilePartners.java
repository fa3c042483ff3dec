package vn.lienthong.hub.connector.file;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import vn.lienthong.hub.context.OperationName;

/** All systems with which files are exchanged. */
@Component
final class FilePartners implements DisposableBean {
    /** A password that is tried more often locks an account. */
    private static final int POLLS_LEFT_OUT = 12;

    private final Map<String, FilePartner> byId = new ConcurrentHashMap<>();
    private final DeferredSettings settings;
    private BiConsumer<FilePartner, FilePartner> change = (former, coming) -> {};

    FilePartners(DeferredSettings settings) {
        this.settings = settings;
    }

    /** How long a server that could not be used is not tried again. */
    Duration leaveAloneFor() {
        return settings.poll().multipliedBy(POLLS_LEFT_OUT);
    }

    /** @param change is told from now on who goes and who comes, one of which may be null */
    void onChange(BiConsumer<FilePartner, FilePartner> change) {
        this.change = change;
    }

    /** In the place of the one of the same name, if there is one. */
    void put(FilePartner coming) {
        changed(byId.put(coming.id(), coming), coming);
    }

    void remove(String id) {
        FilePartner former = byId.remove(id);
        if (former != null) {
            changed(former, null);
        }
    }

    private void changed(FilePartner former, FilePartner coming) {
        change.accept(former, coming);
        if (former != null) {
            former.close();
        }
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
        byId.values().forEach(FilePartner::close);
    }
}
