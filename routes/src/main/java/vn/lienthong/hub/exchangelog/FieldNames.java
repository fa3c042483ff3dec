package vn.lienthong.hub.exchangelog;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The names that stand behind the numbers of {@code log_field_set}, in UTF-8. */
final class FieldNames {
    private final Map<Integer, byte[]> byNumber = new HashMap<>();
    private int longest;

    void put(int number, String names) {
        byte[] text = names.getBytes(StandardCharsets.UTF_8);
        byNumber.put(number, text);
        longest = Math.max(longest, text.length);
    }

    /** In bytes. */
    int longest() {
        return longest;
    }

    /** @return nothing for a number that stands for none, so that its record is not what it was */
    byte[] of(int number) {
        return byNumber.getOrDefault(number, new byte[0]);
    }
}
