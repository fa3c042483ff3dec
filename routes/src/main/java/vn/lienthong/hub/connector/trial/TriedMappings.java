package vn.lienthong.hub.connector.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.connector.mapping.MappingThreads;

/**
 * The other process: reads the names of mappings, one a line, and says of each that it ends, or what is wrong. Each is
 * compiled, and run over every example of its operation. It may loop, or take all memory: whoever started it sees to that.
 */
public final class TriedMappings {
    /** Says that the process is there. */
    static final String READY = "ready";
    /** Says that a mapping has ended, with a result or with an error. */
    static final String ENDS = "ends";

    private TriedMappings() {}

    public static void main(String[] arguments) throws IOException {
        // A mapping that loops does not see that nobody is there any more to end it.
        ProcessHandle.current()
                .parent()
                .ifPresent(starter ->
                        starter.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
        try (BufferedReader files = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                Writer answers =
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)) {
            String answer = READY;
            while (answer != null) {
                answers.write(answer + "\n");
                answers.flush();
                String file = files.readLine();
                answer = file == null ? null : tried(Path.of(file));
            }
        }
    }

    private static String tried(Path file) {
        try {
            TriedMapping mapping = TriedMapping.read(file);
            for (TriedMapping.Example example : mapping.examples()) {
                long began = System.nanoTime();
                long spent = processorTime();
                if (hasOverflown(mapping, example)) {
                    return "calls itself too deeply with the example " + example.name() + ".";
                }
                if (tookTooLong(System.nanoTime() - began, processorTime() - spent)) {
                    return "takes longer than " + MappingThreads.TIME_LIMIT.toSeconds() + " seconds with the example "
                            + example.name() + ".";
                }
            }
            return ENDS;
        } catch (StackOverflowError e) {
            return "calls itself too deeply when it is compiled.";
        } catch (IOException | RuntimeException e) {
            // Whoever reads the folder says what cannot be read.
            return ENDS;
        }
    }

    /** As long as it may take in the hub; if it had to wait for a processor most of that time, it is not to blame. */
    private static boolean tookTooLong(long nanos, long ofProcessor) {
        long limit = MappingThreads.TIME_LIMIT.toNanos();
        return nanos > limit && ofProcessor > limit / 2;
    }

    /** Of this thread, in nanoseconds. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static boolean hasOverflown(TriedMapping mapping, TriedMapping.Example example) {
        try {
            mapping.run(example);
            return false;
        } catch (MappingException e) {
            return e.isOverflow();
        } catch (RuntimeException e) {
            return false;
        }
    }
}
