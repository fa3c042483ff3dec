package vn.lienthong.hub.connector;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

/** All operations that can be called at one moment. Immutable. */
public final class Catalogue {
    private final Map<OperationName, Operation> operations;
    private final List<Operation> sorted;

    public Catalogue(List<Operation> operations) {
        Map<OperationName, Operation> byName = new TreeMap<>(Comparator.comparing(OperationName::toString));
        operations.forEach(operation -> byName.put(operation.key().name(), operation));
        this.operations = Map.copyOf(byName);
        this.sorted = List.copyOf(byName.values());
    }

    public Optional<Operation> operation(OperationName name) {
        return Optional.ofNullable(operations.get(name));
    }

    /**
     * The revision that an exchange began with.
     *
     * @throws IllegalStateException if it is gone, which would be a mistake of ours
     */
    public Operation operation(OperationKey key) {
        Operation operation = operations.get(key.name());
        if (operation == null || !operation.key().equals(key)) {
            throw new IllegalStateException(key + " is not in the catalogue");
        }
        return operation;
    }

    /** All operations, by name. */
    public Collection<Operation> operations() {
        return sorted;
    }
}
