package vn.lienthong.hub.agreement;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.HubDatabases;
import vn.lienthong.hub.HubSettings.DatabaseSettings;
import vn.lienthong.hub.agreement.SignInAccounts.Issued;
import vn.lienthong.hub.context.Credential.SignIn;
import vn.lienthong.hub.context.TimestampedHash;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;
import vn.lienthong.simulation.postgres.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.lienthong.hub.fault.Refusals.codeOf;

/** Signatures of accounts, over a real database. */
@ExtendWith(OutputCaptureExtension.class)
class SignInsTest {
    private static final Instant NOW = Instant.parse("2026-06-15T05:00:00Z");
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Duration LIFE = Duration.ofDays(90);
    private static final byte[] MASTER_KEY = "synthetic master key, 32 bytes at least".getBytes(StandardCharsets.UTF_8);
    private static final String ADDRESS = "https://hub.example/dancu/v1";

    private static EmbeddedServer server;
    private static HikariDataSource hub;
    private static JdbcTemplate database;

    private final SignInAccounts accounts = new SignInAccounts(database, MASTER_KEY, at(NOW));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private Issued account;
    private int bodies;

    @BeforeAll
    static void openTheHubsDatabase() {
        server = EmbeddedServer.launch();
        String url = server.createDatabase("hub", EmbeddedServer.SUPERUSER);
        hub = HubDatabases.openHub(new DatabaseSettings(url, EmbeddedServer.SUPERUSER, server.superuserPassword(), 4));
        database = new JdbcTemplate(hub);
    }

    @AfterAll
    static void closeIt() {
        hub.close();
        server.close();
    }

    @BeforeEach
    void issueAnAccountThatHasSignedNothing() {
        database.update("delete from used_signature");
        account =
                accounts.issue("social-insurance", UUID.randomUUID().toString().substring(0, 30), LIFE);
    }

