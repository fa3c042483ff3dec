package vn.lienthong.bench.online;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

import vn.lienthong.bench.online.stage.HubDatabase;
import vn.lienthong.bench.online.stage.StageOptions;

/**
 * On what it was measured.
 *
 * @param cores for everything: the load, the hub, its peers, the provider, the database
 * @param gigabytes of memory
 * @param java that runs all of them
 * @param options of every Java that is measured
 * @param database its version
 * @param durability what is switched on so that a committed record survives a power cut
 */
public record Machine(int cores, long gigabytes, String java, String options, String database, String durability) {
    private static final long GIGA = 1L << 30;

    public static Machine here(HubDatabase database) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Math.round((double) system.getTotalMemorySize() / GIGA),
                System.getProperty("java.vendor.version") + " " + Runtime.version(),
                String.join(" ", StageOptions.MEASURED),
                "PostgreSQL " + database.version(),
                database.durability());
    }

    /** For a reader. */
    public String line() {
        return "%d cores for everything, %d GiB, %s, %s, %s".formatted(cores, gigabytes, java, options, database);
    }
}
