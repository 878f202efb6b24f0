package uk.gov.dwp.jobmatch.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import uk.gov.dwp.jobmatch.web.access.Page;

/** Where to go once signed in: one of our own pages and nowhere else, whatever the address says. */
public final class ReturnPath {

    /** The parameter of the sign-in page that carries it. */
    public static final String PARAMETER = "next";

    private ReturnPath() {}

    /** The page that was asked for, with its query. */
    public static String of(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    public static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    /** The same path if it leads to one of our pages that needs signing in; empty for anything else. */
    public static Optional<String> allowed(String asked) {
        try {
            URI uri = new URI(asked);
            boolean ours = !uri.isAbsolute() && uri.getRawAuthority() == null && uri.getPath() != null;
            return Optional.of(uri)
                    .filter(some -> ours)
                    .flatMap(some -> Page.at(some.getPath()))
                    .filter(page -> !page.isPublic())
                    .map(page -> page.path() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        } catch (URISyntaxException notAPath) {
            return Optional.empty();
        }
    }
}
