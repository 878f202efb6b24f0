package uk.gov.dwp.jobmatch.web.incident;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.reception.PhoneNumber;
import uk.gov.dwp.jobmatch.reception.Receipt;
import uk.gov.dwp.jobmatch.reception.Reception;
import uk.gov.dwp.jobmatch.reception.RouteFinder.Found;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.ContactUs;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.routing.Refusal;
import uk.gov.dwp.jobmatch.web.access.Page;
import uk.gov.dwp.jobmatch.web.form.Notices;
import uk.gov.dwp.jobmatch.web.form.Problems;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.session.Visitor;

/** The Contact Us form on one page: the route is shown before anything is sent, and every refusal at once. */
@Named
@RequestScoped
public class RaisePage {

    @Inject
    Reception reception;

    @Inject
    SignedIn signedIn;

    @Inject
    Problems problems;

    @Inject
    Words words;

    @Inject
    Visitor visitor;

    @Inject
    EnclosedFiles enclosed;

    @Inject
    Notices notices;

    @Inject
    ChosenLanguage language;

    private final Typed typed = new Typed();
    private final ContactUsForm form = new ContactUsForm(typed);
    private String shownRoute = "";
    private boolean privateDataFound;
    private @Nullable Found found;

    @PostConstruct
    void begin() {
        typed.put("about", "CUSTOMER");
        typed.put("safety", "NO");
        typed.put("language", "EN");
        typed.put("dwpEmail", signedIn.person().email());
    }

    /** Shows who will get the reply and why, or what has to be mended first. */
    public void check() {
        find();
    }

    /** Sends the form once its sender has seen where the reply will go; at once where staff are at risk. */
    public @Nullable String send() {
        String seen = shownRoute;
        if (find() && (form.isEscalation() || seen.equals(shownRoute))) {
            Receipt receipt = reception.raise(contactUs(), List.copyOf(enclosed.ids()));
            Page next = form.isEscalation() ? Page.SAFETY_STOP : Page.CONFIRMATION;
            return next.afresh("reference", receipt.reference());
        }
        return null;
    }

    private boolean find() {
        takeFiles();
        checkWords();
        Found route = reception.preview(contactUs());
        route.decision().refusals().forEach(this::add);
        shownRoute = problems.isPresent() ? "" : route.why().in(language.get());
        found = problems.isPresent() ? null : route;
        return !problems.isPresent();
    }

    /** Where staff are at risk no file holds the form up: what cannot be taken stays behind, and that is said. */
    private void takeFiles() {
        List<String> refusals = enclosed.take("files");
        if (!form.isEscalation()) {
            refusals.forEach(words -> problems.addWords("files", words));
        } else if (!refusals.isEmpty()) {
            notices.warn("raise.files-left-out", String.join(" ", refusals));
        }
    }

    private void checkWords() {
        ContactUsForm.LIMITS.forEach((field, longest) -> problems.checkLength(field, typed.text(field), longest));
        if (form.isEscalation()) {
            return;
        }
        problems.checkChosen("category", typed.choice("category", Category.class));
        problems.checkGiven("summary", typed.text("summary"));
        problems.checkGiven("detail", typed.text("detail"));
        privateDataFound = form.holdsPrivateData();
        if (privateDataFound && !typed.isTicked("privateDataNeeded")) {
            problems.add("privateDataNeeded", "raise.private-data");
        }
    }

    private void add(Refusal refusal) {
        String field = refusal.field().substring(refusal.field().lastIndexOf('.') + 1);
        problems.addWords(field, refusal.words(language.get()));
    }

    /** Whom it is about, as far as it is typed. */
    public Customer customer() {
        return PhoneNumber.dialable(contactUs()).customer();
    }

    /** The problem in the words that were typed, which are asked for where they are missing. */
    public String problem() {
        checkWords();
        return typed.text("summary") + "\n\n" + typed.text("detail");
    }

    private ContactUs contactUs() {
        Person sender = signedIn.person();
        return form.contactUs(sender, words.of("raise.no-words"));
    }

    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    public Category[] getCategories() {
        return Category.values();
    }

    public CustomerType[] getCustomerTypes() {
        return CustomerType.values();
    }

    public boolean isEscalation() {
        return form.isEscalation();
    }

    public boolean isPrivateDataFound() {
        return privateDataFound;
    }

    /**
     * Whether the form may be sent from here: its route is shown. While Faces reads a form, a button that was pressed must
     * be there too.
     */
    public boolean isSendable() {
        return found != null || (visitor.hasSent("send") && !problems.isPresent());
    }

    public @Nullable Found getFound() {
        return found;
    }

    /** The sentence that the sender has been shown; a route that changes since is shown again. */
    public String getShownRoute() {
        return shownRoute;
    }

    public void setShownRoute(String shownRoute) {
        this.shownRoute = shownRoute;
    }
}
