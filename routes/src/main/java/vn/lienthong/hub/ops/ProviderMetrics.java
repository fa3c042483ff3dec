package vn.lienthong.hub.ops;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.lienthong.hub.connector.Catalogue;
import vn.lienthong.hub.connector.ConnectedSystem;
import vn.lienthong.hub.connector.Operation;
import vn.lienthong.hub.connector.pause.PauseWatch;
import vn.lienthong.hub.context.RegularTask;

/**
 * For each connected system {@code hub_provider_left_alone}, 1 while it is left alone because it failed too often, and
 * {@code hub_provider_paused}, 1 while it is paused by somebody's decision.
 */
@Configuration(proxyBeanMethods = false)
class ProviderMetrics {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Bean
    RegularTask providerGauges(Catalogue catalogue, PauseWatch pauses, MeterRegistry registry) {
        MultiGauge leftAlone = MultiGauge.builder("hub.provider.left.alone").register(registry);
        MultiGauge paused = MultiGauge.builder("hub.provider.paused").register(registry);
        // Systems come and go with their connectors.
        return new RegularTask("provider-metrics", EVERY, () -> {
            leftAlone.register(rows(catalogue, ConnectedSystem::isLeftAlone), true);
            paused.register(rows(catalogue, system -> pauses.isPaused(system.id())), true);
        });
    }

    private static List<Row<?>> rows(Catalogue catalogue, Predicate<ConnectedSystem> is) {
        return catalogue.operations().stream()
                .map(Operation::system)
                .distinct()
                .<Row<?>>map(system -> Row.of(Tags.of("connector", system.id()), system, one -> is.test(one) ? 1 : 0))
                .toList();
    }
}
