package vn.lienthong.bench.online.peer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * A bare Camel route as a program. Which one is said by the Spring profile: {@code documented}, {@code tuned} or
 * {@code mediation}.
 */
@SpringBootApplication
public class PeerApplication {

    /** Its settings are in {@code peer.yaml}: the hub's own application.yaml is on the class path as well. */
    public static void main(String[] arguments) {
        System.setProperty("spring.config.name", "peer");
        PeerProcess.endWithParent();
        SpringApplication.run(PeerApplication.class, arguments);
    }
}
