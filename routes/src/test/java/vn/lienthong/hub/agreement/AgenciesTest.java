package vn.lienthong.hub.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.agreement.AccessKeys.Issued;
import vn.lienthong.hub.context.Credential;
import vn.lienthong.hub.context.Credential.HubKey;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.hub.fault.Refusals.codeOf;

/** Agencies and their keys, over a real database. */
class AgenciesTest {
    private static final Instant NOW = Instant.parse("2026-06-15T05:00:00Z");
    private static final Duration LIFE = Duration.ofDays(90);
    private static final byte[] MASTER_KEY = masterKey(1);

    private static EmbeddedServer server;
    private static HikariDataSource hub;
    private static JdbcTemplate database;

    private final AccessKeys keys = new AccessKeys(database, MASTER_KEY, at(NOW));
    private final Agencies agencies = agencies(keys, at(NOW));

    @BeforeAll
    static void openTheHubsDatabase() {
        server = EmbeddedServer.launch();
        String url = server.createDatabase("hub", EmbeddedServer.SUPERUSER);
        hub = HubDatabases.openHub(new DatabaseSettings(url, EmbeddedServer.SUPERUSER, server.superuserPassword(), 2));
        database = new JdbcTemplate(hub);
    }

    @AfterAll
    static void closeIt() {
        hub.close();
        server.close();
    }

    @Test
    void anAgencyIsKnownByTheKeyThatWasIssuedToIt() {
        Issued evn = keys.issue("evn", LIFE);
        Issued justice = keys.issue("justice", LIFE);
        assertThat(agencies.identify(shown(evn)).agency()).isEqualTo("evn");
        assertThat(agencies.identify(shown(justice)).agency()).isEqualTo("justice");
        assertThat(evn.validTo()).isEqualTo(NOW.plus(LIFE));
    }

    @Test
    void anAgencyMayHaveSeveralKeys() {
        Issued first = keys.issue("evn", LIFE);
        Issued second = keys.issue("evn", LIFE);
        keys.revoke(first.id());
        assertThat(agencies.identify(shown(second)).agency()).isEqualTo("evn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evn", "evn.", "evn.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or '1'='1"})
    void aKeyThatNobodyHasIsUnknown(String secret) {
        assertThat(codeOf(() -> agencies.identify(new HubKey(secret)))).isEqualTo(FaultCode.KEY_UNKNOWN);
    }

    @Test
    void aKeyIsComparedToTheLastCharacter() {
        String text = keys.issue("evn", LIFE).key().text();
        for (String almost :
                List.of(text + "x", text + " ", text.substring(0, text.length() - 1), text.toUpperCase(Locale.ROOT))) {
            assertThat(codeOf(() -> agencies.identify(new HubKey(almost)))).isEqualTo(FaultCode.KEY_UNKNOWN);
        }
    }

    @Test
    void whoeverShowsNothingIsUnknown() {
        assertThat(codeOf(() -> agencies.identify(new Credential.None()))).isEqualTo(FaultCode.KEY_UNKNOWN);
    }

    @Test
    void theFolderOfAnAgencyIsItsCredential() {
        assertThat(agencies.identify(new Credential.Folder("evn")).agency()).isEqualTo("evn");
    }

    @Test
    void aKeyIsGoodUntilItExpires() {
        Issued issued = keys.issue("evn", LIFE);
        assertThat(seenAt(issued.validTo()).identify(shown(issued)).agency()).isEqualTo("evn");
        assertThat(codeOf(() -> seenAt(issued.validTo().plusMillis(1)).identify(shown(issued))))
                .isEqualTo(FaultCode.KEY_EXPIRED);
    }

    @Test
    void aKeyThatExpiresWhileItIsRememberedIsRefusedAtOnce() {
        Issued issued = keys.issue("evn", LIFE);
        AtomicReference<Instant> now = new AtomicReference<>(NOW);
        InstantSource clock = now::get;
        Agencies remembering = agencies(keys, clock.withZone(ZoneOffset.UTC));
        assertThat(remembering.identify(shown(issued)).agency()).isEqualTo("evn");
        now.set(issued.validTo().plusMillis(1));
        assertThat(codeOf(() -> remembering.identify(shown(issued)))).isEqualTo(FaultCode.KEY_EXPIRED);
    }

