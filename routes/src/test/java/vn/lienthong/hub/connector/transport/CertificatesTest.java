package vn.lienthong.hub.connector.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.lienthong.hub.connector.SystemDescriptor.SignIn;
import vn.lienthong.hub.connector.SystemDescriptor.Tls;
import vn.lienthong.hub.context.Problem;
import vn.lienthong.hub.context.UnusableFilesException;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The hub at systems that speak TLS with certificates of an authority of their own. */
class CertificatesTest {
    private static final String HERE = "127.0.0.1";
    private static final Duration A_DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private TestAuthority ministry;
    private TestAuthority stranger;
    private WireMockServer server;

    @BeforeEach
    void foundAuthorities() {
        ministry = new TestAuthority(folder, "Synthetic ministry");
        stranger = new TestAuthority(folder, "Synthetic stranger");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    private static WireMockConfiguration https(Path keyStore) {
        return wireMockConfig()
                .bindAddress(HERE)
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keyStore.toString())
                .keystoreType("PKCS12")
                .keystorePassword(TestAuthority.PASSWORD)
                .keyManagerPassword(TestAuthority.PASSWORD);
    }

    private SomeSystem system(WireMockConfiguration configuration, SignIn signIn, Tls tls) {
        server = new WireMockServer(configuration);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
        return SomeSystem.at("https://" + HERE + ":" + server.httpsPort(), signIn, tls, folder);
    }

    private static Tls trusting(TestAuthority authority) {
        return new Tls(null, null, authority.trustStore().toString(), TestAuthority.PASSWORD);
    }

    private static Tls comingAs(Path keyStore, TestAuthority authority) {
        return new Tls(
                keyStore.toString(),
                TestAuthority.PASSWORD,
                authority.trustStore().toString(),
                TestAuthority.PASSWORD);
    }

    private WireMockConfiguration askingWhoComes() {
        return https(ministry.keyStore(HERE, A_DAY))
                .needClientAuth(true)
                .trustStorePath(ministry.trustStore().toString())
                .trustStoreType("PKCS12")
                .trustStorePassword(TestAuthority.PASSWORD);
    }

    @Test
    void aSystemIsTrustedWhoseOwnAuthorityIsListed() throws IOException {
        try (SomeSystem system = system(https(ministry.keyStore(HERE, A_DAY)), null, trusting(ministry))) {
            assertThat(system.ask("/")).isEqualTo(200);
        }
    }

    @Test
    void aSystemThatNobodyListedVouchesForIsNot() throws IOException {
        refused(https(stranger.keyStore(HERE, A_DAY)), trusting(ministry));
    }

    @Test
    void withoutAListOnlyTheAuthoritiesOfJavaAreTrusted() throws IOException {
        refused(https(ministry.keyStore(HERE, A_DAY)), null);
    }

    @Test
    void aCertificateThatHasExpiredIsNotAccepted() throws IOException {
        refused(https(ministry.keyStore(HERE, A_DAY.negated())), trusting(ministry));
    }

    @Test
    void aCertificateOfAnotherHostIsNotAccepted() throws IOException {
        refused(https(ministry.keyStore("registry.example", A_DAY)), trusting(ministry));
    }

    @Test
    void theHubShowsItsOwnCertificateWhereItIsAskedFor() throws IOException {
        Tls tls = comingAs(ministry.keyStore("hub.example", A_DAY), ministry);
        try (SomeSystem system = system(askingWhoComes(), null, tls)) {
            assertThat(system.ask("/")).isEqualTo(200);
        }
    }

    @Test
    void withoutOneOrWithAStrangersItIsNotLetIn() throws IOException {
        for (Tls tls : List.of(trusting(ministry), comingAs(stranger.keyStore("hub.example", A_DAY), ministry))) {
            try (SomeSystem system = system(askingWhoComes(), null, tls)) {
                // With TLS 1.3 the system may hang up before its refusal is read.
                assertThat(system.faultOf("/").code())
                        .isIn(FaultCode.PROVIDER_NOT_TRUSTED, FaultCode.PROVIDER_ANSWER_UNREADABLE);
                assertThat(server.getAllServeEvents()).isEmpty();
            }
            server.stop();
        }
    }

    @Test
    void certificateAndTokenGoTogetherAlsoWhereTokensAreFetched() throws IOException {
        Tls tls = comingAs(ministry.keyStore("hub.example", A_DAY), ministry);
        server = new WireMockServer(askingWhoComes());
        server.start();
        String address = "https://" + HERE + ":" + server.httpsPort();
        server.stubFor(post("/token").willReturn(okJson("{\"access_token\":\"abc\",\"token_type\":\"Bearer\"}")));
        server.stubFor(post("/accounts")
                .withHeader("Authorization", equalTo("Bearer abc"))
                .willReturn(ok()));
        SignIn signIn = new SignIn("oauth2", null, null, "s3cret", address + "/token", "hub", null);
        try (SomeSystem system = SomeSystem.at(address, signIn, tls, folder)) {
            assertThat(system.ask("/accounts")).isEqualTo(200);
        }
    }

    @Test
    void aFileWithoutWhatItIsThereForIsAProblemWithItsLine() {
        Path keys = ministry.keyStore("hub.example", A_DAY);
        Tls confused = new Tls(ministry.trustStore().toString(), TestAuthority.PASSWORD, null, null);
        assertThat(problems(confused)).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.message()).isEqualTo("the file of keyStore has nothing in it that is used there.");
        });
        assertThat(problems(new Tls(null, null, keys.toString(), TestAuthority.PASSWORD)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
        assertThat(problems(new Tls(keys.toString(), "another", null, null)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("or has another password."));
    }

    private List<Problem> problems(Tls tls) {
        return catchThrowableOfType(
                        UnusableFilesException.class, () -> SomeSystem.at("https://" + HERE, null, tls, folder))
                .problems();
    }

    private void refused(WireMockConfiguration configuration, Tls tls) throws IOException {
        try (SomeSystem system = system(configuration, null, tls)) {
            HubFault fault = system.faultOf("/");
            assertThat(fault.code()).isEqualTo(FaultCode.PROVIDER_NOT_TRUSTED);
            assertThat(server.getAllServeEvents()).isEmpty();
        }
    }
}
