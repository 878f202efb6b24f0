package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.drafting.DraftTooLong;
import uk.gov.dwp.jobmatch.drafting.Drafts;
import uk.gov.dwp.jobmatch.drafting.Writing;
import uk.gov.dwp.jobmatch.incident.NoSuchIncident;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.TypedWords;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/**
 * Where somebody comes whose page or session had ended: a reply or note becomes a draft and stands in its field again, and
 * whatever else was typed is shown, to be copied into a fresh page.
 */
@Named
@RequestScoped
public class WhatYouTypedPage {

    /** One text, under the label of its field. */
    public record Typed(String label, String text) {}

    @Inject
    TypedWords typedWords;

    @Inject
    Drafts drafts;

    @Inject
    Visitor visitor;

    @Inject
    Notices notices;

    @Inject
    Words words;

    @Inject
    ExternalContext faces;

    /** Leads on to the incident where nothing is left to show. */
    public void keepDrafts() throws IOException {
        boolean kept = false;
        for (Writing writing : Writing.values()) {
            kept |= keep(writing);
        }
        if (kept) {
            notices.say("draft.kept");
        }
        if (kept && getTexts().isEmpty()) {
            faces.redirect(faces.getRequestContextPath() + getPage());
        }
    }

    private boolean keep(Writing writing) {
        String field = writing.name().toLowerCase(Locale.ROOT);
        Map<String, String> typed = typedWords.of(visitor.getUsername());
        String text = typed.get(field);
        if (text == null
                || text.isBlank()
                || !visitor.mayOpen(Page.DRAFT)
                || !kept(writing, text, typed.get(field + "-mark"))) {
            return false;
        }
        typedWords.forget(field);
        return true;
    }

    private boolean kept(Writing writing, String text, @Nullable String mark) {
        try {
            drafts.keep(
                    typedWords.reference(),
                    writing,
                    text.strip(),
                    Mark.parse(mark).savedAt());
            return true;
        } catch (NoSuchIncident | DraftTooLong refused) {
            return false;
        }
    }

    public List<Typed> getTexts() {
        return typedWords.of(visitor.getUsername()).entrySet().stream()
                .filter(field -> words.has(label(field.getKey())))
                .map(field -> new Typed(words.of(label(field.getKey())), field.getValue()))
                .toList();
    }

    /** Where to type it again. */
    public String getPage() {
        return typedWords.page().orElseGet(() -> visitor.getHome().path());
    }

    /** A row of a list adds its number to the field's name. */
    private static String label(String field) {
        return "label." + field.replaceFirst("-\\d+$", "");
    }
}
