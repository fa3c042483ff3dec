package vn.lienthong.hub.wayin.soap;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SoapSettings.class)
class SoapConfiguration {

    @Bean
    FilterRegistrationBean<SoapGate> soapGate(Contracts contracts, SoapRefusals refusals) {
        FilterRegistrationBean<SoapGate> gate = new FilterRegistrationBean<>(new SoapGate(contracts, refusals));
        gate.addUrlPatterns("/soap/*");
        // Right behind the door.
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return gate;
    }
}
