package uk.gov.dwp.jobmatch.web.queue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.queue.Counts;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.QueuePosition;
import uk.gov.dwp.jobmatch.queue.SavedViews;
import uk.gov.dwp.jobmatch.queue.View;
import uk.gov.dwp.jobmatch.queue.WorkQueue;

/** The open incidents, a page at a time. Which of them, in which order and from where on stands in the address alone. */
@Named
@RequestScoped
public class QueuePage {

    static final String PATH = "/queue?";

    private static final int ROWS = 25;

    /** A form that is sent from the page carries the page's address along. */
    private static final String LIST = "list";

    @Inject
    WorkQueue queue;

    @Inject
    SavedViews savedViews;

    @Inject
    HttpServletRequest request;

    @Inject
    FacesContext faces;

    @Inject
    InstantSource clock;

    private @Nullable QueueAddress address;
    private WorkQueue.@Nullable Page page;
    private @Nullable Counts counts;

    /** Asked for without a word of which incidents, it opens with the saved view that the visitor starts with. */
    public void open() {
        if (request.getParameter(LIST) != null) {
            goTo(getAddress()); // from the other language, whose link carries one parameter for all
        } else if (request.getQueryString() == null) {
            savedViews.start().ifPresent(view -> goTo(view.query()));
        }
    }

    /** Leads to a queue page by its query, once a form has been dealt with. */
    public void goTo(String query) {
        try {
            faces.getExternalContext().redirect(request.getContextPath() + PATH + query);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public WorkQueue.Page getPage() {
        if (page == null) {
            QueueAddress here = here();
            page = here.before().isPresent()
                    ? queue.pageBefore(
                            here.filter(), here.order(), here.before().get(), ROWS)
                    : queue.pageAfter(here.filter(), here.order(), here.after().orElse(null), ROWS);
        }
        return page;
    }

    public Counts getCounts() {
        if (counts == null) {
            counts = queue.counts(getFilter());
        }
        return counts;
    }

    public Filter getFilter() {
        return here().filter();
    }

    public Order getOrder() {
        return here().order();
    }

    public List<View> getViews() {
        return List.of(View.values());
    }

    public List<Order> getOrders() {
        return List.of(Order.values());
    }

    /** The query that leads to this very page. */
    public String getAddress() {
        return here().toString();
    }

    public void setAddress(String query) {
        address = QueueAddress.parse(query);
    }

    /** The query of the first page of this list. */
    public String getStart() {
        return here().start();
    }

    public String inView(View view) {
        return here().filteredBy(getFilter().in(view));
    }

    /** The same view with nothing filtered out. */
    public String unfiltered() {
        return here().filteredBy(Filter.of(getFilter().view()));
    }

    public String following(QueuePosition place) {
        return here().following(place);
    }

    public String preceding(QueuePosition place) {
        return here().preceding(place);
    }

    /** Now, which is what a page's news are newer than. */
    public String getSince() {
        return clock.instant().toString();
    }

    QueueAddress here() {
        if (address == null) {
            address = Optional.ofNullable(request.getParameter(LIST))
                    .map(QueueAddress::parse)
                    .orElseGet(() -> QueueAddress.read(parameters(request)));
        }
        return address;
    }

    static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    }
}
