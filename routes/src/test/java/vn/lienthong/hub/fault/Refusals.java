package vn.lienthong.hub.fault;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a call is refused with, for tests: a call that is not refused, or with anything but a fault, fails the test. */
public final class Refusals {
    private Refusals() {}

    public static HubFault refusalOf(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(HubFault.class);
        return (HubFault) thrown;
    }

    public static FaultCode codeOf(ThrowingCallable call) {
        return refusalOf(call).code();
    }
}
