package vn.lienthong.simulation.provider;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Request;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

/** Where a simulated system gives access tokens to whoever asks: always the same one, so that an example can show it. */
final class SimulatedTokens {
    static final String PATH = "/simulated-tokens";

    private static final String TOKEN = "simulated-access-token";

    private SimulatedTokens() {}

    static MappingBuilder stub() {
        return post(PATH)
                .willReturn(okJson(
                        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600}".formatted(TOKEN)));
    }

    /** Whether a request is for a token, and so none of the operations'. */
    static boolean isAskedBy(Request request) {
        return request.getUrl().equals(PATH);
    }
}
