package vn.lienthong.simulation.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AddressesTest {

    @Test
    void anApostropheInANameDoesNotEndTheCommandToTry() {
        assertThat(text(Map.of("evn", "evn.key"))).contains("\"fullName\":\"H'\\''Bia Niê\"");
    }

    @Test
    void theKeyOfEachAgencyIsShownInALineOfItsOwn() {
        assertThat(text(Map.of("viettel", "viettel.key", "evn", "evn.key")).lines())
                .containsSubsequence("Keys of agencies    evn.key", "                    viettel.key");
    }

    @Test
    void anOperationThatNobodyMayAskIsNamedWithWhereToChangeThat() {
        assertThat(text(Map.of("evn", "evn.key")))
                .contains("Nobody may ask tax.find-taxpayer yet: add it to a file in config/agreements/");
    }

    @Test
    void noSecretIsShownByAccident() {
        assertThat(addresses(Map.of("evn", "evn.key")).toString()).doesNotContain("evn.key", "password");
    }

    private static String text(Map<String, String> keys) {
        StringWriter text = new StringWriter();
        TextReport.write(new PrintWriter(text), addresses(keys));
        return text.toString();
    }

    private static Addresses addresses(Map<String, String> keys) {
        Sample sample = new Sample(
                "1", "", "evn", "population.verify", "p", Samples.person("1", "H'Bia Niê", "1990"), "FULL_MATCH");
        DemoOptions options = new DemoOptions(true, false, 1_000, 1, 1, 2, null, null, null, null);
        return Addresses.of(
                options, "password", new AccessKeys(keys), new Trials(List.of(sample), List.of("tax.find-taxpayer")));
    }
}
