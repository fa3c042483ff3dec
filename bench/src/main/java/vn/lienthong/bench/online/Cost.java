package vn.lienthong.bench.online;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import vn.lienthong.bench.online.load.Measured;
import vn.lienthong.bench.online.stage.Contender;
import vn.lienthong.bench.online.stage.HubDatabase;
import vn.lienthong.bench.online.stage.Processes;

/**
 * What a load cost.
 *
 * @param cpu by who used it: the contender itself, the database, the provider, the load
 * @param allocated by the contender's Java, in bytes
 * @param written to the hub's database, in bytes
 */
record Cost(Map<String, Duration> cpu, long allocated, long written) {
    /** The contender's own share stands under this name, whichever contender it is. */
    static final String ITSELF = "itself";

    static final Cost NOTHING = new Cost(Map.of(), 0, 0);

    /** A load with its cost. */
    record Paid(Measured measured, Cost cost) {}

    static Paid of(Supplier<Measured> load, Contender contender, List<Processes> others, HubDatabase database) {
        List<Processes> all = new ArrayList<>(List.of(new Processes(
                ITSELF, contender.processes().ids(), contender.processes().withChildren())));
        all.addAll(others);
        List<Duration> before = all.stream().map(Processes::used).toList();
        long allocated = allocatedBy(contender);
        long written = database.bytes();
        Measured measured = load.get();
        Map<String, Duration> cpu = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Duration used = all.get(i).used().minus(before.get(i));
            // What a process had used is no longer seen when it has ended.
            cpu.put(all.get(i).name(), used.isNegative() ? Duration.ZERO : used);
        }
        return new Paid(
                measured, new Cost(cpu, allocatedBy(contender) - allocated, Math.max(0, database.bytes() - written)));
    }

    Cost plus(Cost other) {
        Map<String, Duration> sum = new LinkedHashMap<>(cpu);
        other.cpu.forEach((name, used) -> sum.merge(name, used, Duration::plus));
        return new Cost(sum, allocated + other.allocated, written + other.written);
    }

    private static long allocatedBy(Contender contender) {
        return contender.allocation() == null ? 0 : contender.allocation().bytes();
    }
}
