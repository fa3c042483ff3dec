package vn.lienthong.hub.door;

import java.io.IOException;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/**
 * Where the container would write an error page of its own: a request line, an address or a header that it cannot read,
 * or one that is too long. No filter ever sees such a request, so this valve, which comes before all of them, takes it to
 * the door, which answers and records it like any other.
 */
final class RefusedByContainer extends ValveBase {
    private final HttpDoor door;

    RefusedByContainer(HttpDoor door) {
        super(true);
        this.door = door;
    }

    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> with(HttpDoor door) {
        return container -> container.addEngineValves(new RefusedByContainer(door));
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // Nothing of the application has run yet, so an error can only be the container's.
        if (response.isErrorReportRequired()) {
            response.setSuspended(false);
            door.refuse(request.getRequest(), response.getResponse());
            return;
        }
        getNext().invoke(request, response);
    }
}
