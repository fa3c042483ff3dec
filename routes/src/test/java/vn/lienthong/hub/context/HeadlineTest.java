package vn.lienthong.hub.context;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static org.assertj.core.api.Assertions.assertThat;

class HeadlineTest {

    @ParameterizedTest
    @EnumSource(names = {"FULL_MATCH", "FOUND"})
    void aFullMatchAndALookUpThatFoundSomebodyAreRight(Verdict verdict) {
        assertThat(headlineOf(verdict)).isEqualTo(Headline.RIGHT);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"FULL_MATCH", "FOUND"})
    void everyOtherVerdictDeviates(Verdict verdict) {
        assertThat(headlineOf(verdict)).isEqualTo(Headline.DEVIATING);
    }

    @Test
    void whatIsRefusedAndWhatFailedIsCountedApart() {
        assertThat(headlineOf(FaultCode.PURPOSE_NOT_AGREED)).isEqualTo(Headline.REFUSED);
        assertThat(headlineOf(FaultCode.SCHEMA_VIOLATED)).isEqualTo(Headline.REFUSED);
        assertThat(headlineOf(FaultCode.PROVIDER_FAILED)).isEqualTo(Headline.FAILED);
        assertThat(headlineOf(FaultCode.INTERNAL)).isEqualTo(Headline.FAILED);
    }

    @Test
    void whatWillBeAnsweredLaterIsNothingOfThemYet() {
        assertThat(Headline.of(new Outcome.Deferred(Instant.EPOCH))).isEqualTo(Headline.DEFERRED);
    }

    private static Headline headlineOf(Verdict verdict) {
        return Headline.of(new Outcome.Answered(verdict, JsonNodeFactory.instance.objectNode()));
    }

    private static Headline headlineOf(FaultCode code) {
        return Headline.of(new Outcome.Failed(new HubFault(code)));
    }
}
