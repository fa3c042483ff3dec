package vn.lienthong.simulation.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

import com.fasterxml.jackson.databind.JsonNode;

/** With what an agency signs in whose client speaks the wire format, issued by the hub's own command. */
record WireAccount(String user, String secret) {
    static final String AGENCY = "social-insurance";

    /** In the background, while the hub starts; what is returned ends when the account is there. */
    static Future<WireAccount> issue(HubProgram hub) {
        return CompletableFuture.supplyAsync(() -> {
            // Somebody's own database may have the account of another demo.
            String user = "demo-" + ProcessHandle.current().pid() + "-" + System.nanoTime();
            JsonNode account = hub.answer("agreement", "issue-account", AGENCY, "--user", user, "--json");
            return new WireAccount(
                    account.path("user").asText(), account.path("secret").asText());
        });
    }

    /** The value of the header Authorization. */
    String authorization(String url, String timestamp) {
        byte[] pair = (user + ":" + sha256Hex(url + user + timestamp + secret)).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String sha256Hex(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "WireAccount[%s]".formatted(user);
    }
}
