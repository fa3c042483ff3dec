package vn.lienthong.hub.context;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
     * Knows dates as {@code 2026-12-31} and durations as {@code 500ms}, {@code 3s}, {@code 2m}. What is wrong is left out
     * of the result, so that the rest can be looked at as well.
     *
     * @param problems take all that is wrong
     * @return null if it is none of that type at all
     */
    public static <T> T read(WrittenFile file, Class<T> type, Problems problems) {
        try {
            JsonNode whole = MAPPER.readTree(file.text());
            if (whole.isMissingNode() || whole.isNull()) {
                problems.add(new Problem(file.path(), null, "No content: nothing stands in it.", null)
                        .under(LintRule.UNREADABLE));
                return null;
            }
            try {
                return MAPPER.readValue(file.text(), type);
            } catch (JsonMappingException e) {
                return readWhatIsRight(whole, file, type, problems);
            }
        } catch (IOException e) {
            problems.add(ReadingMistake.problem(file.path(), e));
            return null;
        }
    }

    /** Jackson ends with the first mistake, so one after the other is taken out. */
    private static <T> T readWhatIsRight(JsonNode whole, WrittenFile file, Class<T> type, Problems problems)
            throws JsonProcessingException {
        while (true) {
            try {
                return MAPPER.treeToValue(whole, type);
            } catch (JsonMappingException e) {
                YamlMistake mistake = new YamlMistake(e);
                problems.add(mistake.problem(file));
                if (!mistake.removeFrom(whole)) {
                    return null;
                }
            }
        }
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
