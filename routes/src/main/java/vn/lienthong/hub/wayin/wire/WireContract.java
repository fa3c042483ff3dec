package vn.lienthong.hub.wayin.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.util.HtmlUtils;

import vn.lienthong.hub.context.Attempt;

/** Serves the WSDL of the format, which was written by hand. A contract holds nobody's data, so no sign-in is needed. */
final class WireContract extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FILE = "/contract/dancu.wsdl";

    private final byte[] wsdl;

    /** @param publicUrl where the format is called; nothing is served if that is empty */
    WireContract(String publicUrl) {
        this.wsdl = publicUrl.isBlank() ? new byte[0] : withAddress(publicUrl);
    }

    private static byte[] withAddress(String publicUrl) {
        try (InputStream file = WireContract.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("PUBLIC-URL", HtmlUtils.htmlEscape(publicUrl, StandardCharsets.UTF_8.name()))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (wsdl.length == 0 || !isAsked(request)) {
            chain.doFilter(request, response);
            return;
        }
        ((Attempt) request.getAttribute(Attempt.ATTRIBUTE)).endsWithoutExchange();
        response.setContentType("text/xml; charset=utf-8");
        response.getOutputStream().write(wsdl);
    }

    private static boolean isAsked(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getRequestURI().equals(WireArrival.PATH)
                && "wsdl".equalsIgnoreCase(request.getQueryString());
    }
}
