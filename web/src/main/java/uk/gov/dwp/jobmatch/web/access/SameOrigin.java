package uk.gov.dwp.jobmatch.web.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form be sent from our own pages only. Faces' view state protects the pages that have one; this protects those
 * that have none, such as signing in and out, and stands behind the others.
 */
public class SameOrigin extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod()) || comesFromOurselves(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean comesFromOurselves(HttpServletRequest request) {
        return isSame(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
    }

    /** By what every browser of today says; an older one says at least where the form came from. */
    static boolean isSame(@Nullable String site, @Nullable String origin, @Nullable String host) {
        return site == null ? host != null && host.equalsIgnoreCase(authorityOf(origin)) : site.equals("same-origin");
    }

    /** Scheme left aside: behind a proxy that ends TLS we are called by http where the browser says https. */
    private static @Nullable String authorityOf(@Nullable String origin) {
        try {
            return origin == null ? null : new URI(origin).getAuthority();
        } catch (URISyntaxException notAnOrigin) {
            return null;
        }
    }
}
