package vn.lienthong.bench.online.stage;

import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.lienthong.hub.connector.mapping.Xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class RelayBodiesTest {
    @ParameterizedTest
    @EnumSource
    void aRequestIsAboutAsLargeAsItSays(BodySize size) throws Exception {
        byte[] body = RelayBodies.request(size);
        assertThat(body.length).isBetween(size.bytes() * 8 / 10, size.bytes() * 11 / 10);
        JsonNode entries = new ObjectMapper().readTree(body).path("entries");
        assertThat(entries.get(entries.size() - 1).path("code").asText()).isEqualTo(RelayBodies.LAST);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsXmlWithAsManyEntries(BodySize size) throws Exception {
        byte[] answer = RelayBodies.answer(size);
        assertThatCode(() -> Xml.parse(answer)).doesNotThrowAnyException();
        int entries = new ObjectMapper()
                .readTree(RelayBodies.request(size))
                .path("entries")
                .size();
        assertThat(new String(answer, StandardCharsets.UTF_8).split("<Muc>", -1))
                .hasSize(entries + 1);
    }
}
