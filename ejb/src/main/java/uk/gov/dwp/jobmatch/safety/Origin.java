package uk.gov.dwp.jobmatch.safety;

import org.jspecify.annotations.Nullable;

/**
 * What raised an alert, so that the same thing raises one only.
 *
 * @param key unique to the thing
 * @param about reference of the record that says more; null where the alert is all there is
 */
public record Origin(String key, @Nullable String about) {

    /** A form that became an incident. */
    public static Origin incident(String reference) {
        return new Origin("incident " + reference, reference);
    }

    /** An attempt to call that was given up as unsafe, by what the timeline says of it. */
    public static Origin call(long entry, String incident) {
        return new Origin("call " + entry, incident);
    }

    /** A partner's form that was refused and became no incident: by its sender and the sender's own id of it. */
    public static Origin refusedForm(String sender) {
        return new Origin("refused " + sender, sender);
    }

    /** A form of the staff safety page. */
    static Origin page(Concern concern) {
        return new Origin("page " + concern.key(), null);
    }
}
