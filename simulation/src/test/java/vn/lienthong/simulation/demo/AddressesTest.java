package vn.lienthong.simulation.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    @Test
    void anApostropheInANameDoesNotEndTheCommandToTry() {
        Sample sample = new Sample(
                "1", "", "evn", "population.verify", "p", Samples.person("1", "H'Bia Niê", "1990"), "FULL_MATCH");
        DemoOptions options = new DemoOptions(true, false, 1_000, 1, 1, 2, null, null, null, null);
        Addresses addresses = Addresses.of(options, "password", new AccessKeys(Map.of("evn", "key")), sample);
        StringWriter text = new StringWriter();
        TextReport.write(new PrintWriter(text), addresses);
        assertThat(text.toString()).contains("\"fullName\":\"H'\\''Bia Niê\"");
    }
}
