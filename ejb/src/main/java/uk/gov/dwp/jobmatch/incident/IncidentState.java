package uk.gov.dwp.jobmatch.incident;

import java.util.EnumSet;
import java.util.Set;

/** Where an incident stands, and where it may go from there: the one place that says so. */
public enum IncidentState {
    /** Accepted, nobody has it. */
    NEW,
    /** Somebody works on it. */
    TAKEN,
    /** Its owner cannot go on before the customer has done something, and its clock stands still meanwhile. */
    WAITING_FOR_CUSTOMER,
    /** The answer went out and a call is owed. */
    CALLBACK_OWED,
    /** The answer went out. */
    ANSWERED,
    /** Back in the queue after an answer: it was opened again, or the call came back. */
    REOPENED,
    CLOSED,
    /** Taken back by whoever raised it. */
    WITHDRAWN;

    /** The states that may follow this one. */
    public Set<IncidentState> next() {
        return switch (this) {
            case NEW, REOPENED -> EnumSet.of(TAKEN, CLOSED, WITHDRAWN);
            case TAKEN -> EnumSet.of(NEW, WAITING_FOR_CUSTOMER, CALLBACK_OWED, ANSWERED, REOPENED, CLOSED, WITHDRAWN);
            case WAITING_FOR_CUSTOMER -> EnumSet.of(TAKEN, CLOSED, WITHDRAWN);
            case CALLBACK_OWED -> EnumSet.of(ANSWERED, REOPENED, CLOSED, WITHDRAWN);
            case ANSWERED -> EnumSet.of(CALLBACK_OWED, REOPENED, CLOSED, WITHDRAWN);
            case CLOSED -> EnumSet.of(REOPENED);
            case WITHDRAWN -> EnumSet.noneOf(IncidentState.class);
        };
    }

    /** Whether there is nothing left to do. */
    public boolean isEnded() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** Whether it waits for somebody to take it. */
    public boolean isTakeable() {
        return this == NEW || this == REOPENED;
    }

    /** Whether the helpdesk owes an answer now, so that its due time counts. */
    public boolean isRunning() {
        return isTakeable() || this == TAKEN;
    }

    /** Whether somebody has it, or has answered it: it can be brought back to that person on a day. */
    public boolean isHeldOrAnswered() {
        return this == TAKEN || this == WAITING_FOR_CUSTOMER || this == ANSWERED;
    }
}
