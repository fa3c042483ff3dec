package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Why a file cannot be read at all, in words its writer can do something with: without Java's names. */
public final class ReadingMistake {
    private ReadingMistake() {}

    public static Problem problem(Path file, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new Problem(file, null, "there is no file " + file.getFileName() + ".", null)
                    .under(LintRule.HALF_COPIED);
        }
        if (e instanceof JsonProcessingException unreadable) {
            Integer line = unreadable.getLocation() == null
                    ? null
                    : unreadable.getLocation().getLineNr();
            return new Problem(file, line, sentence(unreadable) + ".", null).under(LintRule.UNREADABLE);
        }
        return new Problem(file, null, "cannot be read: " + e.getMessage() + ".", null).under(LintRule.UNREADABLE);
    }

    private static String sentence(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml) {
            // The whole message repeats what stands around the problem, and that may be a secret.
            return yaml.getProblem();
        }
        return e.getOriginalMessage().replaceAll("\\[Source: .*; line: (\\d+), column: \\d+]", "line $1");
    }
}
