package vn.lienthong.simulation.provider;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.github.tomakehurst.wiremock.http.Request;

/** The query of a request, decoded. */
final class Query {

    private Query() {}

    static Map<String, List<String>> of(Request request) {
        Map<String, List<String>> query = new TreeMap<>();
        int mark = request.getUrl().indexOf('?');
        if (mark < 0 || mark == request.getUrl().length() - 1) {
            return query;
        }
        for (String pair : request.getUrl().substring(mark + 1).split("&")) {
            String[] parts = pair.split("=", 2);
            query.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decode(parts[1]));
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
