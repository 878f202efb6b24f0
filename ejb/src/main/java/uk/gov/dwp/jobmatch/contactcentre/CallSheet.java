package uk.gov.dwp.jobmatch.contactcentre;

import static java.util.stream.Collectors.groupingBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.callback.Answer;
import uk.gov.dwp.jobmatch.callback.Callback;
import uk.gov.dwp.jobmatch.callback.RestrictedCalls;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.listing.Bookmark;
import uk.gov.dwp.jobmatch.listing.Listing;
import uk.gov.dwp.jobmatch.listing.NoSuchPage;

/**
 * The calls that a contact centre may make now, for its own system to hand out. A call that is held for the sake of somebody's
 * safety, or that is an officer's because its record is restricted, is not on it: who is not to call needs no number.
 */
@Stateless
@RolesAllowed({Role.PARTNER_EMPLOYER_DIRECT, Role.PARTNER_JOBSEEKER_DIRECT, Role.PARTNER_UNIVERSAL_JOBMATCH})
public class CallSheet {

    private static final String CALLABLE = """
             from Callback c
            where c.ownerGroup in :groups and c.state in (uk.gov.dwp.jobmatch.callback.CallbackState.OFFERED,
                uk.gov.dwp.jobmatch.callback.CallbackState.TAKEN) and
            """ + RestrictedCalls.UNRESTRICTED;

    @Inject
    EntityManager entities;

    @Inject
    OwnCalls own;

    @Inject
    AuditTrail audit;

    /**
     * One page of the calls, the soonest due first. It is a list of work and not a record: a call that is made, joined or held
     * meanwhile may be gone from the next page, and its version is what guards it.
     *
     * @param site code of the only Employer Direct site to list; null for all of the caller's
     * @param bookmark from the page before; null for the first page
     * @param size from 1 to {@link Listing#LONGEST_PAGE}
     * @throws SiteNotYours if the caller does not speak for that site
     * @throws MakesNoCalls if the caller is no contact centre
     * @throws NoSuchPage if the bookmark is not from this caller's page of the same list
     */
    public Listing<DueCall> page(@Nullable String site, @Nullable String bookmark, int size) {
        Set<String> groups = own.groups(site);
        String list = "calls of " + groups;
        Bookmark place =
                bookmark == null ? Bookmark.before(Instant.EPOCH, count(groups)) : Bookmark.read(bookmark, list);
        List<Callback> found = callbacks(groups, place, size + 1);
        boolean more = found.size() > size;
        List<Callback> page = more ? found.subList(0, size) : found;
        audit.record(AuditAction.CALLBACKS_LISTED, null, String.valueOf(page.size()));
        return new Listing<>(
                dueCalls(page),
                place.total(),
                more ? after(page.get(size - 1), place.total()).in(list) : null);
    }

    private static Bookmark after(Callback last, int total) {
        return new Bookmark(last.dueAt(), last.id(), total);
    }

    private int count(Set<String> groups) {
        return Math.toIntExact(entities.createQuery("select count(c)" + CALLABLE, Long.class)
                .setParameter("groups", groups)
                .getSingleResult());
    }

    private List<Callback> callbacks(Set<String> groups, Bookmark place, int limit) {
        return entities.createQuery(
                        "select c" + CALLABLE + " and (c.dueAt, c.id) > (:due, :id) order by c.dueAt, c.id",
                        Callback.class)
                .setParameter("groups", groups)
                .setParameter("due", place.at())
                .setParameter("id", place.id())
                .setMaxResults(limit)
                .getResultList();
    }

    private List<DueCall> dueCalls(List<Callback> callbacks) {
        List<Long> ids = callbacks.stream().map(Callback::id).toList();
        Map<Long, List<Answer>> answers = answers(ids);
        Set<Long> stopped = stopped(ids);
        return callbacks.stream()
                .map(callback -> dueCall(
                        callback, answers.getOrDefault(callback.id(), List.of()), stopped.contains(callback.id())))
                .toList();
    }

    /** Each answer that is passed on is a look at that callback, and written down as one. */
    private DueCall dueCall(Callback callback, List<Answer> answers, boolean stopped) {
        answers.forEach(answer ->
                audit.record(AuditAction.CALLBACK_READ, answer.callback().reference(), null));
        boolean unsafe = stopped
                || answers.stream().anyMatch(answer -> answer.incident().form().staffSafety());
        return new DueCall(callback, answers.get(0).incident(), answers, unsafe);
    }

    /** By the callback that passes them on, its own first. */
    private Map<Long, List<Answer>> answers(List<Long> callbacks) {
        return entities.createQuery("""
                        select new uk.gov.dwp.jobmatch.callback.Answer(c, i, e.body)
                        from Callback c join Incident i on i.id = c.incident join Entry e on e.id = c.entry
                        where c.id in :callbacks or (c.joinedTo in :callbacks
                            and c.state = uk.gov.dwp.jobmatch.callback.CallbackState.JOINED)
                        order by case when c.joinedTo is null then 0 else 1 end, c.id
                        """, Answer.class)
                .setParameter("callbacks", callbacks)
                .getResultStream()
                .collect(groupingBy(answer ->
                        answer.callback().joinedTo().orElse(answer.callback().id())));
    }

    private Set<Long> stopped(List<Long> callbacks) {
        return new HashSet<>(entities.createQuery("""
                        select a.key.callback from Attempt a where a.key.callback in :callbacks
                            and a.outcome = uk.gov.dwp.jobmatch.callback.CallOutcome.STOPPED_UNSAFE
                        """, Long.class)
                .setParameter("callbacks", callbacks)
                .getResultList());
    }
}
