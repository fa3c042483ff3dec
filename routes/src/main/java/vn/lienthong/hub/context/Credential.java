package vn.lienthong.hub.context;

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

    /** A file lay in this agency's folder, where only its account can write. */
    record Folder(String agency) implements Credential {}
}
