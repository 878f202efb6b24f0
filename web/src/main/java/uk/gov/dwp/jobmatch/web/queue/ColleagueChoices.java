package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.assignment.Colleagues;
import uk.gov.dwp.jobmatch.assignment.Colleagues.Colleague;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** The people whom an incident can be given to, as lists offer them: with their load, and until when they are away. */
@Named
@RequestScoped
public class ColleagueChoices {

    @Inject
    Colleagues colleagues;

    @Inject
    Names names;

    @Inject
    Times times;

    @Inject
    Words words;

    private @Nullable List<Colleague> all;

    public List<Colleague> getAll() {
        if (all == null) {
            all = colleagues.all();
        }
        return all;
    }

    public String offer(Colleague some) {
        String load = some.name() + ": " + words.count("colleague.load", some.inHand());
        return some.awayUntil()
                .map(day -> load + ", " + words.of("colleague.away", times.day(day)))
                .orElse(load);
    }

    /** The name that colleagues know; of somebody who has left too. */
    public String name(String username) {
        return getAll().stream()
                .filter(some -> some.username().equals(username))
                .map(Colleague::name)
                .findFirst()
                .orElseGet(() -> names.actor(username));
    }
}
