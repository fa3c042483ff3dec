package vn.lienthong.hub.connector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import vn.lienthong.hub.context.OperationKey;
import vn.lienthong.hub.context.OperationName;

/**
 * All operations that can be called. It is replaced as a whole while the hub runs: whoever begins with a revision finds
 * it by its key until it is retired, and whoever comes after finds the next one by its name.
 */
public final class Catalogue {
    private volatile Snapshot now;

    public Catalogue(List<Operation> operations) {
        this.now = Snapshot.of(operations, List.of());
    }

    public Optional<Operation> operation(OperationName name) {
        return Optional.ofNullable(now.served.get(name));
    }

    /**
     * The revision that an exchange began with.
     *
     * @throws IllegalStateException if it is gone, which would be a mistake of ours
     */
    public Operation operation(OperationKey key) {
        Operation operation = now.callable.get(key);
        if (operation == null) {
            throw new IllegalStateException(key + " is not in the catalogue");
        }
        return operation;
    }

    /** All operations that are served, by name. */
    public Collection<Operation> operations() {
        return now.sorted;
    }

    /** The catalogue as it would be with some operations in the place of others. */
    public Catalogue with(Collection<Operation> leaving, Collection<Operation> coming) {
        List<Operation> next = new ArrayList<>(now.sorted);
        next.removeAll(leaving);
        next.addAll(coming);
        return new Catalogue(next);
    }

    /** From here on some operations are served in the place of others, which can still be called by their keys. */
    synchronized void replace(Collection<Operation> leaving, Collection<Operation> coming) {
        List<Operation> draining = new ArrayList<>(now.callable.values());
        draining.removeAll(now.sorted);
        draining.addAll(leaving);
        now = Snapshot.of(with(leaving, coming).now.sorted, draining);
    }

    /** Nobody is in these any more. */
    synchronized void retire(Collection<Operation> operations) {
        List<Operation> draining = new ArrayList<>(now.callable.values());
        draining.removeAll(now.sorted);
        draining.removeAll(operations);
        now = Snapshot.of(now.sorted, draining);
    }

    /** What can be called at one moment. Immutable. */
    private record Snapshot(
            Map<OperationName, Operation> served, Map<OperationKey, Operation> callable, List<Operation> sorted) {

        static Snapshot of(Collection<Operation> served, Collection<Operation> draining) {
            Map<OperationName, Operation> byName = new TreeMap<>(Comparator.comparing(OperationName::toString));
            served.forEach(operation -> byName.put(operation.key().name(), operation));
            Map<OperationKey, Operation> byKey = new HashMap<>();
            draining.forEach(operation -> byKey.put(operation.key(), operation));
            served.forEach(operation -> byKey.put(operation.key(), operation));
            return new Snapshot(Map.copyOf(byName), Map.copyOf(byKey), List.copyOf(byName.values()));
        }
    }
}
