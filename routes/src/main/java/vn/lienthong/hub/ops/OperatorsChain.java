package vn.lienthong.hub.ops;

import java.io.IOException;
import java.util.function.IntSupplier;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;

/**
 * Spring Security's filter, before both ports. On the public one its chain matches nothing, so that only its firewall has
 * something to do there; to find that out it would parse each request's path twice and observe itself, which is a tenth of
 * what a verification costs.
 */
final class OperatorsChain implements Filter {
    private final Filter chain;
    private final HttpFirewall firewall;
    private final IntSupplier publicPort;

    /** @param publicPort where the firewall is enough; unknown until the hub listens there */
    OperatorsChain(Filter chain, HttpFirewall firewall, IntSupplier publicPort) {
        this.chain = chain;
        this.firewall = firewall;
        this.publicPort = publicPort;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        if (request.getLocalPort() != publicPort.getAsInt()) {
            chain.doFilter(request, response, rest);
            return;
        }
        FirewalledRequest checked;
        try {
            checked = firewall.getFirewalledRequest((HttpServletRequest) request);
        } catch (RequestRejectedException e) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        rest.doFilter(checked, firewall.getFirewalledResponse((HttpServletResponse) response));
    }
}
