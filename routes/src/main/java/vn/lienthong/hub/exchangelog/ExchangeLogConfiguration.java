package vn.lienthong.hub.exchangelog;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.MasterKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExchangeLogConfiguration.Settings.class)
class ExchangeLogConfiguration {

    /**
     * {@code hub.log}.
     *
     * @param unidentifiedRowsPerSecond how many attempts of unknown callers have a row each; the rest is counted
     */
    @ConfigurationProperties("hub.log")
    record Settings(@DefaultValue("50") int unidentifiedRowsPerSecond) {}

    @Bean
    ExchangeLog exchangeLog(@Qualifier("hub") JdbcTemplate database, MasterKey masterKey) {
        return new ExchangeLog(database, masterKey.bytes());
    }

    @Bean
    Recorder recorder(ExchangeLog log, Settings settings) {
        return new Recorder(log, settings.unidentifiedRowsPerSecond());
    }

    @Bean
    RecentExchanges recentExchanges(@Qualifier("hub") JdbcTemplate database) {
        return new RecentExchanges(database);
    }
}
