package uk.gov.dwp.jobmatch.web.oversight;

import java.time.Duration;

/** How much a figure of the operations page matters to whoever runs the helpdesk. */
public enum Concern {
    NONE,
    /** Somebody should find out why before it grows. */
    LOOK,
    /** Somebody must do something now. */
    ACT;

    /** Mail that has been owed for so long and is not sent. */
    static Concern ofUnsentFor(Duration time) {
        return above(time, Duration.ofMinutes(5), Duration.ofHours(1));
    }

    /** Rows of a log that have waited for their seal for so long: somebody's transaction does not end. */
    static Concern ofUnsealedFor(Duration time) {
        return above(time, Duration.ofMinutes(5), Duration.ofHours(1));
    }

    /** The last night's run, which ended so long ago. */
    static Concern ofNightsSince(Duration time) {
        return above(time, Duration.ofHours(26), Duration.ofDays(7));
    }

    /** A partner's system that has not called for so much working time. */
    static Concern ofSilenceFor(Duration workingTime) {
        return workingTime.compareTo(Duration.ofHours(10)) > 0 ? LOOK : NONE;
    }

    /** So many things that wait for a person. */
    static Concern ofWaiting(long number) {
        return number > 0 ? LOOK : NONE;
    }

    /** So many days until a list of bank holidays ends, after which due times would be wrong. */
    static Concern ofDaysLeft(long days) {
        return days < 90 ? ACT : days < 365 ? LOOK : NONE;
    }

    /** So many days until a partner's last certificate ends, after which it cannot call. */
    static Concern ofCertificateDaysLeft(long days) {
        return days < 14 ? ACT : days < 45 ? LOOK : NONE;
    }

    /** So many refusals among a partner's messages: a form that is refused now and then is how it should be. */
    static Concern ofRefused(long refused, long messages) {
        return refused * 10 > messages ? LOOK : NONE;
    }

    private static Concern above(Duration time, Duration look, Duration act) {
        if (time.compareTo(act) > 0) {
            return ACT;
        }
        return time.compareTo(look) > 0 ? LOOK : NONE;
    }
}
