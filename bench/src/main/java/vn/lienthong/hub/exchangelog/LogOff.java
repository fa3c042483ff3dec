package vn.lienthong.hub.exchangelog;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The hub without its record, to see what the record costs. It is no setting of the hub, which has none for this: the bench
 * puts this class in front of the hub's on the class path of one process, and names it in
 * a {@code spring.factories} beside it.
 */
public final class LogOff implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().addBeanPostProcessor(new Replacement());
    }

    private static final class Replacement implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof Recorder ? new Nowhere() : bean;
        }
    }

    private static final class Nowhere implements Recorder {
        @Override
        public void record(ExchangeRecord attempt) {
            // Nothing is kept, and nothing of it is worked out.
        }
    }
}