    /** A node of the hub, by its own clock. */
    private SignIns nodeAt(Instant instant) {
        return new SignIns(
                new SignInAccounts(database, MASTER_KEY, at(instant)),
                new UsedSignatures(database, at(instant)),
                new SignInSettings(TOLERANCE),
                metrics,
                at(instant));
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static String seconds(Instant instant) {
        return Long.toString(instant.getEpochSecond());
    }

    /** A body that came never before. */
    private byte[] newBody() {
        return (account.user() + bodies++).getBytes(StandardCharsets.UTF_8);
    }

    private SignIn signedAt(Instant instant) {
        return signed(ADDRESS, account.user(), seconds(instant), account.secret());
    }

    private SignIn signed(String address, String user, String timestamp, String secret) {
        return new SignIn(
                true, user, timestamp, TimestampedHash.of(address, user, timestamp, secret), ADDRESS, newBody());
    }

    @Test
    void anAgencyIsKnownByTheSignatureOfItsAccount() {
        assertThat(nodeAt(NOW).callerOf(signedAt(NOW)).agency()).isEqualTo("social-insurance");
    }

    @Test
    void theSignatureIsTheOneThatClientsOfTheFormatMake() {
        // printf '%s' 'https://hub.example/dancu/v1user11781499600secret' | sha256sum
        assertThat(HexFormat.of().formatHex(TimestampedHash.of(ADDRESS, "user1", "1781499600", "secret")))
                .isEqualTo("064d62dd016531684de06cf582abc6c5042186e567b52f5a79e1e399df9fc220");
    }

    @Test
    void theTimeMayComeInMillisecondsAsWell() {
        SignIn signed = signed(ADDRESS, account.user(), Long.toString(NOW.toEpochMilli() + 7), account.secret());

        assertThat(nodeAt(NOW).callerOf(signed).agency()).isEqualTo("social-insurance");
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, 0, 299, 300})
    void aClockMayBeFiveMinutesWrongEitherWay(long seconds) {
        assertThat(nodeAt(NOW).callerOf(signedAt(NOW.plusSeconds(seconds))).agency())
                .isEqualTo("social-insurance");
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400 * 365})
    void aSignatureOfAnotherTimeIsRefused(long seconds) {
        assertRefused(signedAt(NOW.plusSeconds(seconds)), "time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "178149960", "17814996000000000000", "1781499600 ", "-781499600", "１７８１４９９６００"})
    void aTimeThatIsNoneIsRefused(String timestamp) {
        assertRefused(signed(ADDRESS, account.user(), timestamp, account.secret()), "time");
    }

    @Test
    void aSignatureForAnotherAddressIsRefused() {
        for (String other : List.of("http://hub.example/dancu/v1", "https://hub.example/dancu/v1/", "")) {
            assertRefused(signed(other, account.user(), seconds(NOW), account.secret()), "signature");
        }
    }

    @Test
    void aSignatureWithAnotherSecretIsRefused() {
        assertRefused(signed(ADDRESS, account.user(), seconds(NOW), account.secret() + "x"), "signature");
    }

    @Test
    void theSecretOfAnotherAccountIsNoHelp() {
        Issued other =
                accounts.issue("evn", "of-evn-" + UUID.randomUUID().toString().substring(0, 20), LIFE);

        assertRefused(signed(ADDRESS, account.user(), seconds(NOW), other.secret()), "signature");
    }

    @Test
    void aPartOfASignatureIsNone() {
        SignIn right = signedAt(NOW);
        for (byte[] part : List.of(new byte[0], HexFormat.of().parseHex("00"), new byte[32])) {
            assertRefused(
                    new SignIn(true, right.user(), right.timestamp(), part, ADDRESS, right.bodyDigest()), "signature");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nobody", "' or '1'='1", "name\nof two lines", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void aUserThatNobodyIsIsRefusedAlike(String user) {
        assertRefused(signed(ADDRESS, user, seconds(NOW), "guessed"), "user");
    }

    @Test
    void nobodysOwnSecretLetsNobodyIn() {
        assertRefused(signed(ADDRESS, "nobody", seconds(NOW), "x".repeat(43)), "user");
    }

    @Test
    void whatComesFromAnAddressThatIsNotListedIsRefusedWhateverItSigns() {
        SignIn right = signedAt(NOW);
        assertRefused(
                new SignIn(
                        false, right.user(), right.timestamp(), right.signature(), right.address(), right.bodyDigest()),
                "caller");
    }

    @Test
    void aHubWithoutAPublicAddressLetsNobodyIn() {
        byte[] signature = TimestampedHash.of("", account.user(), seconds(NOW), account.secret());

        assertRefused(new SignIn(true, account.user(), seconds(NOW), signature, "", newBody()), "signature");
    }

    @Test
    void theSameRequestIsAcceptedOnceOnAllNodesTogether() {
        SignIn signed = signedAt(NOW);
        assertThat(nodeAt(NOW).callerOf(signed).agency()).isEqualTo("social-insurance");

        assertRefused(signed, "replay");
        assertRefused(signed, "replay");
    }

    @Test
    void ofManyCopiesThatComeAtOnceOneIsAccepted() throws Exception {
        SignIn signed = signedAt(NOW);
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> copies = List.of(
                    () -> isAccepted(signed),
                    () -> isAccepted(signed),
                    () -> isAccepted(signed),
                    () -> isAccepted(signed));
            int accepted = 0;
            for (Future<Boolean> copy : callers.invokeAll(copies)) {
                accepted += copy.get() ? 1 : 0;
            }
            assertThat(accepted).isEqualTo(1);
        } finally {
            callers.shutdown();
        }
    }

    private boolean isAccepted(SignIn signed) {
        try {
            nodeAt(NOW).callerOf(signed);
            return true;
        } catch (HubFault refused) {
            return false;
        }
    }

    @Test
    void severalRequestsOfOneSecondShareASignature() {
        SignIns node = nodeAt(NOW);
        for (int request = 0; request < 3; request++) {
            assertThat(node.callerOf(signedAt(NOW)).agency()).isEqualTo("social-insurance");
        }
    }

    @Test
    void anotherNodeWhoseClockIsBehindStillKnowsWhatWasUsed() {
        SignIn early = signedAt(NOW.plus(TOLERANCE));
        nodeAt(NOW).callerOf(early);
        // Just before it is too old for this node, and long before that for the other.
        new UsedSignatures(database, at(NOW.plus(TOLERANCE.multipliedBy(2)))).forget();

        assertThat(codeOf(() -> nodeAt(NOW.plusSeconds(1)).callerOf(early))).isEqualTo(FaultCode.SIGN_IN_REFUSED);
    }

    @Test
    void whatIsTooOldToBeAcceptedIsForgotten() {
        nodeAt(NOW).callerOf(signedAt(NOW));
        assertThat(remembered()).isPositive();

        new UsedSignatures(database, at(NOW.plus(TOLERANCE.multipliedBy(4)))).forget();

        assertThat(remembered()).isZero();
    }

    @Test
    void rememberingManyForgetsTheOldOnesByItself() {
        UsedSignatures earlier = new UsedSignatures(database, at(NOW));
        earlier.isFirst(newBody(), newBody(), NOW);
        UsedSignatures used = new UsedSignatures(database, at(NOW.plus(LIFE)));
        for (int use = 0; use < 500; use++) {
            used.isFirst(newBody(), newBody(), NOW.plus(LIFE).plusSeconds(1));
        }

        assertThat(remembered()).isEqualTo(500);
    }

    private static int remembered() {
        return database.queryForObject("select count(*) from used_signature", Integer.class);
    }

    @Test
    void anAccountIsGoodUntilItExpiresAndWhoeverHasItsSecretIsToldSo() {
        Instant last = account.validTo();
        assertThat(nodeAt(last).callerOf(signedAt(last)).agency()).isEqualTo("social-insurance");
        Instant after = last.plusMillis(1);

        assertThat(codeOf(() -> nodeAt(after).callerOf(signedAt(after)))).isEqualTo(FaultCode.KEY_EXPIRED);
        assertThat(codeOf(() -> nodeAt(after).callerOf(signed(ADDRESS, account.user(), seconds(after), "guessed"))))
                .isEqualTo(FaultCode.SIGN_IN_REFUSED);
    }

    @Test
    void aRevokedAccountIsNobodysAndItsNameCanBeGivenAgain() {
        SignIn before = signedAt(NOW);
        assertThat(accounts.revoke(account.id())).isTrue();
        assertThat(accounts.revoke(account.id())).isFalse();
        assertRefused(before, "user");

        Issued again = accounts.issue("social-insurance", account.user(), LIFE);

        assertRefused(before, "signature");
        assertThat(nodeAt(NOW)
                        .callerOf(signed(ADDRESS, again.user(), seconds(NOW), again.secret()))
                        .agency())
                .isEqualTo("social-insurance");
    }

    @Test
    void twoAccountsNeverHaveOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.issue("evn", account.user(), LIFE))
                .withMessageContaining("revoke it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "a:b", "điện-lực", "a\nb", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void whatIsNoNameOfAUserGetsNoAccount(String user) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> accounts.issue("evn", user, LIFE))
                .withMessageContaining("is no name of a user");
    }

    @Test
    void theSecretItselfIsNowhereInTheTable() {
        String row = database.queryForObject(
                "select account::text from sign_in_account account where account_id = ?", String.class, account.id());
        assertThat(row)
                .contains(account.user())
                .doesNotContain(account.secret())
                .doesNotContain(HexFormat.of().formatHex(account.secret().getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anEncryptedSecretIsWorthNothingUnderAnotherMasterKeyOrInAnotherRow(CapturedOutput log) {
        byte[] otherKey = "another synthetic master key of 32 bytes".getBytes(StandardCharsets.UTF_8);
        assertThat(new SignInAccounts(database, otherKey, at(NOW)).find(account.user()))
                .isEmpty();

        Issued other =
                accounts.issue("evn", "moved-" + UUID.randomUUID().toString().substring(0, 20), LIFE);
        database.update(
                "update sign_in_account set sealed_secret ="
                        + " (select sealed_secret from sign_in_account where account_id = ?) where account_id = ?",
                account.id(),
                other.id());

        assertThat(accounts.find(other.user())).isEmpty();
        assertThat(log.getOut())
                .contains(other.id().toString(), "another master key")
                .doesNotContain(account.secret(), other.secret());
    }

    @Test
    void theLogSaysWhichAccountWasRefusedAndWhyAndNothingOfAnUnknownUser(CapturedOutput log) {
        assertRefused(signed(ADDRESS, account.user(), seconds(NOW), "guessed-secret"), "signature");
        assertRefused(signed(ADDRESS, "unknown-user", seconds(NOW), "guessed-secret"), "user");

        assertThat(log.getOut())
                .contains(account.id().toString(), "refused: signature")
                .doesNotContain(account.secret(), "guessed-secret", "unknown-user");
    }

    @Test
    void theSecretDoesNotLeakIntoText() {
        assertThat(account.toString()).contains(account.user()).doesNotContain(account.secret());
        assertThat(accounts.find(account.user()).orElseThrow().toString()).doesNotContain(account.secret());
    }

    /** The caller hears one and the same, whatever is wrong; the metric tells the reasons apart. */
    private void assertRefused(SignIn shown, String reason) {
        double before = refusals(reason);
        assertThat(codeOf(() -> nodeAt(NOW).callerOf(shown))).isEqualTo(FaultCode.SIGN_IN_REFUSED);
        assertThat(refusals(reason)).isEqualTo(before + 1);
    }

    private double refusals(String reason) {
        return metrics.counter("hub.sign.in.refused", "reason", reason).count();
    }
}
