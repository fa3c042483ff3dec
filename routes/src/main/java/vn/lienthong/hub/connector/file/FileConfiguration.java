package vn.lienthong.hub.connector.file;

import java.time.Clock;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.lienthong.hub.context.LateRecorder;
import vn.lienthong.hub.context.MasterKey;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeferredSettings.class)
class FileConfiguration {
    @Bean
    SealedRows sealedRows(MasterKey masterKey) {
        return new SealedRows(masterKey.bytes());
    }

    @Bean
    Promises promises(@Qualifier("hub") JdbcTemplate database, Clock clock) {
        return new Promises(database, transactions(database.getDataSource()), clock);
    }

    @Bean
    KeptAnswers keptAnswers(@Qualifier("hub") JdbcTemplate database, SealedRows sealed, ObjectMapper json) {
        return new KeptAnswers(database, transactions(database.getDataSource()), sealed, json);
    }

    @Bean
    RequestFiles requestFiles(
            @Qualifier("hub") JdbcTemplate database, Promises promises, SealedRows sealed, DeferredSettings settings) {
        return new RequestFiles(
                database, transactions(database.getDataSource()), promises, sealed, settings.collectForAtMost());
    }

    @Bean
    LateOutcomes lateOutcomes(LateRecorder recorder, KeptAnswers kept, FilePartners partners, Clock clock) {
        return new LateOutcomes(recorder, kept, partners, clock);
    }

    @Bean
    AnswerFiles answerFiles(Promises promises, LateOutcomes outcomes, MeterRegistry metrics) {
        return new AnswerFiles(promises, outcomes, metrics);
    }

    private static TransactionTemplate transactions(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }
}
