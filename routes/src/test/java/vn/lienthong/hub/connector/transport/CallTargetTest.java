package vn.lienthong.hub.connector.transport;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.lienthong.hub.connector.mapping.MappingException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CallTargetTest {

    @Test
    void theCallGoesToItsPathByItsMethod() throws MappingException {
        Message message = aimed("GET /customers/{code}", "PE01000012345");
        assertThat(message.getHeader(Exchange.HTTP_METHOD)).isEqualTo("GET");
        assertThat(message.getHeader(Exchange.HTTP_PATH)).isEqualTo("/customers/PE01000012345");
        assertThat(message.getHeader(Exchange.HTTP_QUERY)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a/b       | a%2Fb",
                "../admin  | ..%2Fadmin",
                "a?x=1     | a%3Fx%3D1",
                "a#b       | a%23b",
                "a%2Fb     | a%252Fb",
                "%2e%2e    | %252e%252e",
                "a;b=c     | a%3Bb%3Dc",
                "a b       | a%20b",
                "a\\b      | a%5Cb",
                "{code}    | %7Bcode%7D",
                "Đỗ        | %C4%90%E1%BB%97",
            })
    void aValueStaysWithinItsPlaceInThePath(String value, String encoded) throws MappingException {
        Message message = aimed("GET /customers/{code}/contracts", value);
        assertThat(message.getHeader(Exchange.HTTP_PATH)).isEqualTo("/customers/" + encoded + "/contracts");
        assertThat(message.getHeader(Exchange.HTTP_QUERY)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1&admin=true | 1%26admin%3Dtrue",
                "1#x          | 1%23x",
                "1+2          | 1%2B2",
                "50%          | 50%25",
                "Đỗ           | %C4%90%E1%BB%97",
                "..           | ..",
            })
    void aValueStaysWithinItsPlaceInTheQuery(String value, String encoded) throws MappingException {
        Message message = aimed("GET /customers?kind=1&code={code}", value);
        assertThat(message.getHeader(Exchange.HTTP_PATH)).isEqualTo("/customers");
        assertThat(message.getHeader(Exchange.HTTP_QUERY)).isEqualTo("kind=1&code=" + encoded);
    }

    @Test
    void aLineEndInAValueStartsNoHeader() throws MappingException {
        assertThat(aimed("GET /customers/{code}", "a\r\nHost: x").getHeader(Exchange.HTTP_PATH))
                .isEqualTo("/customers/a%0D%0AHost%3A%20x");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void aPathThatWouldClimbIsRefused(String value) {
        for (String call : new String[] {"GET /customers/{code}", "GET /customers/{code}/contracts", "GET /{code}"}) {
            assertThatExceptionOfType(MappingException.class)
                    .isThrownBy(() -> aimed(call, value))
                    .withMessage("a field in the path of the call is '.' or '..'");
        }
    }

    @Test
    void aFieldThatTheRequestLacksIsSaid() throws MappingException {
        CallTarget target = CallTarget.parse("GET /customers/{other}").orElseThrow();
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> target.aim(
                        message(), JsonNodeFactory.instance.objectNode().put("code", "x")))
                .withMessageContaining("other");
    }

    @Test
    void anEmptyFieldDoesNotLeadToTheResourceAbove() {
        assertThatExceptionOfType(MappingException.class).isThrownBy(() -> aimed("GET /customers/{code}", ""));
    }

    @Test
    void anEmptyFieldInTheQueryIsHarmless() throws MappingException {
        assertThat(aimed("GET /customers?code={code}", "").getHeader(Exchange.HTTP_QUERY))
                .isEqualTo("code=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null"})
    void whatHasNoTextIsRefused(String value) throws MappingException {
        CallTarget target = CallTarget.parse("GET /customers?code={code}").orElseThrow();
        assertThatExceptionOfType(MappingException.class)
                .isThrownBy(() -> target.aim(message(), new ObjectMapper().readTree("{\"code\": " + value + "}")))
                .withMessage("the call to the provider needs the field code");
    }

    @Test
    void dotsWithinAValueAreHarmless() throws MappingException {
        assertThat(aimed("GET /customers/{code}", "a..b").getHeader(Exchange.HTTP_PATH))
                .isEqualTo("/customers/a..b");
    }

    @Test
    void aNumberIsWrittenAsItIs() throws MappingException {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("code", 42);
        Message message = message();
        CallTarget.parse("GET /customers/{code}").orElseThrow().aim(message, request);
        assertThat(message.getHeader(Exchange.HTTP_PATH)).isEqualTo("/customers/42");
    }

    @ParameterizedTest
    @CsvSource({"GET, false", "DELETE, false", "POST, true", "PUT, true", "PATCH, true"})
    void onlySomeMethodsHaveABody(String method, boolean hasBody) {
        assertThat(CallTarget.parse(method + " /customers").orElseThrow().hasBody())
                .isEqualTo(hasBody);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET ",
                "GET customers",
                "get /customers",
                "TRACE /customers",
                "GET  /customers",
                "GET /cust omers",
                "GET http://evn.example/customers",
                "/customers"
            })
    void whatIsNoMethodAndPathIsRefused(String call) {
        assertThat(CallTarget.parse(call)).isEmpty();
    }

    private static Message aimed(String call, String code) throws MappingException {
        Message message = message();
        CallTarget.parse(call)
                .orElseThrow()
                .aim(message, JsonNodeFactory.instance.objectNode().put("code", code));
        return message;
    }

    private static Message message() {
        return new DefaultExchange(new DefaultCamelContext()).getMessage();
    }
}
