package vn.lienthong.hub.connector.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import vn.lienthong.hub.context.SealedSecrets;

/** Encrypts what is kept of requests and answers in files, each bound to its exchange and to what it is. */
final class SealedRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SealedSecrets secrets;

    SealedRows(byte[] masterKey) {
        this.secrets = new SealedSecrets(masterKey);
    }

    /** @param request in its canonical form */
    byte[] sealRequest(UUID exchange, ObjectNode request) {
        return secrets.seal(request.toString().getBytes(StandardCharsets.UTF_8), "deferred-request/" + exchange);
    }

    /** @throws IllegalStateException if it was sealed under another master key, or was changed */
    ObjectNode openRequest(UUID exchange, byte[] sealed) {
        try {
            return (ObjectNode) JSON.readTree(open(sealed, "deferred-request/" + exchange));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
