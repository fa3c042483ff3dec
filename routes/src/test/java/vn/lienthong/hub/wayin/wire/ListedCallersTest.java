package vn.lienthong.hub.wayin.wire;

import java.security.cert.X509Certificate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ListedCallersTest {
    private static final ListedCallers LISTED = new ListedCallers(List.of("10.1.0.0/16", "192.0.2.7", "::1"));

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0, true",
        "10.1.255.255, true",
        "10.2.0.0, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "127.0.0.1, false",
        "0:0:0:0:0:0:0:1, true",
        "2001:db8::1, false",
    })
    void includeWhoComesFromAListedAddressOrNetwork(String address, boolean included) {
        assertThat(LISTED.include(from(address))).isEqualTo(included);
    }

    @Test
    void includeWhoeverHasShownACertificateThatTheContainerHasVerified() {
        MockHttpServletRequest request = from("203.0.113.7");
        request.setAttribute("jakarta.servlet.request.X509Certificate", new X509Certificate[1]);

        assertThat(LISTED.include(request)).isTrue();
        assertThat(new ListedCallers(List.of()).include(from("127.0.0.1"))).isFalse();
    }

    @Test
    void includeNobodyForWhatAHeaderSays() {
        MockHttpServletRequest request = from("203.0.113.7");
        request.addHeader("X-Forwarded-For", "10.1.0.1");
        request.addHeader("jakarta.servlet.request.X509Certificate", "anything");

        assertThat(LISTED.include(request)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"somewhere", "10.1.0.0/33", "10.1.0.x", ""})
    void whatIsNoAddressKeepsTheHubFromStartingAndIsNamed(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListedCallers(List.of(address)))
                .withMessageContaining("hub.wire.allowed-from: '" + address + "'");
    }
}
