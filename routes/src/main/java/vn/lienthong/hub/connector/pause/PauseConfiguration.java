package vn.lienthong.hub.connector.pause;

import java.time.Clock;
import java.time.Duration;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.RegularTask;

@Configuration(proxyBeanMethods = false)
class PauseConfiguration {
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** It has looked once before anybody is let in. */
    @Bean
    PauseWatch pauseWatch(@Qualifier("hub") JdbcTemplate database, Clock clock) {
        PauseWatch watch = new PauseWatch(new Pauses(database), clock);
        watch.look();
        return watch;
    }

    @Bean
    RegularTask pauseLooks(PauseWatch watch) {
        return new RegularTask("pauses", LOOK, watch::look);
    }
}
