package vn.lienthong.hub.connector;

import vn.lienthong.hub.context.OperationName;

/** The names in canonical XML. An operation's root elements: {@code find-customer} is {@code findCustomerRequest}. */
public final class CanonicalNames {
    private CanonicalNames() {}

    public static String requestElement(OperationName name) {
        return camelCase(name.operation()) + "Request";
    }

    public static String responseElement(OperationName name) {
        return camelCase(name.operation()) + "Response";
    }

    /** {@code urn:vn:lienthong:evn:v1}: the namespace of all operations of a connector's interface. */
    public static String namespace(String connector, String interfaceVersion) {
        return "urn:vn:lienthong:" + connector + ":" + interfaceVersion;
    }

    /** {@code findCustomer}. */
    public static String operationElement(OperationName name) {
        return camelCase(name.operation());
    }

    private static String camelCase(String hyphenated) {
        StringBuilder name = new StringBuilder();
        for (String word : hyphenated.split("-")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
