package vn.lienthong.hub.ops;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells Hawtio who is signed in. Its own filter does not know Spring Security's login and would say: nobody. */
final class HawtioUserFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("/hawtio/user".equals(request.getRequestURI()) && request.getRemoteUser() != null) {
            response.setContentType("application/json");
            response.getWriter().write('"' + request.getRemoteUser().replaceAll("[^A-Za-z0-9._@-]", "_") + '"');
        } else {
            chain.doFilter(request, response);
        }
    }
}
