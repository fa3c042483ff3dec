package vn.lienthong.hub.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorSettings.class)
class DoorConfiguration {

    @Bean
    FilterRegistrationBean<HttpDoor> httpDoor(Doorkeeper doorkeeper, ObjectMapper json, DoorSettings settings) {
        FilterRegistrationBean<HttpDoor> door = new FilterRegistrationBean<>(new HttpDoor(doorkeeper, json, settings));
        door.addUrlPatterns("/api/*");
        // Outermost, so that what other filters refuse is recorded too.
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }
}
