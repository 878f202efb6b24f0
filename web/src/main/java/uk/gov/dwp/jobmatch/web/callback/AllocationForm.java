package uk.gov.dwp.jobmatch.web.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.board.AllocationDesk;
import uk.gov.dwp.jobmatch.board.Colleague;
import uk.gov.dwp.jobmatch.board.SkillMissing;
import uk.gov.dwp.jobmatch.callback.NoSuchCallback;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Ticks;
import uk.gov.dwp.jobmatch.web.form.Ticks.Tick;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Names;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Where SERCO's Quality Assessment Team gives the calls it ticked to somebody, who has so much to do already. */
@Named
@RequestScoped
public class AllocationForm {

    /** Whoever suits each call best. */
    public static final String BEST = "BEST";

    @Inject
    AllocationDesk colleagues;

    @Inject
    Ticks ticks;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Names names;

    @Inject
    Words words;

    private final Typed typed = new Typed();

    /** Tells of each call what came of it: one that could not be given stops no other. */
    public @Nullable String allocate() {
        if (ticks.all().isEmpty()) {
            problems.add("ticked", "problem.ticked.calls");
        }
        problems.checkGiven("caller", typed.text("caller"));
        if (problems.isPresent()) {
            return null;
        }
        ticks.all().forEach(this::allocate);
        return Page.CALLBACKS.afreshAsAsked();
    }

    private void allocate(Tick call) {
        try {
            notices.say("callbacks.allocated", call.name(), names.actor(allocated(call)));
        } catch (SkillMissing missing) {
            tell(call, missing);
        } catch (ChangedByAnother change) {
            notices.warn("callbacks.not-allocated", call.name(), names.actor(change.by()));
        } catch (NoSuchCallback gone) {
            notices.warn("callbacks.gone", call.name());
        }
    }

    private String allocated(Tick call) {
        String caller = typed.text("caller");
        if (caller.equals(BEST)) {
            return colleagues.allocateToBest(call.id(), call.version()).person().username();
        }
        colleagues.allocate(call.id(), call.version(), caller, typed.isTicked("evenSo"));
        return caller;
    }

    /** Says what is missing, and who has it. */
    private void tell(Tick call, SkillMissing missing) {
        String needed = missing.needed().stream()
                .map(skill -> words.of("callbacks.needs." + skill))
                .collect(Collectors.joining(", "));
        missing.best()
                .ifPresentOrElse(
                        best -> notices.warn("callbacks.skill-missing", call.name(), needed, offer(best)),
                        () -> notices.warn("callbacks.skill-nowhere", call.name(), needed));
    }

    public List<Colleague> getCallers() {
        return colleagues.all();
    }

    /** A person as the list offers them: the calls they have, and the languages. */
    public String offer(Colleague some) {
        return Stream.of(
                        some.person().displayName() + ": " + words.count("callbacks.load", some.calls()),
                        some.person().speaksWelsh() ? words.of("callbacks.speaks-welsh") : "",
                        some.person().signsBsl() ? words.of("callbacks.signs-bsl") : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
