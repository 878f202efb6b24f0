package uk.gov.dwp.jobmatch.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.template.Placeholder;
import uk.gov.dwp.jobmatch.template.TemplateBook;
import uk.gov.dwp.jobmatch.template.Wording;
import uk.gov.dwp.jobmatch.template.Wording.Problem;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** Where a template is written, in both languages side by side, looked at and published. */
@Named
@RequestScoped
public class WordingForm {

    @Inject
    TemplateBook book;

    @Inject
    TemplatePage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    Visitor visitor;

    private final Typed typed = new Typed();
    private boolean previewed;

    /** Shows what the recipient of an invented incident would read. */
    public @Nullable String preview() {
        previewed = isSound();
        return null;
    }

    public @Nullable String publish() {
        if (!isSound()) {
            return null;
        }
        return page.act("titleEn", "template.published", () -> {
            if (page.isNew()) {
                book.publish(wording());
            } else {
                book.publish(Long.parseLong(page.getId()), page.getVersion(), wording());
            }
        });
    }

    private boolean isSound() {
        wording().problems().forEach(this::say);
        return !problems.isPresent();
    }

    private void say(Problem problem) {
        switch (problem.fault()) {
            case MISSING -> problems.add(problem.field(), "problem." + problem.field());
            case TOO_LONG ->
                problems.add(
                        problem.field(),
                        "problem.too-long",
                        words.of("label." + problem.field()),
                        problem.field().startsWith("title") ? Wording.LONGEST_TITLE : Wording.LONGEST_WORDS);
            case UNKNOWN_PLACEHOLDER -> problems.add(problem.field(), "problem.placeholder.unknown", problem.part());
            case OTHER_LANGUAGE_HAS -> problems.add(problem.field(), "problem.placeholder.missing", problem.part());
        }
    }

    private Wording wording() {
        return new Wording(
                typed.choice("templateCategory", Category.class),
                typed.text("titleEn"),
                typed.text("titleCy"),
                typed.text("wordsEn"),
                typed.text("wordsCy"));
    }

    public boolean isPreviewed() {
        return previewed;
    }

    public String getPreviewEn() {
        return wording().text(Language.EN).preview();
    }

    public String getPreviewCy() {
        return wording().text(Language.CY).preview();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    /** All there are, as they are written. */
    public String getPlaceholders() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::token).collect(Collectors.joining(", "));
    }

    /** What has been typed; until something is, what the newest edition says. */
    public Map<String, @Nullable Object> getFields() {
        List<Wording> newest = page.getEditions().stream()
                .map(edition -> edition.wording())
                .limit(1)
                .toList();
        if (!visitor.hasSent("wording-form") && typed.getFields().isEmpty()) {
            newest.forEach(this::show);
        }
        return typed.getFields();
    }

    private void show(Wording wording) {
        typed.put(
                "templateCategory",
                wording.category() == null ? "" : wording.category().name());
        typed.put("titleEn", wording.titleEn());
        typed.put("titleCy", wording.titleCy());
        typed.put("wordsEn", wording.wordsEn());
        typed.put("wordsCy", wording.wordsCy());
    }
}
