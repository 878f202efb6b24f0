package uk.gov.dwp.jobmatch.web.seal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.seal.SealBook;
import uk.gov.dwp.jobmatch.seal.SealedLog;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;

/** Where a month is given to be verified, and a block that somebody kept is looked for in the chain. */
@Named
@RequestScoped
public class SealForm {

    private static final String AGAIN = Page.SEALS.afresh();

    @Inject
    SealBook book;

    @Inject
    SealsPage page;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    private final Typed typed = new Typed();

    public @Nullable String verify() {
        String chosen = typed.text("sealMonth");
        if (!page.getMonths().containsKey(chosen)) {
            problems.add("sealMonth", "problem.sealMonth");
            return null;
        }
        String[] parts = chosen.split(" ", 2);
        book.verify(SealedLog.of(parts[0]).orElseThrow(), YearMonth.parse(parts[1]));
        notices.say("seals.asked", page.getMonths().get(chosen));
        return AGAIN;
    }

    /** A head is kept as it stands in the server's log, or with the spaces of the page. */
    public @Nullable String compare() {
        SealedLog log = SealedLog.of(typed.text("sealLog")).orElse(null);
        String block = typed.text("sealBlock");
        String hash = typed.text("sealHash").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        problems.checkChosen("sealLog", log);
        checkWritten("sealBlock", block, "\\d{1,18}");
        checkWritten("sealHash", hash, "[0-9a-f]{64}");
        if (log == null || problems.isPresent()) {
            return null;
        }
        if (book.holds(log, Long.parseLong(block), hash)) {
            notices.say("seals.holds", block);
        } else {
            notices.warn("seals.holds-not", block);
        }
        return AGAIN;
    }

    private void checkWritten(String field, String text, String shape) {
        if (!text.matches(shape)) {
            problems.add(field, "problem." + field);
        }
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }
}
