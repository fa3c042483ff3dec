package vn.lienthong.hub.connector;

import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;

import vn.lienthong.hub.context.LintRule;

/** Which rule is about a key of {@code connector.yaml}. */
final class KeyRules {
    private static final Map<String, LintRule> RULES = Map.ofEntries(
            Map.entry("id", LintRule.NAME),
            Map.entry("summary", LintRule.DESCRIPTION),
            Map.entry("owner", LintRule.OWNER),
            Map.entry("system", LintRule.TRANSPORT),
            Map.entry("baseUrl", LintRule.ADDRESS),
            Map.entry("jdbcUrl", LintRule.ADDRESS),
            Map.entry("secret", LintRule.SECRET),
            Map.entry("signIn", LintRule.SIGN_IN),
            Map.entry("headers", LintRule.SIGN_IN),
            Map.entry("tls", LintRule.SIGN_IN),
            Map.entry("connectTimeout", LintRule.LIMITS),
            Map.entry("responseTimeout", LintRule.LIMITS),
            Map.entry("parallelCalls", LintRule.LIMITS),
            Map.entry("files", LintRule.LIMITS),
            Map.entry("operations", LintRule.OPERATION),
            Map.entry("alias", LintRule.ALIAS),
            Map.entry("sensitivity", LintRule.SENSITIVITY),
            Map.entry("keepBody", LintRule.BODY_POLICY),
            Map.entry("call", LintRule.CALL),
            Map.entry("notFoundStatus", LintRule.CALL),
            Map.entry("resultCode", LintRule.CALL),
            Map.entry("rows", LintRule.CALL),
            Map.entry("changes", LintRule.CALL),
            Map.entry("soapAction", LintRule.CALL),
            Map.entry("subject", LintRule.SUBJECT),
            Map.entry("retry", LintRule.RETRY),
            Map.entry("idempotent", LintRule.RETRY),
            Map.entry("circuitBreaker", LintRule.CIRCUIT_BREAKER),
            Map.entry("validFrom", LintRule.LIFE),
            Map.entry("validTo", LintRule.LIFE),
            Map.entry("successor", LintRule.LIFE));

    private KeyRules() {}

    /** That of the key, or else of the nearest around it; what has none describes the connector. */
    static LintRule of(JsonPointer place) {
        for (JsonPointer around = place; !around.matches(); around = around.head()) {
            LintRule rule = RULES.get(around.last().getMatchingProperty());
            // Headers and operations have names of their own, and one of them may be called as a key.
            boolean isName = !around.head().matches() && isNamesOf(around.head());
            if (rule != null && !isName) {
                return rule;
            }
        }
        return LintRule.DESCRIPTION;
    }

    private static boolean isNamesOf(JsonPointer group) {
        String key = group.last().getMatchingProperty();
        return key.equals("operations") || key.equals("headers");
    }
}