    /** A node remembers keys for some seconds; one that was just started remembers none. */
    @Test
    void aRevokedKeyIsRefused() {
        Issued issued = keys.issue("evn", LIFE);
        assertThat(keys.revoke(issued.id())).isTrue();
        assertThat(codeOf(() -> agencies.identify(shown(issued)))).isEqualTo(FaultCode.KEY_EXPIRED);
    }

    @Test
    void aKeyIsRevokedOnce() {
        Issued issued = keys.issue("evn", LIFE);
        assertThat(keys.revoke(issued.id())).isTrue();
        assertThat(keys.revoke(issued.id())).isFalse();
        assertThat(keys.revoke(UUID.randomUUID())).isFalse();
    }

    @Test
    void aKeyOfAHubWithAnotherMasterKeyIsUnknown() {
        Issued issued = keys.issue("evn", LIFE);
        AccessKeys others = new AccessKeys(database, masterKey(2), at(NOW));
        assertThat(codeOf(() -> agencies(others, at(NOW)).identify(shown(issued))))
                .isEqualTo(FaultCode.KEY_UNKNOWN);
    }

    @Test
    void aKeyThatIsTooLongNeverReachesTheDatabase() {
        JdbcTemplate nowhere = new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://localhost:1/nowhere"));
        Agencies withoutDatabase = agencies(new AccessKeys(nowhere, MASTER_KEY, at(NOW)), at(NOW));
        HubKey longest = new HubKey("x".repeat(AccessKey.MAX_LENGTH));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> withoutDatabase.identify(longest));
        HubKey tooLong = new HubKey("x".repeat(AccessKey.MAX_LENGTH + 1));
        assertThat(codeOf(() -> withoutDatabase.identify(tooLong))).isEqualTo(FaultCode.KEY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EVN", "1evn", "-evn", "e vn", "evn.", "../evn", "evn/x", "điện-lực", "evn\n"})
    void whatIsNoIdOfAnAgencyGetsNoKey(String agency) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.issue(agency, LIFE))
                .withMessageContaining("is no id of an agency");
    }

    @Test
    void anIdHasAtMost40Characters() {
        assertThat(keys.issue("x".repeat(40), LIFE).agency()).hasSize(40);
        assertThatIllegalArgumentException().isThrownBy(() -> keys.issue("x".repeat(41), LIFE));
    }

    @Test
    void theKeyItselfIsNowhereInTheTable() {
        Issued issued = keys.issue("evn", LIFE);
        String row = database.queryForObject(
                "select key_row::text from access_key key_row where key_id = ?", String.class, issued.id());
        String secret = issued.key().text().substring("evn.".length());
        // As PostgreSQL would show it in a column of text, in one of bytes, and the 256 bits behind it in one of bytes.
        assertThat(row)
                .contains("evn", issued.id().toString())
                .doesNotContain(secret, hexadecimal(secret.getBytes(StandardCharsets.US_ASCII)))
                .doesNotContain(hexadecimal(Base64.getUrlDecoder().decode(secret)));
    }

    @Test
    void theKeyDoesNotLeakIntoTheTextOfWhatWasIssued() {
        Issued issued = keys.issue("evn", LIFE);
        assertThat(issued.toString())
                .contains(issued.id().toString())
                .doesNotContain(issued.key().text());
    }

    private static HubKey shown(Issued issued) {
        return new HubKey(issued.key().text());
    }

    private Agencies seenAt(Instant instant) {
        return agencies(keys, at(instant));
    }

    /** Who signs in is another test's. */
    private static Agencies agencies(AccessKeys keys, Clock clock) {
        return new Agencies(keys, null, clock);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static String hexadecimal(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] masterKey(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return key;
    }
}
