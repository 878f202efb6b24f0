package uk.gov.dwp.jobmatch.web.retention;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.retention.RecordClass;
import uk.gov.dwp.jobmatch.retention.RetentionReport;
import uk.gov.dwp.jobmatch.retention.RetentionReport.Line;
import uk.gov.dwp.jobmatch.retention.RetentionRules;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Times;
import uk.gov.dwp.jobmatch.web.language.Words;

/** How long each class of records is kept and what the next night forgets of it; the policy owner sets another rule here. */
@Named
@RequestScoped
public class RetentionPage {

    /** In what a rule can count. */
    public enum Unit {
        D,
        M,
        Y
    }

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final int LONGEST = 1000;

    @Inject
    RetentionReport report;

    @Inject
    RetentionRules rules;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Words words;

    @Inject
    Times times;

    private final Typed typed = new Typed();
    private @Nullable List<Line> lines;

    @PostConstruct
    void begin() {
        typed.put("keptFrom", rules.earliest().toString());
    }

    /** Counted once for a page. */
    public List<Line> getLines() {
        if (lines == null) {
            lines = report.dryRun();
        }
        return lines;
    }

    public @Nullable String set() {
        RecordClass what = typed.choice("recordClass", RecordClass.class);
        Unit unit = typed.choice("keptUnit", Unit.class);
        String number = typed.text("keptNumber");
        LocalDate from = from();
        problems.checkChosen("recordClass", what);
        if (!NUMBER.matcher(number).matches()) {
            problems.add("keptNumber", "problem.keptNumber");
        }
        problems.checkChosen("keptUnit", unit);
        problems.checkGiven("keptReason", typed.text("keptReason"));
        problems.checkLength("keptReason", typed.text("keptReason"), LONGEST);
        if (problems.isPresent() || what == null || unit == null || from == null) {
            return null;
        }
        rules.set(what, from, Period.parse("P" + number + unit), typed.text("keptReason"));
        notices.say("retention.set", words.of("recordClass." + what), times.day(from));
        return Page.RETENTION.afresh();
    }

    private @Nullable LocalDate from() {
        LocalDate earliest = rules.earliest();
        LocalDate from =
                typed.day("keptFrom").filter(day -> !day.isBefore(earliest)).orElse(null);
        if (from == null) {
            problems.add("keptFrom", "problem.keptFrom", times.day(earliest));
        }
        return from;
    }

    public RecordClass[] getClasses() {
        return RecordClass.values();
    }

    public Unit[] getUnits() {
        return Unit.values();
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
