package uk.gov.dwp.jobmatch.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Shows again what was typed into a page that could no longer take it, to be copied into a fresh one. */
@Named
@RequestScoped
public class WhatYouTypedPage {

    /** One text, under the label of its field. */
    public record Typed(String label, String text) {}

    @Inject
    TypedWords typedWords;

    @Inject
    Visitor visitor;

    @Inject
    Words words;

    public List<Typed> getTexts() {
        return typedWords.of(visitor.getUsername()).entrySet().stream()
                .filter(field -> words.has("label." + field.getKey()))
                .map(field -> new Typed(label(field), field.getValue()))
                .toList();
    }

    /** Where to type it again. */
    public String getPage() {
        return typedWords.page().orElseGet(() -> visitor.getHome().path());
    }

    private String label(Map.Entry<String, String> field) {
        return words.of("label." + field.getKey());
    }
}
