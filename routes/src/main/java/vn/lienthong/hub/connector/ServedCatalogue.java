package vn.lienthong.hub.connector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.springframework.stereotype.Component;

/** The catalogue of what is served just now, in the words of {@link CatalogueText}. Written anew when a revision changes. */
@Component
public final class ServedCatalogue {
    private final LiveConnectors live;
    private Written last = new Written(Map.of(), "");

    ServedCatalogue(LiveConnectors live) {
        this.live = live;
    }

    /** @param revisions that it describes, by connector */
    private record Written(Map<String, String> revisions, String text) {}

    /** In Markdown; the same instance as long as nothing changes. */
    public synchronized String text() {
        Map<String, String> now = live.revisions();
        if (!now.equals(last.revisions())) {
            try {
                last = new Written(now, CatalogueText.of(live.files()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return last.text();
    }
}
