package vn.lienthong.hub.connector;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import vn.lienthong.hub.context.HubHome;

/** Reads the connectors when the hub starts; a broken one keeps it from starting, unless it is left out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorSettings.class)
class ConnectorConfiguration {

    @Bean
    ConnectorRoutes connectorRoutes(
            List<Transport> transports,
            HubHome home,
            ConnectorSettings settings,
            Environment environment,
            ObjectMapper json) {
        Map<String, Transport> byName =
                transports.stream().collect(Collectors.toMap(Transport::name, Function.identity()));
        ConnectorReader reader = new ConnectorReader(byName, new Parameters(environment::getProperty), json);
        return new ConnectorRoutes(byName, reader.readAll(new ServedFolders(home.connectors(), settings.leaveOut())));
    }

    @Bean
    Catalogue catalogue(ConnectorRoutes routes) {
        return new Catalogue(routes.operations());
    }

    /** The routes are made after their templates, and before the ways in let anybody through. */
    @Bean
    RouteBuilder connectorRoutesFromTemplates(ConnectorRoutes routes) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                routes.addAll(getContext());
            }

            @Override
            public int getOrder() {
                return routes.getOrder() + 1;
            }
        };
    }
}
