package vn.lienthong.hub.connector;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.HubNode;
import vn.lienthong.hub.context.RegularTask;
import vn.lienthong.hub.revision.ConnectorReports;
import vn.lienthong.hub.revision.ServedRevisions;

/**
 * Reads the connectors when the hub starts, when a broken one keeps it from starting unless it is left out, and looks
 * after them while it runs, when a broken one changes nothing.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorSettings.class)
class ConnectorConfiguration {
    private static final Duration TRIAL_READY = Duration.ofSeconds(10);

    @Bean
    ServedFolders servedFolders(HubHome home, ConnectorSettings settings) {
        return new ServedFolders(home.connectors(), settings.leaveOut());
    }

    @Bean
    ConnectorRoutes connectorRoutes(List<Transport> transports) {
        return new ConnectorRoutes(transports.stream().collect(Collectors.toMap(Transport::name, Function.identity())));
    }

    @Bean
    StartingConnectors startingConnectors(
            ConnectorRoutes routes, ServedFolders folders, Environment environment, ObjectMapper json) {
        ConnectorReader reader =
                new ConnectorReader(routes.transports(), new Parameters(environment::getProperty), json);
        return new StartingConnectors(reader.readAll(folders));
    }

    @Bean
    Catalogue catalogue(StartingConnectors connectors) {
        return new Catalogue(connectors.revisions().stream()
                .flatMap(revision -> revision.operations().stream())
                .toList());
    }

    @Bean
    LiveConnectors liveConnectors(
            ConnectorRoutes routes,
            Catalogue catalogue,
            ObjectProvider<CatalogueCondition> conditions,
            ConnectorSettings settings,
            HubNode node,
            @Qualifier("hub") JdbcTemplate database) {
        ServedRevisions kept = new ServedRevisions(database);
        return new LiveConnectors(
                routes,
                catalogue,
                () -> conditions.orderedStream().toList(),
                settings.drainFor(),
                served -> kept.keep(node.name(), served));
    }

    /** The routes are made after their templates, and before the ways in let anybody through. */
    @Bean
    RouteBuilder connectorRoutesFromTemplates(LiveConnectors live, StartingConnectors connectors) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                live.begin(connectors.revisions());
            }

            @Override
            public int getOrder() {
                return 1;
            }
        };
    }

    /** A connector that succeeded another one is not taken away, nor changed so that it cannot answer for it. */
    @Bean
    CatalogueCondition successorsAnswer(HubHome home) {
        return next -> SuccessorCheck.problemsOf(home.connectors(), next.operations());
    }

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean(destroyMethod = "close")
    TriedFolders triedFolders() {
        return new TriedFolders(TRIAL_READY);
    }

    @Bean
    RegularTask connectorWatch(
            ServedFolders folders,
            TriedFolders tried,
            ConnectorRoutes routes,
            LiveConnectors live,
            Refusals refusals,
            ConnectorSettings settings,
            Environment environment,
            ObjectMapper json) {
        Supplier<ConnectorReader> readers = () -> new ConnectorReader(
                routes.transports(), new Parameters(CurrentSettings.since(environment)), json, tried::problemsOf);
        ConnectorWatch watch = new ConnectorWatch(folders, tried, readers, live, refusals);
        return new RegularTask("connectors", settings.look(), watch::look);
    }

    @Bean
    ManagedConnectors managedConnectors(LiveConnectors live, Refusals refusals) {
        return new ManagedConnectors(new ConnectorStates(live, refusals));
    }

    @Bean
    RegularTask connectorReporting(
            LiveConnectors live, Refusals refusals, HubNode node, @Qualifier("hub") JdbcTemplate database) {
        ConnectorReporting reporting = new ConnectorReporting(
                new ConnectorStates(live, refusals), new ConnectorReports(database), node.name());
        return new RegularTask("connector-reports", ConnectorReporting.EVERY, reporting::report);
    }

    /** What the hub starts with. */
    record StartingConnectors(List<ConnectorRevision> revisions) {}
}
