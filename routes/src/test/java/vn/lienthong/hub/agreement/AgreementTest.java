package vn.lienthong.hub.agreement;

import org.junit.jupiter.api.Test;

import vn.lienthong.hub.agreement.Agreement.Grant;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTest {

    @Test
    void anAgreementThatGrantsNothingHasNoGrants() {
        assertThat(new Agreement("evn", null, null, null, null, null).grants()).isEmpty();
    }

    @Test
    void aGrantThatSaysNothingAllowsNothing() {
        Grant grant = new Grant("population.verify", null, null, null, null, null, null, null);
        assertThat(grant.purposes()).isEmpty();
        assertThat(grant.fields()).isEmpty();
        assertThat(grant.defaultPurpose()).isNull();
        assertThat(grant.quota()).isNull();
        assertThat(grant.integrations()).isEmpty();
    }
}
