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
import java.util.HashSet;
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
    private final Set<String> people = new HashSet<>();
    private final Map<String, Set<String>> peopleByField = new TreeMap<>();

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
            people.add(current);
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
            for (String field : use.fields().split(" ")) {
                peopleByField.computeIfAbsent(field, none -> new HashSet<>()).add(current);
            }
        }
    }

    int people() {
        return people.size();
    }

    /** Of how many people each field left; the empty name stands for nothing but a verdict. */
    Map<String, Integer> peopleByField() {
        Map<String, Integer> counts = new TreeMap<>();
        peopleByField.forEach((field, those) -> counts.put(field, those.size()));
        return counts;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
