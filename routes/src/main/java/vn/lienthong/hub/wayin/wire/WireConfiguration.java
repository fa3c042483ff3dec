package vn.lienthong.hub.wayin.wire;

import org.apache.camel.component.servlet.CamelHttpTransportServlet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WireSettings.class)
class WireConfiguration {
    private static final String ADDRESSES = "/dancu/*";

    @Bean
    ServletRegistrationBean<CamelHttpTransportServlet> wireServlet() {
        ServletRegistrationBean<CamelHttpTransportServlet> servlet =
                new ServletRegistrationBean<>(new CamelHttpTransportServlet(), ADDRESSES);
        servlet.setName(WireWayIn.SERVLET);
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    FilterRegistrationBean<WireContract> wireContract(WireSettings settings) {
        FilterRegistrationBean<WireContract> contract =
                new FilterRegistrationBean<>(new WireContract(settings.publicUrl()));
        contract.addUrlPatterns(ADDRESSES);
        // Right behind the door.
        contract.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return contract;
    }
}
