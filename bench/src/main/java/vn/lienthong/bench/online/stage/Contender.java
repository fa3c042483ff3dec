package vn.lienthong.bench.online.stage;

import vn.lienthong.bench.online.load.Target;

/**
 * One of those that are held against each other.
 *
 * @param key a short name: {@code a}, {@code c2}
 * @param label one line for the reader
 * @param target what is asked of it
 * @param processes its own, without the database, the stub and the load
 * @param allocation of its Java; null if it is none
 */
public record Contender(String key, String label, Target target, Processes processes, Allocation allocation) {
    @Override
    public String toString() {
        return "Contender[" + key + "]";
    }
}
