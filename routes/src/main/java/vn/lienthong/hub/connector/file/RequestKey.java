package vn.lienthong.hub.connector.file;

import java.security.SecureRandom;

/**
 * Makes the keys by which answers are matched to requests. They are shorter than exchange ids, so that they fit into the
 * columns of old systems, and nobody who has one can guess another.
 */
final class RequestKey {
    static final int LENGTH = 16;

    /** Without those that are read as one another. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestKey() {}

    static String make() {
        StringBuilder key = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            key.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return key.toString();
    }

    static boolean isOne(String text) {
        return text.length() == LENGTH && text.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }
}
