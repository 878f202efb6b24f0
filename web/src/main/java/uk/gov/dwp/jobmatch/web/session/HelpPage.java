package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Choice;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Help for one page at a time, as its words are found under {@code help.PAGE.1} and on. */
@Named
@RequestScoped
public class HelpPage {

    @Inject
    HttpServletRequest request;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    private String page = "";

    /** The page that is being looked at, where there is help for it. */
    public Optional<Page> getHere() {
        return Page.at(request.getServletPath()).filter(this::isHelped);
    }

    /** The page that help was asked for. */
    public Optional<Page> getTopic() {
        return Choice.named(Page.class, page).filter(this::isHelped);
    }

    /** All pages that the visitor may open and there is help for. */
    public List<Page> getTopics() {
        return Arrays.stream(Page.values())
                .filter(some -> some.isPublic() || visitor.isSignedIn())
                .filter(visitor::mayOpen)
                .filter(this::isHelped)
                .toList();
    }

    public List<String> paragraphs(Page topic) {
        return Stream.iterate(1, number -> number + 1)
                .map(number -> "help." + topic + "." + number)
                .takeWhile(words::has)
                .map(words::of)
                .toList();
    }

    private boolean isHelped(Page some) {
        return words.has("help." + some + ".1");
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
