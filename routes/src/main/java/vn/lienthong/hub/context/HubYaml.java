package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.boot.convert.DurationStyle;

/** How the hub reads the YAML that people write: strictly. An unknown key is an error and not a comment. */
public final class HubYaml {
    /** Knows dates as {@code 2026-12-31} and durations as {@code 500ms}, {@code 3s}, {@code 2m}. */
    public static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
            .build();

    private HubYaml() {}

    /** What the writer of a file can do something with: line and problem, without Java's names. */
    public static String explain(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + Path.of(missing.getFile()).getFileName() + ".";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return line(unknown) + "there is no key '" + unknown.getPropertyName() + "'; there are "
                    + unknown.getKnownPropertyIds() + ".";
        }
        if (e instanceof JsonProcessingException unreadable) {
            return line(unreadable) + unreadable.getOriginalMessage() + ".";
        }
        return e.getMessage();
    }

    private static String line(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ": ";
    }

    private static final class DurationReader extends StdDeserializer<Duration> {
        private static final long serialVersionUID = 1L;

        DurationReader() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return DurationStyle.detectAndParse(parser.getText());
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(parser.getText(), Duration.class, "write it as 500ms, 3s or 2m");
            }
        }
    }
}
