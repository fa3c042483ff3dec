package vn.lienthong.hub.exchangelog;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.AccessHistory;
import vn.lienthong.hub.context.LateRecorder;
import vn.lienthong.hub.context.MasterKey;
import vn.lienthong.hub.exchangelog.redelivery.Redeliveries;
import vn.lienthong.hub.exchangelog.search.LogSearch;
import vn.lienthong.hub.exchangelog.search.LogStatistics;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LogSettings.class)
class ExchangeLogConfiguration {

    @Bean
    LogKeys logKeys(@Qualifier("hub") JdbcTemplate database, MasterKey masterKey, Clock clock) {
        return LogKeys.open(database, masterKey.bytes(), clock);
    }

    @Bean
    SealFile sealFile(LogSettings settings) {
        return new SealFile(settings.sealPath());
    }

    @Bean
    ExchangeLog exchangeLog(
            LogConnections connections, LogKeys keys, SealFile seals, LogSettings settings, Clock clock) {
        return ExchangeLog.open(connections, keys, seals, settings, clock);
    }

    @Bean(initMethod = "start")
    LogRetention logRetention(
            LogConnections connections, LogKeys keys, SealFile seals, LogSettings settings, Clock clock) {
        return new LogRetention(connections, keys.current(), seals, settings.keep(), clock);
    }

    @Bean
    KeptBodies keptBodies(@Qualifier("hub") JdbcTemplate database, MasterKey masterKey, Clock clock) {
        return new KeptBodies(database, masterKey.bytes(), clock);
    }

    @Bean
    BodyRetention bodyRetention(
            @Qualifier("hub") JdbcTemplate database,
            KeptBodies bodies,
            ExchangeLog log,
            LogSettings settings,
            Clock clock) {
        return new BodyRetention(database, bodies, log, settings.bodiesFor(), clock);
    }

    @Bean
    Recorder recorder(
            ExchangeLog log,
            @Qualifier("hub") JdbcTemplate database,
            MasterKey masterKey,
            LogSettings settings,
            Clock clock) {
        BodySealing bodies = new BodySealing(new DayKeys(database, masterKey.bytes()), clock);
        return new AttemptRecorder(log, bodies, settings.unidentifiedRowsPerSecond());
    }

    @Bean
    LateRecorder lateRecorder(ExchangeLog log, Clock clock) {
        return new LateAnswers(log, clock);
    }

    @Bean
    AccessHistory accessHistory(@Qualifier("hub") JdbcTemplate database, MasterKey masterKey, Clock clock) {
        return new LoggedAccesses(database, masterKey.bytes(), clock);
    }

    @Bean
    LogSearch logSearch(
            @Qualifier("hubDatabase") DataSource database,
            @Qualifier("hub") JdbcTemplate hub,
            MasterKey masterKey,
            Clock clock) {
        return new LogSearch(database, () -> LogKeys.open(hub, masterKey.bytes(), clock));
    }

    @Bean
    Redeliveries redeliveries(@Qualifier("hub") JdbcTemplate database, LogSearch search, KeptBodies bodies) {
        return new Redeliveries(database, search, bodies);
    }

    @Bean
    LogStatistics logStatistics(
            @Qualifier("hubDatabase") DataSource database,
            @Qualifier("hub") JdbcTemplate hub,
            MasterKey masterKey,
            Clock clock) {
        return new LogStatistics(database, () -> LogKeys.open(hub, masterKey.bytes(), clock));
    }
}
