package vn.lienthong.bench.online.stage;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * One or several processes of this machine as one consumer of CPU.
 *
 * @param name for the reader
 * @param ids of the processes
 * @param withChildren whether what they started counts as well
 */
public record Processes(String name, List<Long> ids, boolean withChildren) {

    public static Processes of(String name, long id) {
        return new Processes(name, List.of(id), true);
    }

    /** This process alone: it started all the others. */
    static Processes ofThis(String name) {
        return new Processes(name, List.of(ProcessHandle.current().pid()), false);
    }

    /** How much CPU they have used so far. What has ended is not counted. */
    public Duration used() {
        return ids.stream()
                .flatMap(id -> ProcessHandle.of(id).stream())
                .flatMap(process ->
                        withChildren ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
