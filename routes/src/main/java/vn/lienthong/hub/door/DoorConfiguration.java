package vn.lienthong.hub.door;

import java.time.Duration;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import vn.lienthong.hub.context.RegularTask;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration {
    private static final Duration LOOK_FOR_REDELIVERIES = Duration.ofMillis(500);

    @Bean
    FilterRegistrationBean<HttpDoor> httpDoor(
            Doorkeeper doorkeeper, DoorSettings settings, ApplicationAvailability availability) {
        FilterRegistrationBean<HttpDoor> door =
                new FilterRegistrationBean<>(new HttpDoor(doorkeeper, settings, availability));
        door.addUrlPatterns("/api/*", "/soap/*", "/dancu/*");
        // Outermost, so that what other filters refuse is recorded too.
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    @Bean
    RegularTask redelivery(RedeliveryDoor door) {
        return new RegularTask("redelivery", LOOK_FOR_REDELIVERIES, door::takeTurn);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusedByContainer(
            FilterRegistrationBean<HttpDoor> httpDoor) {
        return RefusedByContainer.with(httpDoor.getFilter());
    }
}
