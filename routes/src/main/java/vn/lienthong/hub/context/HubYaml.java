package vn.lienthong.hub.context;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * How the hub reads the YAML that people write: strictly. An unknown key is an error and not a comment; so is a key that
 * stands there twice, and an empty entry of a list.
 */
public final class HubYaml {
    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(List.class, HubYaml::refuseEmptyEntries)
            .withConfigOverride(Set.class, HubYaml::refuseEmptyEntries)
            // Otherwise 20261231 is a day as well: that many days after 1970.
            .withConfigOverride(LocalDate.class, date -> date.setFormat(JsonFormat.Value.forLeniency(false)))
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(Duration.class, new DurationReader()))
            .build();

    private HubYaml() {}

    private static void refuseEmptyEntries(MutableConfigOverride list) {
        list.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
    }

    /**
     * Knows dates as {@code 2026-12-31} and durations as {@code 500ms}, {@code 3s}, {@code 2m}.
     *
     * @return never null
     * @throws IOException that {@link #explain} explains
     */
    public static <T> T read(byte[] yaml, Class<T> type) throws IOException {
        JsonNode whole = MAPPER.readTree(yaml);
        if (whole.isMissingNode() || whole.isNull()) {
            throw new IOException("No content: nothing stands in it.");
        }
        try {
            return MAPPER.readValue(yaml, type);
        } catch (JsonMappingException e) {
            throw new IOException(YamlMistake.explain(e, yaml), e);
        }
    }

    /** What the writer of a file can do something with: line and problem, without Java's names. */
    public static String explain(Exception e) {
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + Path.of(missing.getFile()).getFileName() + ".";
        }
        if (e instanceof JsonProcessingException unreadable) {
            return line(unreadable.getLocation()) + problem(unreadable) + ".";
        }
        return e.getMessage();
    }

    private static String line(JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ": ";
    }

    private static String problem(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml) {
            // The whole message repeats what stands around the problem, and that may be a secret.
            return yaml.getProblem();
        }
        return e.getOriginalMessage().replaceAll("\\[Source: .*; line: (\\d+), column: \\d+]", "line $1");
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
                throw context.weirdStringException(parser.getText(), Duration.class, "is no duration");
            }
        }
    }
}
