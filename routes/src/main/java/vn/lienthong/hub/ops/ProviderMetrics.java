package vn.lienthong.hub.ops;

import java.time.Duration;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.context.RegularTask;

/** {@code hub_provider_left_alone}: 1 for each connected system that failed too often just now, else 0. */
@Configuration(proxyBeanMethods = false)
class ProviderMetrics {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Bean
    RegularTask providerGauges(Catalogue catalogue, MeterRegistry registry) {
        MultiGauge leftAlone = MultiGauge.builder("hub.provider.left.alone").register(registry);
        // Systems come and go with their connectors.
        return new RegularTask("provider-metrics", EVERY, () -> leftAlone.register(rows(catalogue), true));
    }

    private static List<Row<?>> rows(Catalogue catalogue) {
        return catalogue.operations().stream()
                .map(Operation::system)
                .distinct()
                .<Row<?>>map(system -> Row.of(Tags.of("connector", system.id()), system, ProviderMetrics::value))
                .toList();
    }

    private static double value(ConnectedSystem system) {
        return system.isLeftAlone() ? 1 : 0;
    }
}
