package vn.lienthong.hub.context;

/**
 * A person whose data an exchange touches, by one of their keys.
 *
 * @param kind what the key is: {@code personal-number}, {@code phone}, {@code customer-code} …
 * @param key the key itself: personal data
 */
public record Subject(String kind, String key) {
    public static final String PERSONAL_NUMBER = "personal-number";

    public static Subject personalNumber(String number) {
        return new Subject(PERSONAL_NUMBER, number);
    }

    /** Shows the kind and never the key. */
    @Override
    public String toString() {
        return "Subject[" + kind + "]";
    }
}
