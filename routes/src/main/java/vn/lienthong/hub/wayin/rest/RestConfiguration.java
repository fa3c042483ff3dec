package vn.lienthong.hub.wayin.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

import vn.lienthong.hub.spine.Permissions;

@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    FilterRegistrationBean<ServiceGate> serviceGate(ServiceList services, Permissions permissions, ObjectMapper json) {
        FilterRegistrationBean<ServiceGate> gate =
                new FilterRegistrationBean<>(new ServiceGate(services, permissions, json));
        gate.addUrlPatterns(ServiceList.PATH, ServiceList.PATH + "/*");
        // Right behind the door.
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return gate;
    }
}
