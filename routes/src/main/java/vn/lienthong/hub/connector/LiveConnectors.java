package vn.lienthong.hub.connector;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.lienthong.hub.context.Problems;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.revision.FolderFiles;

/**
 * The connectors that are served, and how one takes the place of another while the hub runs: the routes of the next
 * revision are started beside those of the former, the catalogue flips, and what began with the former ends with it.
 * Nothing of any other connector is touched.
 */
final class LiveConnectors {
    private final ConnectorRoutes routes;
    private final Catalogue catalogue;
    private final Supplier<List<CatalogueCondition>> conditions;
    private final Duration drainFor;
    private final Consumer<Map<String, FolderFiles>> keeping;
    private final Map<String, Started> served = new TreeMap<>();
    private final Map<String, Instant> servedSince = new TreeMap<>();
    /** What was replaced, and since when, in nanoseconds. */
    private final Map<Started, Long> draining = new LinkedHashMap<>();

    /**
     * @param conditions looked up when they are needed, because they need the catalogue themselves
     * @param drainFor longer than any exchange may take
     * @param keeping takes what is about to be served, by connector
     */
    LiveConnectors(
            ConnectorRoutes routes,
            Catalogue catalogue,
            Supplier<List<CatalogueCondition>> conditions,
            Duration drainFor,
            Consumer<Map<String, FolderFiles>> keeping) {
        this.routes = routes;
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.drainFor = drainFor;
        this.keeping = keeping;
    }

    /** The connectors that the hub starts with. They are in the catalogue already. */
    synchronized void begin(List<ConnectorRevision> revisions) {
        keeping.accept(
                revisions.stream().collect(Collectors.toMap(ConnectorRevision::connector, ConnectorRevision::files)));
        for (ConnectorRevision revision : revisions) {
            revision.routes().forEach(route -> routes.add(route, 1));
            routes.serve(revision.connector(), revision.routes());
            served.put(revision.connector(), new Started(revision, 1));
            servedSince.put(revision.connector(), Instant.now());
        }
    }

    /** The revision of each connector that is served, by its id. */
    synchronized Map<String, String> revisions() {
        Map<String, String> revisions = new TreeMap<>();
        served.forEach((connector, started) ->
                revisions.put(connector, started.revision().revision()));
        return revisions;
    }

    /** The files of each connector as it is served, by its id. */
    synchronized SortedMap<String, FolderFiles> files() {
        SortedMap<String, FolderFiles> files = new TreeMap<>();
        served.forEach(
                (connector, started) -> files.put(connector, started.revision().files()));
        return files;
    }

    /** Since when each connector is served in its revision, by its id. */
    synchronized Map<String, Instant> servedSince() {
        return new TreeMap<>(servedSince);
    }

    /** The operations of all connectors but one. */
    synchronized List<Operation> besides(String connector) {
        List<Operation> others = new ArrayList<>(catalogue.operations());
        others.removeAll(operations(connector));
        return others;
    }

    /**
     * Serves a revision from here on, in the place of the one of the same connector. If it is served already, as when a
     * folder was changed back while it was looked at, nothing happens.
     *
     * @throws UnusableFilesException if something else that the hub goes by does not fit it; then nothing is changed
     */
    synchronized void serve(ConnectorRevision next) {
        Started now = served.get(next.connector());
        if (now != null && now.isOf(next)) {
            return;
        }
        check(next.connector(), next.operations());
        keeping.accept(Map.of(next.connector(), next.files()));
        Optional<Started> drainingStill =
                draining.keySet().stream().filter(former -> former.isOf(next)).findFirst();
        Started coming = drainingStill.orElseGet(() -> start(next));
        draining.remove(coming);
        flip(next.connector(), coming);
    }

    /**
     * Serves a connector no more.
     *
     * @throws UnusableFilesException if something that the hub goes by needs it; then nothing is changed
     */
    synchronized void withdraw(String connector) {
        check(connector, List.of());
        flip(connector, null);
    }

    /** Removes what was replaced so long ago that nobody can be in it any more. */
    synchronized void sweep() {
        List<Started> drained = draining.entrySet().stream()
                .filter(former -> System.nanoTime() - former.getValue() > drainFor.toNanos())
                .map(Map.Entry::getKey)
                .filter(former -> former.revision().routes().stream().noneMatch(routes::isBusy))
                .toList();
        for (Started former : drained) {
            draining.remove(former);
            catalogue.retire(former.revision().operations());
            routes.removeAll(former.revision().routes());
        }
    }

    private void check(String connector, List<Operation> coming) {
        Problems problems = new Problems();
        Catalogue next = catalogue.with(operations(connector), coming);
        conditions.get().forEach(condition -> problems.addAll(condition.problemsOf(next)));
        problems.throwIfAny();
    }

    private List<Operation> operations(String connector) {
        Started started = served.get(connector);
        return started == null ? List.of() : started.revision().operations();
    }

    /** All its routes or none. */
    private Started start(ConnectorRevision next) {
        Started started = new Started(next, freeGeneration(next.connector()));
        try {
            next.routes().forEach(route -> routes.add(route, started.generation()));
        } catch (RuntimeException e) {
            routes.removeAll(next.routes());
            throw e;
        }
        return started;
    }

    private int freeGeneration(String connector) {
        List<Integer> taken = Stream.concat(served.values().stream(), draining.keySet().stream())
                .filter(started -> started.revision().connector().equals(connector))
                .map(Started::generation)
                .toList();
        int generation = 1;
        while (taken.contains(generation)) {
            generation++;
        }
        return generation;
    }

    /** @param coming null if nothing comes */
    private void flip(String connector, Started coming) {
        catalogue.replace(
                operations(connector),
                coming == null ? List.of() : coming.revision().operations());
        Started former = coming == null ? served.remove(connector) : served.put(connector, coming);
        servedSince.put(connector, Instant.now());
        servedSince.keySet().retainAll(served.keySet());
        routes.serve(connector, coming == null ? List.of() : coming.revision().routes());
        if (former != null) {
            draining.put(former, System.nanoTime());
        }
    }

    /**
     * A revision whose routes are there.
     *
     * @param generation tells the names of its nodes from those of other revisions that are there
     */
    private record Started(ConnectorRevision revision, int generation) {
        boolean isOf(ConnectorRevision other) {
            return revision.connector().equals(other.connector())
                    && revision.revision().equals(other.revision());
        }
    }
}
