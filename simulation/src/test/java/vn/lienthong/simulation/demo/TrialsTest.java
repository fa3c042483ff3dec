package vn.lienthong.simulation.demo;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class TrialsTest {
    private static final Sample FIRST = new Sample(
            "1", "first", "evn", "population.verify", "check", JsonNodeFactory.instance.objectNode(), "FULL_MATCH");

    @TempDir
    private Path folder;

    private HomeOnDisk home;

    @BeforeEach
    void writeAConnectorOfWhichTwoExamplesFindSomething() throws Exception {
        home = HomeOnDisk.in(folder);
        home.write("connectors/tax/connector.yaml", "system: {transport: rest}");
        home.write(
                "connectors/tax/examples/find-taxpayer/closed.yaml",
                "{request: {taxCode: '2'}, response: {verdict: FOUND}}");
        home.write(
                "connectors/tax/examples/find-taxpayer/found.yaml",
                "{request: {taxCode: '1'}, response: {verdict: FOUND}}");
        home.write(
                "connectors/tax/examples/find-taxpayer/nobody.yaml",
                "{request: {taxCode: '3'}, response: {verdict: NOT_FOUND}}");
    }

    @Test
    void whatIsCalledFoundIsAskedByAnAgencyThatMayAndForItsPurpose() throws Exception {
        home.write(
                "config/agreements/justice.yaml",
                "{agency: justice, grants: [{operation: tax.find-debt, purposes: [a]},"
                        + " {operation: tax.find-taxpayer, purposes: [b, c]}]}");
        Trials trials = Trials.of(home.folder(), List.of(FIRST));
        assertThat(trials.samples())
                .extracting(
                        Sample::agency,
                        Sample::operation,
                        Sample::purpose,
                        sample -> sample.body().toString())
                .containsExactly(
                        tuple("evn", "population.verify", "check", "{}"),
                        tuple("justice", "tax.find-taxpayer", "b", "{\"taxCode\":\"1\"}"));
        assertThat(trials.askedByNobody()).isEmpty();
    }

    @Test
    void anOperationThatIsInNoAgreementIsNamed() {
        Trials trials = Trials.of(home.folder(), List.of(FIRST));
        assertThat(trials.samples()).containsExactly(FIRST);
        assertThat(trials.askedByNobody()).containsExactly("tax.find-taxpayer");
    }

    @Test
    void whatTheDemoAskedWithSuccessIsShownOnceAndInPlaceOfAnExample() {
        Sample refused = sample("evn", "HUB-403-PURPOSE");
        Sample answered = sample("viettel", "FOUND");
        Sample again = sample("justice", "FOUND");
        Trials trials = Trials.of(home.folder(), List.of(refused, answered, again));
        assertThat(trials.samples()).containsExactly(answered);
        assertThat(trials.askedByNobody()).isEmpty();
    }

    private static Sample sample(String agency, String expected) {
        return new Sample(
                "1", "", agency, "tax.find-taxpayer", "check", JsonNodeFactory.instance.objectNode(), expected);
    }
}
