package vn.lienthong.simulation.demo;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WireAccountTest {

    @Test
    void theSignatureIsTheHashOfAddressUserTimeAndSecret() {
        String header = new WireAccount("user1", "secret").authorization("https://hub.example/dancu/v1", "1781499600");

        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        // printf '%s' 'https://hub.example/dancu/v1user11781499600secret' | sha256sum
        assertThat(pair).isEqualTo("user1:064d62dd016531684de06cf582abc6c5042186e567b52f5a79e1e399df9fc220");
    }

    @Test
    void noSecretIsShownByAccident() {
        WireAccount account = new WireAccount("user1", "a secret");
        assertThat(account + " " + new WireCaller(null, "http://127.0.0.1", account))
                .contains("user1")
                .doesNotContain("a secret");
    }
}
