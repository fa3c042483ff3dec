package vn.lienthong.hub.fault;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HubFaultTest {

    @Test
    void itsMessageIsTheCodeAndWhatIsParticular() {
        assertThat(new HubFault(FaultCode.QUOTA_EXCEEDED)).hasMessage("HUB-429-QUOTA");
        assertThat(new HubFault(FaultCode.PROVIDER_FAILED, "the provider's HTTP status is 500"))
                .hasMessage("HUB-502-PROVIDER: the provider's HTTP status is 500");
    }

    @Test
    void onlyAFaultThatHasACauseCostsAStackTrace() {
        IOException cause = new IOException("broken pipe");
        assertThat(new HubFault(FaultCode.QUOTA_EXCEEDED).getStackTrace()).isEmpty();
        assertThat(new HubFault(FaultCode.PROVIDER_FAILED, null, cause))
                .hasCause(cause)
                .satisfies(fault -> assertThat(fault.getStackTrace()).isNotEmpty());
    }
}
