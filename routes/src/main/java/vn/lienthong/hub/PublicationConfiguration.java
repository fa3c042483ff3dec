package vn.lienthong.hub;

import java.nio.file.Path;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.RegularTask;
import vn.lienthong.hub.revision.PublicationSettings;
import vn.lienthong.hub.revision.Publications;
import vn.lienthong.hub.revision.PublishedFolder;

/** For a hub that goes by what was published in its database. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hub.publication.from", havingValue = "database")
class PublicationConfiguration {

    @Bean
    PublishedFolder publishedFolder(
            HubSettings hub, PublicationSettings settings, @Qualifier("hub") JdbcTemplate database) {
        Path home = Path.of(hub.home()).toAbsolutePath().normalize();
        Path published = home.resolve(settings.folder()).normalize();
        if (home.startsWith(published)) {
            throw new IllegalStateException(
                    "The setting hub.publication.folder is the hub's own folder or one around it,"
                            + " where what was not published would be removed. Name one of its own, such as 'published'.");
        }
        return PublishedFolder.open(new Publications(database), published);
    }

    @Bean
    RegularTask publicationWatch(PublishedFolder folder, PublicationSettings settings) {
        return new RegularTask("publication", settings.look(), folder::look);
    }
}
