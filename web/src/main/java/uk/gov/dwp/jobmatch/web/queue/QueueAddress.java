package uk.gov.dwp.jobmatch.web.queue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.queue.Filter;
import uk.gov.dwp.jobmatch.queue.Order;
import uk.gov.dwp.jobmatch.queue.QueuePosition;
import uk.gov.dwp.jobmatch.web.form.Choice;

/** All that says what a queue page shows, as it stands in the page's address. What means nothing is as if it were not there. */
record QueueAddress(Filter filter, Order order, Optional<QueuePosition> after, Optional<QueuePosition> before) {

    private static final String ORDER = "order";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    static QueueAddress read(Map<String, List<String>> parameters) {
        Order order = orderNamed(first(parameters, ORDER));
        return new QueueAddress(
                Filter.read(parameters),
                order,
                QueuePosition.parse(order, first(parameters, AFTER)),
                QueuePosition.parse(order, first(parameters, BEFORE)));
    }

    /** Reads what {@link #toString()} wrote. */
    static QueueAddress parse(String query) {
        return read(Filter.parameters(query));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    private static Order orderNamed(String code) {
        return Choice.named(Order.class, code).orElse(Order.WORK);
    }

    /** The first page of the same incidents in the same order. */
    String start() {
        return filteredBy(filter);
    }

    /** The first page of other incidents in the same order. */
    String filteredBy(Filter other) {
        return other + (order == Order.WORK ? "" : "&" + ORDER + "=" + order);
    }

    String following(QueuePosition place) {
        return start() + "&" + AFTER + "=" + place;
    }

    String preceding(QueuePosition place) {
        return start() + "&" + BEFORE + "=" + place;
    }

    /** The query of the page's address. */
    @Override
    public String toString() {
        return after.map(this::following).or(() -> before.map(this::preceding)).orElseGet(this::start);
    }
}
