package vn.lienthong.hub.exchangelog.search;

import java.util.Locale;
import java.util.stream.Stream;

import vn.lienthong.hub.context.DidYouMean;

/** By what figures are grouped. */
public enum Breakdown {
    DAY,
    AGENCY,
    OPERATION,
    RESULT;

    /** As people write it, and as the column of the figures is called. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a sentence, if there is no such word */
    public static Breakdown parse(String word) {
        return Stream.of(values())
                .filter(value -> value.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such 'by'. "
                        + DidYouMean.among(
                                word, Stream.of(values()).map(Breakdown::word).toList())));
    }
}
