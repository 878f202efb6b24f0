package uk.gov.dwp.jobmatch.web.template;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.template.TemplateBook;
import uk.gov.dwp.jobmatch.template.TemplateEdition;
import uk.gov.dwp.jobmatch.template.Wording;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.list.KeysetPage;
import uk.gov.dwp.jobmatch.web.list.ListPlace;

/** All templates: those that are offered, which people choose from and so are not many, and a page at a time those that are no longer. */
@Named
@RequestScoped
public class TemplatesPage {

    private static final int ROWS = 25;

    @Inject
    TemplateBook book;

    @Inject
    Words words;

    @Inject
    ListPlace place;

    private @Nullable KeysetPage<TemplateEdition> retired;

    public List<TemplateEdition> getOffered() {
        return book.offered();
    }

    public KeysetPage<TemplateEdition> getRetired() {
        if (retired == null) {
            retired = place.page(
                    ROWS,
                    TemplateEdition::template,
                    (id, limit) -> book.retired(ListPlace.number(id, Long.MAX_VALUE), limit));
        }
        return retired;
    }

    /** What it answers. */
    public String category(Wording wording) {
        return wording.category() == null ? words.of("templates.any") : words.of("category." + wording.category());
    }
}
