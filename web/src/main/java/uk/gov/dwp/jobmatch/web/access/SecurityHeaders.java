package uk.gov.dwp.jobmatch.web.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the browser, with every answer, to run nothing but our own files, to frame us nowhere and to keep no page. */
public class SecurityHeaders extends HttpFilter {

    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String FEATURES = "camera=(), display-capture=(), fullscreen=(), geolocation=(), "
            + "microphone=(), payment=(), publickey-credentials-get=(), usb=()";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", FEATURES);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", caching(request));
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }

    /** Only a file that is asked for by its version may be kept: {@link Assets} changes the version with the content. */
    private static String caching(HttpServletRequest request) {
        boolean versionedAsset = request.getDispatcherType() == DispatcherType.REQUEST
                && request.getServletPath().startsWith("/assets/")
                && request.getParameter("v") != null;
        return versionedAsset ? "public, max-age=31536000, immutable" : "no-store";
    }
}
