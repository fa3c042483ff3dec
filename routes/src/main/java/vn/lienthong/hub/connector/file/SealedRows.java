package vn.lienthong.hub.connector.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import vn.lienthong.hub.context.SealedSecrets;

/** Encrypts what is kept of requests and answers in files, each bound to its exchange and to what it is. */
final class SealedRows {
    private final SealedSecrets secrets;

    SealedRows(byte[] masterKey) {
        this.secrets = new SealedSecrets(masterKey);
    }

    byte[] sealRequest(UUID exchange, String line) {
        return secrets.seal(line.getBytes(StandardCharsets.UTF_8), "deferred-request/" + exchange);
    }

    /** @throws IllegalStateException if it was sealed under another master key, or was changed */
    String openRequest(UUID exchange, byte[] sealed) {
        return new String(open(sealed, "deferred-request/" + exchange), StandardCharsets.UTF_8);
    }

    byte[] sealAnswer(UUID exchange, byte[] answer) {
        return secrets.seal(answer, "deferred-answer/" + exchange);
    }

    /** @throws IllegalStateException if it was sealed under another master key, or was changed */
    byte[] openAnswer(UUID exchange, byte[] sealed) {
        return open(sealed, "deferred-answer/" + exchange);
    }

    private byte[] open(byte[] sealed, String owner) {
        try {
            return secrets.open(sealed, owner);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was kept cannot be opened", e);
        }
    }
}
