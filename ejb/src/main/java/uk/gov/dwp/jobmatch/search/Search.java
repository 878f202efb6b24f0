package uk.gov.dwp.jobmatch.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.CallbackBoard;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.incident.Reference;
import uk.gov.dwp.jobmatch.incident.WhoMaySee;

/**
 * Finds incidents for whoever may see them. Every search is written down: who, in which ways and how much was found, and never
 * what was typed.
 */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER, Role.ADVISER, Role.TEAM_LEADER, Role.QAT, Role.CALLER})
public class Search {

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    WhoMaySee sight;

    @Inject
    CallbackBoard board;

    @Inject
    AuditTrail audit;

    /** The record whose reference was typed, if it is there and the caller may know of it. */
    public Optional<Exact> exactly(Sought sought) {
        Optional<Exact> exact = sought.reference()
                .flatMap(this::incident)
                .or(() -> sought.callback().flatMap(this::callback));
        exact.ifPresent(found -> audit.record(AuditAction.SEARCHED, found.reference(), found.kind() + " 1"));
        return exact;
    }

    private Optional<Exact> incident(Reference reference) {
        return Optional.ofNullable(entities.find(Incident.class, reference.number()))
                .filter(found -> found.reference().equals(reference.toString()))
                .filter(this::mayBeKnown)
                .map(found -> new Exact(Exact.Kind.INCIDENT, found.reference()));
    }

    /** The call itself for those who may open it, and its incident for those who may only see that. */
    private Optional<Exact> callback(String reference) {
        Optional<Callback> found = Callback.idIn(reference).map(id -> entities.find(Callback.class, id));
        return found.filter(board::mayBeOpened)
                .map(open -> new Exact(Exact.Kind.CALLBACK, open.reference()))
                .or(() -> found.map(call -> entities.find(Incident.class, call.incident()))
                        .filter(this::mayBeKnown)
                        .map(incident -> new Exact(Exact.Kind.INCIDENT, incident.reference())));
    }

    /** Who may know no more of a restricted incident than its reference has that already. */
    private boolean mayBeKnown(Incident incident) {
        return sight.mayBeSeen(incident.id()) || sight.isClosedToCaller(incident.id());
    }

    /** What was found in every way in which it was, the newest of each. */
    public List<Findings> find(Sought sought) {
        return audited(findings(sought, List.of(Match.values()), Long.MAX_VALUE));
    }

    /** What else was found in one way, before an incident; empty where there is nothing more. */
    public Optional<Findings> more(Sought sought, Match match, long before) {
        return audited(findings(sought, List.of(match), before)).stream().findFirst();
    }

    private List<Findings> audited(List<Findings> findings) {
        String found = findings.stream()
                .map(of -> of.match() + " " + of.count() + (of.uncounted() ? "+" : ""))
                .collect(Collectors.joining(", "));
        audit.record(AuditAction.SEARCHED, null, found.isEmpty() ? "NOTHING 0" : found);
        return findings;
    }

    private List<Findings> findings(Sought sought, List<Match> all, long before) {
        List<Match> ways = all.stream().filter(match -> match.canBe(sought)).toList();
        if (ways.isEmpty()) {
            return List.of();
        }
        plan();
        Person person = signedIn.person();
        String sql = Found.in(ways, isOnlyAdviser(person));
        Query query = entities.createNativeQuery(sql, Tuple.class);
        Found.bind(query, sql, sought, before);
        sight.bind(query);
        return Found.read(query);
    }

    /** What is looked for decides how, so that no plan is kept for the next time; and no table is read as a whole. */
    private void plan() {
        entities.createNativeQuery("""
                        select set_config('plan_cache_mode', 'force_custom_plan', true) || set_config('jit', 'off', true)
                            || set_config('enable_seqscan', 'off', true)
                        """, String.class).getSingleResult();
    }

    private static boolean isOnlyAdviser(Person person) {
        return person.roles().equals(Set.of(Role.ADVISER));
    }
}
