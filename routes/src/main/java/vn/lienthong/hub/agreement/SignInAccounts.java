package vn.lienthong.hub.agreement;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.SealedSecrets;

/** The accounts of the wire format in the hub's database: issued, looked up, revoked. Their secrets are encrypted. */
public final class SignInAccounts {
    private static final Logger LOG = LoggerFactory.getLogger(SignInAccounts.class);
    /** No name is longer; whatever is longer is not looked up. */
    static final int MAX_USER_LENGTH = 40;

    private static final Pattern USER_FORM = Pattern.compile("[A-Za-z0-9._-]{1," + MAX_USER_LENGTH + "}");
    private static final int SECRET_BYTES = 32;

    private final JdbcTemplate database;
    private final SealedSecrets secrets;
    private final Clock clock;

    public SignInAccounts(JdbcTemplate database, byte[] masterKey, Clock clock) {
        this.database = database;
        this.secrets = new SealedSecrets(masterKey);
        this.clock = clock;
    }

    /**
     * @param agency its id: lower-case letters, digits and hyphens
     * @param user the name with which its client signs in; nobody else has it
     * @param life how long the account is good for
     * @return the account with its secret, which cannot be shown again
     * @throws IllegalArgumentException if this can be no agency's id or no user's name, or somebody has that name
     */
    public Issued issue(String agency, String user, Duration life) {
        if (!AccessKeys.isAgency(agency)) {
            throw new IllegalArgumentException(
                    "'" + agency + "' is no id of an agency: lower-case letters, digits and hyphens, at most 40");
        }
        if (!USER_FORM.matcher(user).matches()) {
            throw new IllegalArgumentException(
                    "'" + user + "' is no name of a user: letters, digits, dots, hyphens and underscores, at most 40");
        }
        Issued issued = new Issued(
                agency, user, UUID.randomUUID(), newSecret(), clock.instant().plus(life));
        try {
            database.update(
                    "insert into sign_in_account (account_id, user_name, agency, sealed_secret, issued_at, valid_to)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    issued.id(),
                    user,
                    agency,
                    secrets.seal(
                            issued.secret().getBytes(StandardCharsets.UTF_8),
                            issued.id().toString()),
                    time(clock.instant()),
                    time(issued.validTo()));
        } catch (DuplicateKeyException e) {
            throw new IllegalArgumentException(
                    "there is an account of the user '" + user + "': revoke it, or take another name", e);
        }
        return issued;
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** The account of this user that was not revoked; empty if nobody has that name, or its secret cannot be read. */
    Optional<Account> find(String user) {
        if (!USER_FORM.matcher(user).matches()) {
            return Optional.empty();
        }
        List<Optional<Account>> found = database.query(
                "select account_id, agency, sealed_secret, valid_to from sign_in_account"
                        + " where user_name = ? and revoked_at is null",
                (row, number) -> opened(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getBytes(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()),
                user);
        return found.stream().findFirst().flatMap(account -> account);
    }

    private Optional<Account> opened(UUID id, String agency, byte[] sealedSecret, Instant validTo) {
        try {
            return Optional.of(new Account(
                    id,
                    agency,
                    new String(secrets.open(sealedSecret, id.toString()), StandardCharsets.UTF_8),
                    validTo));
        } catch (GeneralSecurityException e) {
            LOG.error("the secret of the account {} cannot be read: it is of another master key, or was changed", id);
            return Optional.empty();
        }
    }

    /** @return whether there was such an account that was not revoked before */
    public boolean revoke(UUID id) {
        return database.update(
                        "update sign_in_account set revoked_at = ? where account_id = ? and revoked_at is null",
                        time(clock.instant()),
                        id)
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * An account that was just issued.
     *
     * @param id by which it can be revoked
     * @param secret to be handed to the agency, once
     */
    public record Issued(String agency, String user, UUID id, String secret, Instant validTo) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Issued[" + agency + " " + user + " " + id + "]";
        }
    }

    /** What is known of an account. */
    record Account(UUID id, String agency, String secret, Instant validTo) {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "Account[" + id + "]";
        }
    }
}
