package vn.lienthong.hub.fault;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class FaultCodeTest {

    @Test
    void everyCodeIsUnique() {
        assertThat(Arrays.stream(FaultCode.values()).map(FaultCode::code)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void aCodeSaysHubThenItsHttpStatusThenOneWord(FaultCode fault) {
        assertThat(fault.code()).matches("HUB-[0-9]{3}-[A-Z]+").startsWith("HUB-" + fault.httpStatus() + "-");
    }

    @ParameterizedTest
    @EnumSource
    void theHttpStatusIsOneThatTheStandardHasForErrors(FaultCode fault) {
        assertThat(HttpStatus.resolve(fault.httpStatus())).isNotNull().matches(HttpStatus::isError);
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheCallersOwnFaultsHaveAStatusThatBlamesTheCaller(FaultCode fault) {
        assertThat(fault.whose() == Whose.CALLER).isEqualTo(fault.httpStatus() < 500);
    }

    @ParameterizedTest
    @EnumSource
    void sentenceAndNextStepAreThereInBothLanguagesAndDiffer(FaultCode fault) {
        for (Text text : List.of(fault.sentence(), fault.nextStep())) {
            assertThat(text.vi()).isNotBlank().endsWith(".").isNotEqualTo(text.en());
            assertThat(text.en()).isNotBlank().endsWith(".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoseFaultItIsIsSaidInBothLanguages(Whose whose) {
        assertThat(whose.text().vi()).isNotBlank().isNotEqualTo(whose.text().en());
        assertThat(whose.text().en()).isNotBlank();
    }
}
