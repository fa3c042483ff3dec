package vn.lienthong.hub.context;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the exchange log keeps of the bodies of an operation's requests and answers: {@code keepBody} of a connector. */
public enum BodyPolicy {
    /** Nothing. */
    NONE,
    /** A keyed hash, by which a body that somebody shows can be recognised. */
    DIGEST,
    /** The keyed hash, and the body itself, encrypted under the key of its day. */
    ENCRYPTED;

    /** As they are written in {@code connector.yaml}. */
    public static Set<String> words() {
        return Stream.of(values()).map(BodyPolicy::word).collect(Collectors.toUnmodifiableSet());
    }

    /** The one that is written; {@link #DIGEST} where it is none, which is a problem of its connector. */
    public static BodyPolicy of(String word) {
        return Stream.of(values())
                .filter(policy -> policy.word().equals(word))
                .findFirst()
                .orElse(DIGEST);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
