package vn.lienthong.bench.online.peer;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** HTTP in, a look-up, JSON out, as the documentation of camel-platform-http, camel-sql and camel-jackson shows it. */
@Component
@Profile("documented")
final class DocumentedRoute extends RouteBuilder {
    @Override
    public void configure() {
        from("platform-http:/people/{number}?httpMethodRestrict=GET")
                .to("sql:file:{{peer.query}}?outputType=SelectOne")
                .marshal()
                .json();
    }
}
