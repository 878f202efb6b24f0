package uk.gov.dwp.jobmatch.web.writing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Language;
import uk.gov.dwp.jobmatch.template.NoSuchTemplate;
import uk.gov.dwp.jobmatch.template.ReplyTemplates;
import uk.gov.dwp.jobmatch.template.TemplateEdition;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.incident.IncidentPage;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Where somebody who answers chooses a template, whose words then follow what is typed already. */
@Named
@RequestScoped
public class TemplateChoice {

    @Inject
    ReplyTemplates templates;

    @Inject
    ReplyForm reply;

    @Inject
    IncidentPage page;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    ChosenLanguage reader;

    private final Typed typed = new Typed();
    private @Nullable List<TemplateEdition> offered;
    private String inserted = "";

    /** Puts the words of the chosen template, filled in, behind those that are typed. */
    public @Nullable String insert() {
        String chosen = typed.text("template");
        if (!chosen.matches("\\d{1,18}")) {
            problems.add("template", "problem.template");
            return null;
        }
        try {
            insert(templates.newest(Long.parseLong(chosen)));
        } catch (NoSuchTemplate retired) {
            problems.add("template", "problem.template");
        }
        return null;
    }

    private void insert(TemplateEdition edition) {
        Incident incident = page.getIncident();
        if (reply.append(templates.filled(edition, incident, language()))) {
            templates.usedInDraft(incident, edition);
        }
        inserted = edition.wording().title(reader.get());
        typed.put("template", "");
    }

    private Language language() {
        Language chosen = typed.choice("templateLanguage", Language.class);
        return chosen == null ? customers() : chosen;
    }

    private Language customers() {
        return page.getIncident().form().customer().language();
    }

    /** Title of what was just put in; empty for nothing. */
    public String getInserted() {
        return inserted;
    }

    /** Those for the incident's own category first, then those that suit everything, then the rest. */
    public List<SelectItem> getOptions() {
        Category own = page.getIncident().form().category();
        Map<String, List<SelectItem>> groups = new LinkedHashMap<>();
        groups.put(words.of("category." + own), new ArrayList<>());
        groups.put(words.of("templates.any"), new ArrayList<>());
        for (TemplateEdition edition : offered()) {
            groups.computeIfAbsent(group(edition), none -> new ArrayList<>())
                    .add(new SelectItem(
                            String.valueOf(edition.template()),
                            edition.wording().title(reader.get())));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .<SelectItem>map(group -> new SelectItemGroup(
                        group.getKey(), null, false, group.getValue().toArray(SelectItem[]::new)))
                .toList();
    }

    private String group(TemplateEdition edition) {
        Category category = edition.wording().category();
        return category == null ? words.of("templates.any") : words.of("category." + category);
    }

    private List<TemplateEdition> offered() {
        if (offered == null) {
            offered = templates.offered();
        }
        return offered;
    }

    public Language[] getLanguages() {
        return Language.values();
    }

    /** What has been chosen; until something is, the customer's language. */
    public Map<String, @Nullable Object> getFields() {
        if (typed.text("templateLanguage").isEmpty()) {
            typed.put("templateLanguage", customers().name());
        }
        return typed.getFields();
    }
}
