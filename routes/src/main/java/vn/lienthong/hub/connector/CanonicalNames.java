package vn.lienthong.hub.connector;

import vn.lienthong.hub.context.OperationName;

/** The names of an operation's root elements in canonical XML: {@code find-customer} is {@code findCustomerRequest}. */
public final class CanonicalNames {
    private CanonicalNames() {}

    public static String requestElement(OperationName name) {
        return camelCase(name.operation()) + "Request";
    }

    public static String responseElement(OperationName name) {
        return camelCase(name.operation()) + "Response";
    }

    private static String camelCase(String hyphenated) {
        StringBuilder name = new StringBuilder();
        for (String word : hyphenated.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
