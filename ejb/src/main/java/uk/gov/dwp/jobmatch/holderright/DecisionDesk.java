package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.Kind;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.holderright.RequestNotPossible.Why;
import uk.gov.dwp.jobmatch.incident.ChangedByAnother;
import uk.gov.dwp.jobmatch.restriction.RestrictionDesk;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** Where one duty manager decides a request and another agrees, which carries it out in the same transaction. */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class DecisionDesk {

    @Inject
    EntityManager entities;

    @Inject
    Fulfilment fulfilment;

    @Inject
    Corrections corrections;

    @Inject
    AccountErasure erasure;

    @Inject
    RestrictionDesk restrictions;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Whom a restriction may name, in the order of their names. */
    public List<Person> officers() {
        return restrictions.officers();
    }

    /** How many incidents of the account are still open, for the holder to choose what becomes of them. */
    public int openIncidents(HolderRequest request) {
        return erasure.openIncidentsOf(request.account()).size();
    }

    /** What is proposed to be corrected. */
    public Map<HolderField, String> corrections(HolderRequest request) {
        return corrections.of(request);
    }

    /**
     * Takes two months more, which must be said within the first.
     *
     * @param why as the holder is told
     * @throws RequestNotPossible if the month is over, or it was extended before
     */
    public void extend(long id, int version, String why) {
        HolderRequest request = asSeen(id, version);
        boolean late = WorkingCalendar.dayOf(clock.instant()).isAfter(request.dueOn());
        if (late || request.extendedWhy().isPresent()) {
            throw new RequestNotPossible(Why.TOO_LATE_TO_EXTEND);
        }
        request.extend(Clocks.extended(request.receivedOn()), why);
        record(AuditAction.HOLDER_REQUEST_EXTENDED, request, request.dueOn().toString());
    }

    /**
     * Decides it, for a second person to agree.
     *
     * @throws RequestNotPossible if it can be decided in another way only
     */
    public void propose(long id, int version, Proposed proposed) {
        HolderRequest request = asSeen(id, version);
        mustBe(request, State.OPEN);
        if (proposed.ground() == null) {
            refuseImpossible(request, proposed);
        }
        request.propose(Decision.of(proposed, signedIn.name(), clock.instant()));
        record(AuditAction.HOLDER_REQUEST_PROPOSED, request, brief(proposed));
    }

    /** Does not agree, or thinks better of it: it is to be decided again. */
    public void sendBack(long id, int version) {
        HolderRequest request = asSeen(id, version);
        mustBe(request, State.PROPOSED);
        corrections.forget(request);
        request.sendBack();
        record(AuditAction.HOLDER_REQUEST_SENT_BACK, request, null);
    }

    /**
     * Agrees, as the second person, and carries it out.
     *
     * @throws RequestNotPossible if the caller decided it, or it can be carried out no more
     */
    public void agree(long id, int version) {
        HolderRequest request = asSeen(id, version);
        mustBe(request, State.PROPOSED);
        Decision decision = request.decision().orElseThrow();
        if (decision.proposedBy().equals(signedIn.name())) {
            throw new RequestNotPossible(Why.OWN);
        }
        record(AuditAction.HOLDER_REQUEST_AGREED, request, decision.verdict().name());
        request.agree(decision.isGranted() ? State.AGREED : State.REFUSED, signedIn.name(), clock.instant());
        entities.flush();
        if (decision.isGranted() && fulfilment.carryOut(request, decision) == State.DONE) {
            end(id, State.DONE);
        }
    }

    /** The file was handed over. */
    public void handedOver(long id, int version) {
        HolderRequest request = asSeen(id, version);
        mustBe(request, State.AGREED);
        if (!request.kind().isFile()) {
            throw changed(request);
        }
        end(id, State.DONE);
    }

    /** The holder takes it back; a file that is being made stops. */
    public void withdraw(long id, int version) {
        HolderRequest request = asSeen(id, version);
        if (request.kind() == Kind.ERASURE && request.state() == State.AGREED) {
            entities.find(Account.class, request.account()).stay(clock.instant());
        }
        corrections.forget(request);
        request.become(State.WITHDRAWN, clock.instant());
        record(AuditAction.HOLDER_REQUEST_WITHDRAWN, request, null);
    }

    private void refuseImpossible(HolderRequest request, Proposed proposed) {
        switch (request.kind()) {
            case ERASURE -> refuseImpossibleErasure(request, proposed);
            case RECTIFICATION -> corrections.keep(request, proposed.corrections());
            case RESTRICTION -> refuseUnfit(proposed.officer());
            case WHO_LOOKED, ACCESS, LIFTING -> {}
        }
    }

    private void refuseImpossibleErasure(HolderRequest request, Proposed proposed) {
        fulfilment.refuseImpossibleErasure(request.account());
        if (proposed.openIncidents() == null && openIncidents(request) > 0) {
            throw new RequestNotPossible(Why.CHOICE_NEEDED);
        }
    }

    private void refuseUnfit(@Nullable String officer) {
        if (officers().stream().noneMatch(person -> person.username().equals(officer))) {
            throw new RequestNotPossible(Why.NO_SUCH_OFFICER);
        }
    }

    /** The account comes first, as whoever changes it must have it; then the request. */
    private HolderRequest asSeen(long id, int version) {
        HolderRequest seen = entities.find(HolderRequest.class, id);
        if (seen == null) {
            throw new ChangedByAnother(AuditTrail.SYSTEM, clock.instant());
        }
        entities.find(Account.class, seen.account(), LockModeType.PESSIMISTIC_WRITE);
        entities.refresh(seen, LockModeType.PESSIMISTIC_WRITE);
        if (seen.version() != version || seen.state().isEnded()) {
            throw changed(seen);
        }
        return seen;
    }

    private void mustBe(HolderRequest request, State state) {
        if (request.state() != state) {
            throw changed(request);
        }
    }

    private ChangedByAnother changed(HolderRequest request) {
        String by = request.agreedBy()
                .or(() -> request.decision().map(Decision::proposedBy))
                .orElse(request.recordedBy());
        Instant at = request.endedAt()
                .or(request::agreedAt)
                .or(() -> request.decision().map(Decision::proposedAt))
                .orElse(request.recordedAt());
        return new ChangedByAnother(by, at);
    }

    /** Read again: what was carried out may have emptied the memory of it. */
    private void end(long id, State how) {
        HolderRequest request = entities.find(HolderRequest.class, id);
        request.become(how, clock.instant());
        record(AuditAction.HOLDER_REQUEST_DONE, request, request.kind().name());
    }

    private void record(AuditAction action, HolderRequest request, @Nullable String detail) {
        audit.record(action, request.reference(), detail);
    }

    private static String brief(Proposed proposed) {
        return proposed.ground() == null ? proposed.verdict().name() : proposed.verdict() + " " + proposed.ground();
    }
}
