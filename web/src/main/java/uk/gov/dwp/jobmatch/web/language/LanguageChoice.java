package uk.gov.dwp.jobmatch.web.language;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * Takes {@code ?lang=cy} from any page's address, remembers it and comes back to the same place. It stands behind
 * {@link uk.gov.dwp.jobmatch.web.access.PageAccess}, which lets only our own pages' paths through: a path that starts
 * with two slashes would otherwise lead to another site.
 */
public class LanguageChoice extends HttpFilter {

    private static final String PARAMETER = "lang";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Language> chosen = Optional.ofNullable(request.getQueryString())
                .filter(query -> request.getMethod().equals("GET"))
                .map(query -> request.getParameter(PARAMETER))
                .flatMap(ChosenLanguage::tagged);
        if (chosen.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.addCookie(cookieFor(chosen.get(), request.isSecure()));
        response.sendRedirect(request.getRequestURI() + without(PARAMETER, request.getQueryString()));
    }

    private static Cookie cookieFor(Language language, boolean secure) {
        Cookie cookie = new Cookie(ChosenLanguage.COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The query with its question mark, without one of its parameters; empty when that was the only one. */
    static String without(String parameter, String query) {
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.startsWith(parameter + "="))
                .collect(Collectors.joining("&"));
        return Stream.of(rest)
                .filter(some -> !some.isEmpty())
                .map(some -> "?" + some)
                .findFirst()
                .orElse("");
    }
}
