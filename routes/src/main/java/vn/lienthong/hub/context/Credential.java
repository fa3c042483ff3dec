package vn.lienthong.hub.context;

import java.util.UUID;

/** What a caller shows to say which agency it is. */
public sealed interface Credential {

    /** Nothing was shown. */
    record None() implements Credential {}

    /** The key in the header {@code Hub-Key}. */
    record HubKey(String secret) implements Credential {
        /** Never shows the secret. */
        @Override
        public String toString() {
            return "HubKey[…]";
        }
    }

    /**
     * The timestamped hash of the wire format, over an address, a user, a time and the user's secret. What could not be
     * read is empty.
     *
     * @param isFromListedCaller whether it came over mutual TLS or from an address from which such a sign-in may come
     * @param user the name of an account; may be anything
     * @param timestamp as it came, because it is part of what is signed; may be anything
     * @param signature the bytes of the hash
     * @param address the hub's public address, to the letter: the hub's own setting and never what a request says
     * @param bodyDigest of the bytes that came, which the signature does not cover
     */
    record SignIn(
            boolean isFromListedCaller,
            String user,
            String timestamp,
            byte[] signature,
            String address,
            byte[] bodyDigest)
            implements Credential {
        /** Shows nothing: with a signature somebody could sign in once more. */
        @Override
        public String toString() {
            return "SignIn[…]";
        }
    }

    /** A file lay in this agency's folder, where only its account can write. */
    record Folder(String agency) implements Credential {}

    /**
     * The hub itself delivers again what this agency asked for.
     *
     * @param credential the id of what the agency was identified by then; null if that has none
     */
    record Redelivery(String agency, UUID credential) implements Credential {}
}
