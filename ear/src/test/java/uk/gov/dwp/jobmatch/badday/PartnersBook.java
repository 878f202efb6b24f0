package uk.gov.dwp.jobmatch.badday;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import uk.gov.dwp.jobmatch.outside.SoapAnswer;
import uk.gov.dwp.jobmatch.outside.Submission;

/** What partners know of their forms: only what they were told. */
final class PartnersBook {

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();
    private final AtomicLong doubts = new AtomicLong();

    /** The form got an answer that its sender can trust. */
    void answered(Submission form, SoapAnswer answer) {
        answers.incrementAndGet();
        if (answer.isReceipt()) {
            receipt(form, answer);
        } else {
            refusals.incrementAndGet();
            note(answer.fault().orElse("none"), "FORM_REFUSED", form);
        }
    }

    private void receipt(Submission form, SoapAnswer answer) {
        if (answer.text("duplicate").equals("true")) {
            repeats.incrementAndGet();
        }
        String reference = answer.text("incidentRef");
        note(reference, acknowledged.getOrDefault(form.id(), reference), form);
        acknowledged.put(form.id(), reference);
    }

    private void note(String told, String expected, Submission form) {
        if (!told.equals(expected)) {
            surprises.add(form.id() + " was told " + told + " and not " + expected);
        }
    }

    /** A form that was sent got no answer, or one that means: send it again. */
    void doubted() {
        doubts.incrementAndGet();
    }

    /** The incident that each accepted form became, by the form's own id. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** What no partner could make sense of: another reference for the same form, or a fault for no reason. */
    Collection<String> surprises() {
        return surprises;
    }

    long answers() {
        return answers.get();
    }

    long repeats() {
        return repeats.get();
    }

    long refusals() {
        return refusals.get();
    }

    long doubts() {
        return doubts.get();
    }

    @Override
    public String toString() {
        return "acknowledged %d, answers %d, of them repeats %d, refusals %d; doubts %d"
                .formatted(acknowledged.size(), answers(), repeats(), refusals(), doubts());
    }
}
