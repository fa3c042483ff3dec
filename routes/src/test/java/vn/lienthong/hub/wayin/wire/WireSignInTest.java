package vn.lienthong.hub.wayin.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.lienthong.hub.agreement.SignInAccounts;
import vn.lienthong.hub.running.HubAnswer;
import vn.lienthong.hub.running.HubRequest;
import vn.lienthong.hub.running.RunningHub;
import vn.lienthong.hub.running.RunningHubExtension;
import vn.lienthong.hub.running.WireCall;
import vn.lienthong.simulation.population.SamplePeople;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Who may come in, by the two headers of the wire format. */
@ExtendWith({RunningHubExtension.class, OutputCaptureExtension.class})
class WireSignInTest {
    private static final String AGENCY = "social-insurance";
    private static final String ANOTHER_ADDRESS_OF_THIS_MACHINE = "127.0.0.2";

    private final RunningHub hub;
    private WireCall call;

    WireSignInTest(RunningHub hub) {
        this.hub = hub;
    }

    @BeforeEach
    void pickSomebody() {
        call = WireCall.verification(hub.people(SamplePeople::livingAdult));
    }

    private HubRequest signed(String address, String timestamp) {
        return WireCall.signed(call.by(hub, AGENCY), hub.accountOf(AGENCY), address, timestamp);
    }

    private static String secondsAgo(long seconds) {
        return Long.toString(System.currentTimeMillis() / 1000 - seconds);
    }

    @Test
    void theTimestampMayBeInSecondsOrMilliseconds() {
        assertThat(signed(WireCall.PUBLIC_URL, WireCall.now()).send().outcome()).isEqualTo("FULL_MATCH");
        assertThat(signed(WireCall.PUBLIC_URL, Long.toString(System.currentTimeMillis()))
                        .send()
                        .outcome())
                .isEqualTo("FULL_MATCH");
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        SignInAccounts.Issued nobody = new SignInAccounts.Issued("evn", "nobody", null, "guessed", null);
        HubRequest accepted = call.by(hub, AGENCY);
        assertThat(accepted.send().outcome()).isEqualTo("FULL_MATCH");
        List<HubRequest> refused = List.of(
                accepted,
                signed(WireCall.PUBLIC_URL, secondsAgo(600)),
                signed(WireCall.PUBLIC_URL, "yesterday"),
                signed(hub.address() + WireCall.PATH, WireCall.now()),
                WireCall.signed(call.by(hub, AGENCY), nobody, WireCall.PUBLIC_URL, WireCall.now()),
                call.by(hub, AGENCY).header("Timestamp", secondsAgo(1)),
                call.by(hub, AGENCY).header("Timestamp", null),
                call.by(hub, AGENCY).header("Authorization", null),
                call.by(hub, AGENCY).header("Authorization", "Basic"),
                call.by(hub, AGENCY).header("Authorization", "Basic not-base-64"),
                call.by(hub, AGENCY).header("Authorization", "Bearer token"),
                call.by(hub, AGENCY).as(hub.accountOf(AGENCY).user(), "no hexadecimal"),
                call.by(hub, AGENCY)
                        .as(hub.accountOf(AGENCY).user(), hub.accountOf(AGENCY).secret()),
                // Another way in's key is no sign-in here.
                call.by(hub, AGENCY).header("Authorization", null).header("Hub-Key", hub.keyOf(AGENCY)));

        assertThat(refused).allSatisfy(request -> {
            HubAnswer answer = request.send();
            assertThat(answer.outcome()).isEqualTo("HUB-401-SIGNIN");
            assertThat(answer.text()).doesNotContain("<hub:detail>");
            assertThat(hub.log().of(answer.exchangeId()))
                    .containsEntry("fault_code", "HUB-401-SIGNIN")
                    .containsEntry("protocol_in", "WIRE")
                    .containsEntry("agency", null);
        });
    }

    @Test
    void aSignatureInCapitalsIsTheSameSignatureAndUsedUpWithIt() {
        HubRequest request = call.by(hub, AGENCY);
        assertThat(request.send().outcome()).isEqualTo("FULL_MATCH");
        String timestamp = WireCall.now();
        request = WireCall.signed(request.body(call.envelope()), hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp);
        assertThat(inCapitals(request, timestamp).send().outcome()).isEqualTo("FULL_MATCH");

        HubRequest again = WireCall.signed(request, hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp);

        assertThat(again.send().outcome()).isEqualTo("HUB-401-SIGNIN");
    }

