package vn.lienthong.hub.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;

/** How a caller may try to slip the hub a header: spellings, encodings, and places that are no headers. */
enum Disguise {
    NONE(RawRequest::header),
    LOWER_CASE((request, name, value) -> request.header(name.toLowerCase(Locale.ROOT), value)),
    UPPER_CASE((request, name, value) -> request.header(name.toUpperCase(Locale.ROOT), value)),
    MIXED_CASE((request, name, value) -> request.header(mixedCase(name), value)),
    HYPHENS((request, name, value) -> request.header(words(name, "-"), value)),
    UNDERSCORES((request, name, value) -> request.header(words(name, "_"), value)),
    DOTS((request, name, value) -> request.header(words(name, "."), value)),
    PERCENT_IN_THE_NAME((request, name, value) -> request.header(percentInside(name), value)),
    EXTENDED_NOTATION((request, name, value) -> request.header(name + "*", "UTF-8''" + encoded(value))),
    MIME_ENCODED_VALUE((request, name, value) -> request.header(name, mimeEncoded(value))),
    PERCENT_ENCODED_VALUE((request, name, value) -> request.header(name, encoded(value))),
    RAW_UTF_8((request, name, value) -> request.header(name, value + bytesAsCharacters("ệ"))),
    RAW_LATIN_1((request, name, value) -> request.header(name, value + "\u00e9")),
    TWICE((request, name, value) -> request.header(name, "harmless").header(name, value)),
    COOKIE((request, name, value) -> request.header("Cookie", name + "=" + encoded(value))),
    TRAILER(RawRequest::trailer),
    CONTENT_TYPE_PARAMETER((request, name, value) ->
            request.changing("Content-Type", type -> type + "; " + name + "=\"" + value.replace("\"", "") + "\"")),
    QUERY_PARAMETER((request, name, value) -> request.at(target -> target + "?" + name + "=" + encoded(value))),
    ENCODED_QUERY_PARAMETER(
            (request, name, value) -> request.at(target -> target + "?" + percentInside(name) + "=" + encoded(value))),
    /** In a request over REST there is no such block, and nothing is done. */
    SOAP_HEADER_BLOCK((request, name, value) ->
            request.saying(body -> body.replace("</soap:Header>", element(name, value) + "</soap:Header>"))),
    PATH_PARAMETER((request, name, value) -> request.at(target -> target + ";" + name + "=" + encoded(value))),
    ENCODED_PATH_PARAMETER((request, name, value) ->
            request.at(target -> target + "%3B" + percentInside(name) + "%3D" + encoded(value))),
    /** A field that no schema has. */
    FIELD_OF_THE_REQUEST((request, name, value) -> request.saying(body -> withField(body, name, value)));

    /** Puts a header into a request in one way. */
    private interface Trick {
        RawRequest play(RawRequest request, String name, String value);
    }

    private static final int INSIDE = 5;

    private final Trick trick;

    Disguise(Trick trick) {
        this.trick = trick;
    }

    /** Whether the request is no good one any more, and not merely one with something beside it. */
    boolean spoils() {
        return this == PATH_PARAMETER || this == ENCODED_PATH_PARAMETER || this == FIELD_OF_THE_REQUEST;
    }

    RawRequest play(RawRequest request, String name, String value) {
        return trick.play(request, name, value);
    }

    private static String mixedCase(String name) {
        StringBuilder mixed = new StringBuilder();
        for (char letter : name.toCharArray()) {
            mixed.append(mixed.length() % 2 == 0 ? Character.toLowerCase(letter) : Character.toUpperCase(letter));
        }
        return mixed.toString();
    }

    /** {@code CamelSqlQuery} is {@code Camel-Sql-Query}, {@code kafka.OVERRIDE_TOPIC} is {@code kafka-OVERRIDE-TOPIC}. */
    private static String words(String name, String separator) {
        return name.replaceAll("[._-]", separator).replaceAll("(?<=[a-z])(?=[A-Z])", separator);
    }

    private static String percentInside(String name) {
        return name.substring(0, INSIDE) + "%" + Integer.toHexString(name.charAt(INSIDE)) + name.substring(INSIDE + 1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String mimeEncoded(String value) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private static String bytesAsCharacters(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String withField(String body, String name, String value) {
        return body.startsWith("{")
                ? "{\"" + name + "\":\"" + value.replace("\"", "\\\"") + "\"," + body.substring(1)
                : body.replaceFirst("(?=</\\w+></soap:Body>)", Matcher.quoteReplacement(element(name, value)));
    }

    private static String element(String name, String value) {
        return "<" + name + ">" + value + "</" + name + ">";
    }
}
