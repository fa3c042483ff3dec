package vn.lienthong.bench.online.peer;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The same look-up, tuned as the hub is: the container's own virtual thread, no description of the parameters at each
 * execution, no copy of the streams, and none of the request's headers sent back.
 */
@Component
@Profile("tuned")
final class TunedRoute extends RouteBuilder {
    @Override
    public void configure() {
        from("servlet:people?httpMethodRestrict=GET&matchOnUriPrefix=true&disableStreamCache=true")
                .process(exchange -> {
                    String path = exchange.getMessage().getHeader(Exchange.HTTP_PATH, String.class);
                    exchange.getMessage().removeHeaders("*");
                    exchange.getMessage().setHeader("number", path.substring(path.lastIndexOf('/') + 1));
                })
                .to("sql:file:{{peer.query}}?outputType=SelectOne&parametersCount=1")
                .process(exchange -> exchange.getMessage().removeHeaders("*"))
                .marshal()
                .json();
    }
}
