package uk.gov.dwp.jobmatch.web.holderright;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.holderright.Decision.Ground;
import uk.gov.dwp.jobmatch.holderright.Decision.OpenIncidents;
import uk.gov.dwp.jobmatch.holderright.Decision.Verdict;
import uk.gov.dwp.jobmatch.holderright.DecisionDesk;
import uk.gov.dwp.jobmatch.holderright.HolderField;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;
import uk.gov.dwp.jobmatch.holderright.Proposed;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Where a duty manager decides a request for a second one to agree, or takes longer for it. */
@Named
@RequestScoped
public class DecisionForm {

    private static final int LONGEST = 1000;

    @Inject
    HolderRequestPage page;

    @Inject
    DecisionDesk desk;

    @Inject
    Problems problems;

    private final Typed typed = new Typed();

    /** Decides it. */
    public @Nullable String propose() {
        Verdict verdict = typed.choice("verdict", Verdict.class);
        problems.checkChosen("verdict", verdict);
        checkWords("decisionWords");
        Proposed proposed = verdict == Verdict.REFUSE ? refusal() : grant();
        return problems.isPresent()
                ? null
                : page.act("verdict", "holder.proposed", (id, version) -> desk.propose(id, version, proposed));
    }

    /** Takes two months more. */
    public @Nullable String extend() {
        checkWords("extendWhy");
        return problems.isPresent()
                ? null
                : page.act(
                        "extendWhy",
                        "holder.extended",
                        (id, version) -> desk.extend(id, version, typed.text("extendWhy")));
    }

    private Proposed refusal() {
        Ground ground = typed.choice("ground", Ground.class);
        problems.checkChosen("ground", ground);
        return new Proposed(Verdict.REFUSE, ground, words(), null, null, Map.of());
    }

    private Proposed grant() {
        return switch (page.getRequest().kind()) {
            case ERASURE -> Proposed.erase(typed.choice("openIncidents", OpenIncidents.class), words());
            case RESTRICTION -> Proposed.restrictTo(typed.text("holderOfficer"), words());
            case RECTIFICATION -> Proposed.correct(corrections(), words());
            case WHO_LOOKED, ACCESS, LIFTING -> Proposed.grant(words());
        };
    }

    private Map<HolderField, String> corrections() {
        Map<HolderField, String> given = new EnumMap<>(HolderField.class);
        for (HolderField field : HolderField.values()) {
            String value = typed.text(fieldOf(field));
            problems.checkLength(fieldOf(field), value, field.longest());
            if (!value.isEmpty()) {
                given.put(field, value);
            }
        }
        return given;
    }

    private void checkWords(String field) {
        problems.checkGiven(field, typed.text(field));
        problems.checkLength(field, typed.text(field), LONGEST);
    }

    private String words() {
        return typed.text("decisionWords");
    }

    /** The id of the field that corrects this. */
    public String fieldOf(HolderField field) {
        return "correct-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the holder has something to choose: nothing is asked where nothing is open. */
    public boolean isChoiceAsked() {
        return page.getRequest().kind() == Kind.ERASURE && page.getOpenIncidents() > 0;
    }

    /** Names by user name, for a restriction. */
    public Map<String, String> getOfficers() {
        return desk.officers().stream()
                .collect(toMap(Person::username, Person::displayName, (one, other) -> one, LinkedHashMap::new));
    }

    public Verdict[] getVerdicts() {
        return Verdict.values();
    }

    public String[] getGrounds() {
        return Arrays.stream(Ground.values()).map(Enum::name).toArray(String[]::new);
    }

    public OpenIncidents[] getChoices() {
        return OpenIncidents.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
