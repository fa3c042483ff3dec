package vn.lienthong.simulation.demo;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that live as long as one demo. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 32 random bytes in Base64, as the hub wants its master key. */
    static String masterKey() {
        return Base64.getEncoder().encodeToString(bytes(32));
    }

    /** A password that needs no quoting in a shell, an address or a file. */
    static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(15)).replace('-', 'x');
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
