package uk.gov.dwp.jobmatch.hostile;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.gov.dwp.jobmatch.outside.StaffMember;
import uk.gov.dwp.jobmatch.outside.StaffMember.Sealed;
import uk.gov.dwp.jobmatch.whole.AtOnce;

/**
 * Somebody at the desk. Each of their forms is sent in every way that its page did not mean, which does nothing, and then twice
 * at once, once more and from a second window, which does what it says once.
 */
final class Clerk {

    private static final String VIEW = "jakarta.faces.ViewState";
    private static final String NOT_OFFERED = "NOT_OFFERED";
    private static final String FORM_KEY = "formKey";
    private static final Set<String> EVERY_FORMS = Set.of("typedBy", FORM_KEY);

    private final String username;
    private final StaffMember member;
    private final Ledger ledger;

    Clerk(String username, StaffMember member, Ledger ledger) {
        this.username = username;
        this.member = member;
        this.ledger = ledger;
    }

    /**
     * Does something, in all these ways, once.
     *
     * @param action that the audit calls it
     * @param buttons the form's id and its buttons, one after the other; the last is what does it
     * @param typed names of fields and what is put into each, in turn
     * @return the address that it leads to
     */
    String does(String action, String page, String buttons, String... typed) {
        return sent(action, page, buttons, true, typed);
    }

    /** What is another deed each time that a page is opened afresh. */
    String doesAgain(String action, String page, String buttons, String... typed) {
        return sent(action, page, buttons, false, typed);
    }

    private String sent(String action, String page, String buttons, boolean onceOfAll, String... typed) {
        List<String> pressed = Arrays.asList(buttons.split(" ", -1));
        List<String> rest = pressed.subList(1, pressed.size());
        Map<String, String> words = Markup.in(typed);
        Sealed form = member.filled(page, pressed.get(0), rest, words);
        Sealed inAnotherWindow = form.with(FORM_KEY, UUID.randomUUID().toString());
        int before = ledger.deeds(username, action);
        refuse(action, form, pressed, words);
        ledger.expect(
                ledger.deeds(username, action) == before, action + " is done as " + username + " did not mean it");
        before = ledger.deeds(username, action);

        List<String> led = AtOnce.all(2, form::sendOnly);
        String again = form.sendOnly();

        int deeds = ledger.deeds(username, action) - before;
        if (deeds != 1) {
            throw new AssertionError(action + " was done " + deeds + " times by " + username + " on " + page
                    + ", which led to " + led + " " + form.complaints());
        }
        boolean same = led.stream().allMatch(one -> one.isEmpty() || one.equals(again));
        ledger.expect(same && !again.isEmpty(), action + " leads to " + led + again);
        if (onceOfAll) {
            inAnotherWindow.sendOnly();
            ledger.expect(ledger.deeds(username, action) - before == 1, action + " is done again from another window");
        }
        ledger.pressed(path(page) + " " + pressed.get(0) + " " + pressed.get(pressed.size() - 1));
        ledger.visited(username, page);
        ledger.visited(username, again.replaceFirst("^/", ""));
        return again;
    }

    /** Looks whether a page does what was typed. */
    void look(String page) {
        ledger.visited(username, page);
        ledger.expect(!Markup.isDoneIn(member.body(page)), "markup is done on " + page + " for " + username);
    }

    /** Looks at an account for a reason, and returns the text of the page. */
    String lookAt(String account, String reason) {
        return read(member.lookAt(account, reason));
    }

    /** The text of a page, which others look at again later. */
    String read(String page) {
        look(page);
        return member.body(page);
    }

    private void refuse(String action, Sealed form, List<String> pressed, Map<String, String> words) {
        if (ledger.isNew(form.address().getPath())) {
            nothing(action + " without the view of a page", form.without(VIEW));
        }
        if (!action.startsWith("DRAFT_")) {
            keep(action, form, words);
        }
        Sealed forged = form;
        for (String field : words.keySet()) {
            forged = form.offers(field) ? forged.with(field, NOT_OFFERED) : forged;
        }
        if (!forged.equals(form)) {
            nothing(action + " with choices that were not offered", forged);
        }
        String page = form.address().getPath();
        for (String field : new ArrayList<>(form.fields().keySet())) {
            if (isMachinery(field, pressed, form)) {
                continue;
            }
            List<String> instead = new ArrayList<>(ledger.foreign().insteadOf(username, page, field));
            ledger.expect(
                    !form.hides(field) || !instead.isEmpty() || Foreign.NAMES_NOTHING.contains(field),
                    "say in Foreign what " + field + " of " + page + " names");
            instead.forEach(value -> nothing(action + " with " + field + "=" + value, form.with(field, value)));
        }
    }

    /** A page that was open for too long does nothing, and what was typed into it stands on the page that says so. */
    private void keep(String action, Sealed form, Map<String, String> words) {
        String shown = nothing(action + " with an expired view", form.with(VIEW, "-1:-1"));
        words.values().stream()
                .filter(typed ->
                        typed.contains(Markup.TAG) && !typed.contains("\n") && !typed.startsWith(StaffMember.FILE))
                .map(typed -> typed.substring(0, typed.indexOf('<')))
                .forEach(typed -> ledger.expect(
                        shown.contains(typed + "&lt;script&gt;"),
                        action + " loses " + typed + " with an expired view"));
    }

    private boolean isMachinery(String field, List<String> pressed, Sealed form) {
        boolean button = pressed.contains(field) && field.equals(form.fields().get(field));
        return button
                || field.startsWith("jakarta.faces.")
                || field.endsWith("-version")
                || field.endsWith("-mark")
                || EVERY_FORMS.contains(field);
    }

    private String nothing(String how, Sealed form) {
        HttpResponse<String> answer = form.answer();
        String shown = answer.body();
        ledger.expect(!ledger.foreign().isTold(username, shown), how + " tells " + username + " of what is not theirs");
        ledger.expect(!Markup.isDoneIn(shown), how + " does the markup");
        ledger.expect(answer.statusCode() < 500, how + " fails");
        return shown;
    }

    private static String path(String page) {
        return "/" + page.replaceFirst("\\?.*", "");
    }
}
