package uk.gov.dwp.jobmatch.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import uk.gov.dwp.jobmatch.template.TemplateBook;
import uk.gov.dwp.jobmatch.template.TemplateEdition;
import uk.gov.dwp.jobmatch.template.Wording;
import uk.gov.dwp.jobmatch.web.language.Words;

/** All templates: those that are offered, and those that are no longer. */
@Named
@RequestScoped
public class TemplatesPage {

    @Inject
    TemplateBook book;

    @Inject
    Words words;

    public List<TemplateEdition> getOffered() {
        return book.all(false);
    }

    public List<TemplateEdition> getRetired() {
        return book.all(true);
    }

    /** What it answers. */
    public String category(Wording wording) {
        return wording.category() == null ? words.of("templates.any") : words.of("category." + wording.category());
    }
}
