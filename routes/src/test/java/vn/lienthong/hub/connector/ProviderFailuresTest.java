package vn.lienthong.hub.connector;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessResourceFailureException;

import vn.lienthong.hub.connector.mapping.MappingException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.hub.fault.ProblemDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ProviderFailuresTest {

    static Stream<Arguments> endings() {
        HubFault unmapped = new HubFault(
                FaultCode.PROVIDER_ANSWER_UNREADABLE, null, new MappingException("no JSON", new EOFException()));
        return Stream.of(
                arguments(ProviderFailures.explain(new ConnectException("refused")), true),
                arguments(ProviderFailures.explain(new SocketTimeoutException("read")), true),
                arguments(ProviderFailures.explain(new SocketException("reset")), true),
                arguments(new HubFault(FaultCode.PROVIDER_FAILED, "the provider's HTTP status is 500"), true),
                arguments(ProviderFailures.refused("the provider's HTTP status is 400"), false),
                arguments(ProviderFailures.explain(new SQLException("no such table", "42P01")), false),
                arguments(unmapped, false),
                arguments(new HubFault(FaultCode.PROVIDER_ANSWER_UNREADABLE, "the answer is too large"), false),
                arguments(new HubFault(FaultCode.PROVIDER_BUSY), false),
                arguments(new HubFault(FaultCode.PROVIDER_NOT_TRUSTED), false));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void onlyTroubleOfTheSystemIsAnOutage(HubFault fault, boolean isOutage) {
        assertThat(ProviderFailures.isOutage(fault)).isEqualTo(isOutage);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new ConnectionRequestTimeoutException("pool"), FaultCode.PROVIDER_BUSY),
                arguments(new ConnectException("refused"), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new UnknownHostException("evn.example"), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new NoRouteToHostException(), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new ConnectTimeoutException("connect"), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new SocketTimeoutException("read"), FaultCode.PROVIDER_TIMED_OUT),
                arguments(new TimeoutException(), FaultCode.PROVIDER_TIMED_OUT),
                arguments(new SocketException("reset"), FaultCode.PROVIDER_ANSWER_UNREADABLE),
                arguments(new NoHttpResponseException("closed"), FaultCode.PROVIDER_ANSWER_UNREADABLE),
                arguments(new SSLHandshakeException("expired"), FaultCode.PROVIDER_NOT_TRUSTED),
                arguments(new EOFException(), FaultCode.PROVIDER_ANSWER_UNREADABLE),
                arguments(new ProtocolException("not HTTP"), FaultCode.PROVIDER_ANSWER_UNREADABLE),
                arguments(new SQLTimeoutException(), FaultCode.PROVIDER_TIMED_OUT),
                arguments(new SQLException("cancelled", "57014"), FaultCode.PROVIDER_TIMED_OUT),
                arguments(new SQLTransientConnectionException("pool is empty"), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new SQLException("connection failure", "08006"), FaultCode.PROVIDER_UNREACHABLE),
                arguments(new SQLException("no such table", "42P01"), FaultCode.PROVIDER_FAILED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void eachKindOfFailureHasItsFault(Throwable failure, FaultCode code) {
        assertThat(ProviderFailures.explain(failure))
                .isInstanceOfSatisfying(
                        HubFault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @Test
    void aFailureIsFoundInsideWhateverItWasWrappedIn() {
        Throwable wrapped = new IllegalStateException(
                new DataAccessResourceFailureException("database", new SQLException("cancelled", "57014")));
        assertThat(ProviderFailures.explain(wrapped))
                .isInstanceOfSatisfying(
                        HubFault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.PROVIDER_TIMED_OUT))
                .hasCause(wrapped);
    }

    @Test
    void aFaultThatWasSaidAlreadyStaysWhatItIs() {
        HubFault said =
                new HubFault(FaultCode.PROVIDER_FAILED, "the provider's HTTP status is 500", new IOException("closed"));
        assertThat(ProviderFailures.explain(new IllegalStateException(said))).isSameAs(said);
    }

    @Test
    void aMistakeOfOursIsNotBlamedOnTheProvider() {
        NullPointerException mistake = new NullPointerException();
        assertThat(ProviderFailures.explain(mistake)).isSameAs(mistake);
    }

    @Test
    void theCallerIsNotToldWhatTheExceptionSays() {
        HubFault fault = (HubFault) ProviderFailures.explain(new ConnectException("10.1.2.3:8443 refused"));
        assertThat(ProblemDocument.of(fault, "id").toString()).doesNotContain("10.1.2.3");
    }
}
