package vn.lienthong.hub;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.HubNode;
import vn.lienthong.hub.context.MasterKey;
import vn.lienthong.hub.exchangelog.LogConnections;
import vn.lienthong.hub.exchangelog.LogSettings;
import vn.lienthong.hub.revision.PublicationSettings;
import vn.lienthong.hub.revision.PublishedFolder;

/** What several parts of the hub share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({HubSettings.class, PublicationSettings.class})
class HubConfiguration {

    @Bean
    HubHome hubHome(HubSettings settings, ObjectProvider<PublishedFolder> published) {
        Path home = Path.of(settings.home());
        PublishedFolder shared = published.getIfAvailable();
        return shared == null ? new HubHome(home) : new HubHome(home, shared.home());
    }

    @Bean
    HubNode hubNode(LogSettings settings) {
        return new HubNode(settings.node());
    }

    @Bean
    MasterKey masterKey(HubSettings settings) {
        return MasterKey.of(settings.masterKey(), settings.masterKeyFile());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataSource hubDatabase(HubSettings settings) {
        return HubDatabases.openHub(settings.database());
    }

    /** Referred to by name in the routes of the population database. */
    @Bean
    DataSource populationDatabase(HubSettings settings) {
        return HubDatabases.openPopulation(settings.population());
    }

    /** Likewise, in the routes of what changes something there. */
    @Bean
    DataSource populationChanges(HubSettings settings) {
        return HubDatabases.openPopulationForChanges(settings.population());
    }

    @Bean
    LogConnections logConnections(HubSettings settings) {
        return () -> HubDatabases.connectLog(settings.database());
    }

    @Bean
    @Qualifier("hub")
    JdbcTemplate hub(@Qualifier("hubDatabase") DataSource database) {
        return new JdbcTemplate(database);
    }
}
