package vn.lienthong.hub.agreement;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.lienthong.hub.agreement.SignInAccounts.Account;
import vn.lienthong.hub.context.Caller;
import vn.lienthong.hub.context.Credential.SignIn;
import vn.lienthong.hub.context.TimestampedHash;
import vn.lienthong.hub.fault.FaultCode;
import vn.lienthong.hub.fault.HubFault;

/**
 * Decides whether a signature is an account's, new, and of now. Whatever is wrong, the caller is told one and the same, in
 * about the same time: why is in the metric {@code hub_sign_in_refused_total}, and for an account that there is in the log.
 */
final class SignIns {
    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    /** Seconds or milliseconds since 1970, as clients send them. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]{10}");

    private static final Pattern MILLIS = Pattern.compile("[0-9]{13}");

    /** Whose signature an unknown user's is held against: its secret is as long as any, and nobody has it. */
    private static final Account NOBODY = new Account(new UUID(0, 0), "", "x".repeat(43), Instant.MAX);

    private enum Reason {
        CALLER,
        USER,
        SIGNATURE,
        TIME,
        REPLAY
    }

    private final LoadingCache<String, Optional<Account>> accounts;
    private final UsedSignatures used;
    private final Duration tolerance;
    private final MeterRegistry metrics;
    private final Clock clock;

    SignIns(SignInAccounts accounts, UsedSignatures used, SignInSettings settings, MeterRegistry metrics, Clock clock) {
        this.accounts = Agencies.remembering(accounts::find);
        this.used = used;
        this.tolerance = settings.clockTolerance();
        this.metrics = metrics;
        this.clock = clock;
    }

    /** @throws HubFault SIGN_IN_REFUSED, or KEY_EXPIRED to whoever has proved to have the secret */
    Caller callerOf(SignIn shown) {
        if (!shown.isFromListedCaller()) {
            throw refused(Reason.CALLER, NOBODY);
        }
        Account account = account(shown.user());
        byte[] right = TimestampedHash.of(shown.address(), shown.user(), shown.timestamp(), account.secret());
        // Without a public address there is nothing that a client could have signed.
        if (!MessageDigest.isEqual(right, shown.signature()) || shown.address().isBlank() || account == NOBODY) {
            throw refused(account == NOBODY ? Reason.USER : Reason.SIGNATURE, account);
        }
        Instant signedAt = instantOf(shown.timestamp());
        if (signedAt == null
                || Duration.between(signedAt, clock.instant()).abs().compareTo(tolerance) > 0) {
            throw refused(Reason.TIME, account);
        }
        if (clock.instant().isAfter(account.validTo())) {
            throw new HubFault(FaultCode.KEY_EXPIRED);
        }
        // Twice the tolerance: another node's clock may be behind this one's.
        if (!used.isFirst(shown.signature(), shown.bodyDigest(), signedAt.plus(tolerance.multipliedBy(2)))) {
            throw refused(Reason.REPLAY, account);
        }
        return new Caller(account.agency(), account.id());
    }

    private Account account(String user) {
        return user.length() > SignInAccounts.MAX_USER_LENGTH
                ? NOBODY
                : accounts.get(user).orElse(NOBODY);
    }

    private static Instant instantOf(String timestamp) {
        if (SECONDS.matcher(timestamp).matches()) {
            return Instant.ofEpochSecond(Long.parseLong(timestamp));
        }
        return MILLIS.matcher(timestamp).matches() ? Instant.ofEpochMilli(Long.parseLong(timestamp)) : null;
    }

    private HubFault refused(Reason reason, Account account) {
        String word = reason.name().toLowerCase(Locale.ROOT);
        metrics.counter("hub.sign.in.refused", "reason", word).increment();
        if (account != NOBODY) {
            LOG.info("a sign-in with the account {} of {} is refused: {}", account.id(), account.agency(), word);
        }
        return new HubFault(FaultCode.SIGN_IN_REFUSED);
    }
}
