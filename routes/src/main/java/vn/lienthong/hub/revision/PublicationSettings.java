package vn.lienthong.hub.revision;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code hub.publication}: where connectors and agreements come from.
 *
 * @param from {@code folder}: from this hub's own folders; {@code database}: what {@code ./hub apply} published there for all
 *     hubs
 * @param folder with {@code database}: where this hub writes what was published, below its home; each hub has its own, and
 *     whatever else is there is removed
 * @param look with {@code database}: how often it is looked for something new; zero: never
 */
@ConfigurationProperties("hub.publication")
public record PublicationSettings(
        @DefaultValue("folder") Source from,
        @DefaultValue("published") String folder,
        @DefaultValue("2s") Duration look) {

    /** Whose files hold. */
    public enum Source {
        FOLDER,
        DATABASE
    }
}