    private HubRequest inCapitals(HubRequest request, String timestamp) {
        String authorization = WireCall.authorization(hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp);
        String pair = new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())), StandardCharsets.UTF_8);
        int colon = pair.indexOf(':');
        return request.as(pair.substring(0, colon), pair.substring(colon + 1).toUpperCase(Locale.ROOT));
    }

    @Test
    void whatAProxySaysAboutTheAddressIsNotBelieved() {
        assertThat(call.by(hub, AGENCY)
                        .header("X-Forwarded-Host", "elsewhere.example")
                        .header("X-Forwarded-Proto", "http")
                        .header("X-Forwarded-For", "203.0.113.7")
                        .header("Forwarded", "for=203.0.113.7;host=elsewhere.example")
                        .send()
                        .outcome())
                .isEqualTo("FULL_MATCH");
    }

    @Test
    void headersThatOtherServersOfTheFormatWantArePassedBy() {
        assertThat(call.by(hub, AGENCY)
                        .header("X-Road-Client", "VN/GOV/SOMEBODY/CLIENT")
                        .header("ApiKey", "anything")
                        .header("SOAPAction", "\"\"")
                        .header("Content-Type", "application/xml")
                        .send()
                        .outcome())
                .isEqualTo("FULL_MATCH");
    }

    @Test
    void whoeverIsNotKnownHearsNothingOfWhatIsWrongWithTheRequest() {
        HubAnswer answer =
                signed("http://elsewhere.example", WireCall.now()).body("<junk").send();

        assertThat(answer.outcome()).isEqualTo("HUB-401-SIGNIN");
    }

    @Test
    void fromAnAddressThatIsNotListedNobodyComesInWhateverIsForwarded() throws IOException {
        assertThat(sentFrom("127.0.0.1", "203.0.113.7")).contains("Hub-Verdict: FULL_MATCH");

        assertThat(sentFrom(ANOTHER_ADDRESS_OF_THIS_MACHINE, "127.0.0.1")).contains("HUB-401-SIGNIN");
    }

    /** @return all that came back */
    private String sentFrom(String address, String forwardedFor) throws IOException {
        URI hubAddress = hub.address();
        String timestamp = Long.toString(System.currentTimeMillis());
        byte[] body = call.envelope().getBytes(StandardCharsets.UTF_8);
        String head = "POST " + WireCall.PATH + " HTTP/1.1\r\nHost: " + hubAddress.getAuthority()
                + "\r\nConnection: close\r\nContent-Type: text/xml\r\nX-Forwarded-For: " + forwardedFor
                + "\r\nTimestamp: " + timestamp + "\r\nAuthorization: "
                + WireCall.authorization(hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp) + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        try (Socket socket = connected(address, hubAddress)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Socket connected(String from, URI to) {
        try {
            return new Socket(to.getHost(), to.getPort(), InetAddress.getByName(from), 0);
        } catch (IOException e) {
            assumeTrue(false, from + " is no address of this machine");
            throw new IllegalStateException(e);
        }
    }

    @Test
    void neitherSecretNorSignatureNorPersonIsInTheLog(CapturedOutput output) {
        String timestamp = secondsAgo(600);
        HubRequest stale = signed(WireCall.PUBLIC_URL, timestamp);
        String authorization = WireCall.authorization(hub.accountOf(AGENCY), WireCall.PUBLIC_URL, timestamp);
        stale.send();
        call.by(hub, AGENCY).send();

        assertThat(output.getAll())
                .contains("is refused: time")
                .doesNotContain(
                        hub.accountOf(AGENCY).secret(), authorization.substring("Basic ".length()), call.name());
    }

    @Test
    void theContractIsShownToEverybodyWithTheConfiguredAddressAndLeavesNoRecord() {
        HubAnswer contract = hub.request(WireCall.PATH + "?wsdl").get();

        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.text())
                .contains("<soap:address location=\"" + WireCall.PUBLIC_URL + "\"/>")
                .doesNotContain("PUBLIC-URL");
        assertThat(contract.exchangeId()).isNull();
    }
}
