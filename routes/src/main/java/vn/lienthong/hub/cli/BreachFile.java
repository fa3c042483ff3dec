package vn.lienthong.hub.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import vn.lienthong.hub.exchangelog.BreachUse;

/**
 * The one file that the hub writes people's numbers into: a CSV file with a line for each person, operation and combination
 * of fields, which only its owner can read. It counts what it writes.
 */
final class BreachFile implements AutoCloseable {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final BufferedWriter writer;
    /** Which fields left of whom, by their places in the list below: a person may be here by several numbers. */
    private final Map<String, BitSet> people = new HashMap<>();

    private final List<String> fields = new ArrayList<>();

    /** @throws IOException also if there is such a file */
    BreachFile(Path path) throws IOException {
        boolean isPosix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] onlyTheOwner = isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        writer = new BufferedWriter(
                Channels.newWriter(Files.newByteChannel(path, NEW, onlyTheOwner), StandardCharsets.UTF_8));
        writer.write("personalNumber,numberInTheRecord,operation,fields,times,first,last\n");
    }

    void write(String number, String current, List<BreachUse> uses) throws IOException {
        for (BreachUse use : uses) {
            // None of them can hold a comma or a quote: numbers, names of operations and fields, and times.
            writer.write(String.join(
                    ",",
                    current,
                    number,
                    use.operation(),
                    use.fields(),
                    Long.toString(use.times()),
                    use.first().toString(),
                    use.last().toString()));
            writer.write('\n');
            BitSet left = people.computeIfAbsent(current, person -> new BitSet());
            for (String field : use.fields().split(" ")) {
                left.set(placeOf(field));
            }
        }
    }

    private int placeOf(String field) {
        if (!fields.contains(field)) {
            fields.add(field);
        }
        return fields.indexOf(field);
    }

    int people() {
        return people.size();
    }

    /** Of how many people each field left; the empty name stands for nothing but a verdict. */
    Map<String, Integer> peopleByField() {
        Map<String, Integer> counts = new TreeMap<>();
        people.values()
                .forEach(left -> left.stream().forEach(place -> counts.merge(fields.get(place), 1, Integer::sum)));
        return counts;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
