package uk.gov.dwp.jobmatch.web.language;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.routing.Language;

/** The language that this visitor reads, kept by the browser so that it outlives signing out. */
@Named("language")
@RequestScoped
public class ChosenLanguage {

    static final String COOKIE = "language";

    @Inject
    HttpServletRequest request;

    public Language get() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> tagged(tag).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    public String tag() {
        return get().tag();
    }

    public Locale locale() {
        return get().locale();
    }

    public boolean isWelsh() {
        return get() == Language.CY;
    }

    /** The language with this tag; empty for anything but the two. */
    static Optional<Language> tagged(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }
}
