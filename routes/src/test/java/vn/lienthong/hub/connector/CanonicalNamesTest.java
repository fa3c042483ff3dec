package vn.lienthong.hub.connector;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.context.OperationName;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalNamesTest {

    @Test
    void theRootElementsAreNamedAfterTheOperation() {
        OperationName name = new OperationName("justice", "find-birth-registration");
        assertThat(CanonicalNames.requestElement(name)).isEqualTo("findBirthRegistrationRequest");
        assertThat(CanonicalNames.responseElement(name)).isEqualTo("findBirthRegistrationResponse");
    }

    @Test
    void aNameOfOneWordStaysAsItIs() {
        assertThat(CanonicalNames.requestElement(new OperationName("population", "verify")))
                .isEqualTo("verifyRequest");
    }

    @Test
    void aWordMayBeANumber() {
        assertThat(CanonicalNames.requestElement(new OperationName("bank", "check-2")))
                .isEqualTo("check2Request");
    }
}
