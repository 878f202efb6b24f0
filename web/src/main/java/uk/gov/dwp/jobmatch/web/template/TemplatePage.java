package uk.gov.dwp.jobmatch.web.template;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.template.NoSuchTemplate;
import uk.gov.dwp.jobmatch.template.ReplyTemplate;
import uk.gov.dwp.jobmatch.template.TemplateBook;
import uk.gov.dwp.jobmatch.template.TemplateChanged;
import uk.gov.dwp.jobmatch.template.TemplateEdition;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Lookup;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;

/** One template, with all that it ever said; without an id it is a new one. */
@Named
@RequestScoped
public class TemplatePage {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    TemplateBook book;

    @Inject
    Problems problems;

    @Inject
    Notices notices;

    @Inject
    Lookup lookup;

    /** Known from the first phase on: what a page shows decides what Faces reads of a form that was sent. */
    @Inject
    @ManagedProperty("#{param.id}")
    @Nullable
    String asked;

    private String id = "";
    private int version;
    private @Nullable ReplyTemplate template;
    private @Nullable List<TemplateEdition> editions;
    private @Nullable Map<Integer, Long> uses;

    @PostConstruct
    void begin() {
        setId(asked == null ? "" : asked);
        show();
    }

    private void show() {
        try {
            template = !isNew() ? book.open(Long.parseLong(id)) : null;
        } catch (NoSuchTemplate nobodyKnows) {
            template = null;
        }
        editions = null;
        version = template == null ? 0 : template.version();
    }

    /** Answers as if there were no such page where there is no such template. */
    public void open() {
        if (!id.isEmpty() && template == null) {
            lookup.notFound();
        }
    }

    /** Whether none is named: one that is named and not there is not written anew. */
    public boolean isNew() {
        return id.isEmpty();
    }

    public boolean isRetired() {
        return template != null && template.isRetired();
    }

    /** The newest first. */
    public List<TemplateEdition> getEditions() {
        if (editions == null) {
            editions = template == null ? List.of() : book.editions(template.id());
        }
        return editions;
    }

    /** How many answers were made from an edition. */
    public long uses(int edition) {
        if (uses == null) {
            uses = template == null ? Map.of() : book.uses(template.id());
        }
        return uses.getOrDefault(edition, 0L);
    }

    public @Nullable String retire() {
        return act("retire", "template.retired", () -> book.retire(Long.parseLong(id), version));
    }

    public @Nullable String restore() {
        return act("restore", "template.restored", () -> book.restore(Long.parseLong(id), version));
    }

    /** Does something to the template as the reader saw it and leads to the list, or stays and says that it was changed. */
    @Nullable
    public String act(String field, String done, Runnable deed) {
        try {
            deed.run();
        } catch (TemplateChanged byAnother) {
            problems.add(field, "problem.template.changed");
            show();
            return null;
        }
        notices.say(done);
        return Page.TEMPLATES.afresh();
    }

    public String getId() {
        return id;
    }

    /** Whatever is no number is nobody's. */
    public void setId(String id) {
        this.id = id.isEmpty() || NUMBER.matcher(id).matches() ? id : "0";
    }

    /** The version that the reader has seen; it travels with every form. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
