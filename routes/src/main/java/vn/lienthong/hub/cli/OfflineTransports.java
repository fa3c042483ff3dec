package vn.lienthong.hub.cli;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.lienthong.hub.connector.Transport;
import vn.lienthong.hub.context.AccessHistory;
import vn.lienthong.hub.context.AgreedTerms;
import vn.lienthong.hub.context.HubHome;
import vn.lienthong.hub.context.MasterKey;

/**
 * The hub's transports with nothing behind them: good for looking at what folders say, and not for calling anybody. They are
 * found as the hub finds them, so that a new transport is known here by itself.
 */
final class OfflineTransports implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    OfflineTransports(HubHome home) {
        context.registerBean(HubHome.class, () -> home);
        context.registerBean(ObjectMapper.class, () -> new ObjectMapper());
        context.registerBean(Clock.class, Clock::systemUTC);
        List.of("hubDatabase", "populationDatabase", "populationChanges")
                .forEach(name -> context.registerBean(name, DataSource.class, () -> nothing(DataSource.class)));
        context.registerBean("hub", JdbcTemplate.class, () -> new JdbcTemplate(nothing(DataSource.class)));
        context.registerBean(MasterKey.class, () -> MasterKey.parse("A".repeat(44)));
        context.registerBean(AccessHistory.class, () -> nothing(AccessHistory.class));
        context.registerBean(AgreedTerms.class, () -> nothing(AgreedTerms.class));
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.scan(
                "vn.lienthong.hub.connector.file",
                "vn.lienthong.hub.connector.flow",
                "vn.lienthong.hub.connector.transport",
                "vn.lienthong.hub.population");
        // What reads files and looks regularly is not needed, and is not made.
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.refresh();
    }

    Collection<Transport> all() {
        return context.getBeansOfType(Transport.class).values();
    }

    @Override
    public void close() {
        context.close();
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    throw new IllegalStateException("there is nothing behind it");
                }));
    }
}
