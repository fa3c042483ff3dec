package vn.lienthong.hub.agreement;

import java.time.Clock;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.MasterKey;
import vn.lienthong.hub.context.RegularTask;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AgreementSettings.class, SignInSettings.class})
class AgreementConfiguration {

    @Bean
    Agreements agreements(HubHome home, Clock clock) {
        return new Agreements(AgreementFiles.readAll(home.agreements()), clock);
    }

    @Bean
    RegularTask agreementWatch(
            HubHome home,
            Agreements agreements,
            AgreementSettings settings,
            ObjectProvider<AgreementsCondition> conditions) {
        AgreementWatch watch = new AgreementWatch(
                home.agreements(), agreements, () -> conditions.orderedStream().toList());
        return new RegularTask("agreements", settings.look(), watch::look);
    }

    @Bean
    Agencies agencies(
            @Qualifier("hub") JdbcTemplate database,
            MasterKey masterKey,
            SignInSettings settings,
            MeterRegistry metrics,
            Clock clock) {
        SignIns signIns = new SignIns(
                new SignInAccounts(database, masterKey.bytes(), clock),
                new UsedSignatures(database, clock),
                settings,
                metrics,
                clock);
        return new Agencies(new AccessKeys(database, masterKey.bytes(), clock), signIns, clock);
    }
}
