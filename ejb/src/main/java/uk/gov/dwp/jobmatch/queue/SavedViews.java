package uk.gov.dwp.jobmatch.queue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Person;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.directory.SignedIn;

/** The views that people keep under a name: their own, and those that duty managers share with everybody. */
@Stateless
@RolesAllowed({Role.HELPDESK, Role.DUTY_MANAGER})
public class SavedViews {

    /** More would hide each other. */
    public static final int MOST = 100;

    @Inject
    EntityManager entities;

    @Inject
    SignedIn signedIn;

    @Inject
    AuditTrail audit;

    /** The caller's own and the shared ones, by name. */
    public List<SavedView> all() {
        return entities.createQuery("""
                        select v from SavedView v where v.owner = :me or v.shared = true order by lower(v.name), v.id
                        """, SavedView.class)
                .setParameter("me", signedIn.name())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Keeps a filter under a name, in place of what the caller kept under it before. Only duty managers share. */
    public SavedView save(String name, boolean shared, Filter filter, Order order) {
        Person me = signedIn.person();
        SavedView view = mineNamed(name).orElseGet(() -> new SavedView(me.username(), name));
        view.keep(filter, order, shared && me.has(Role.DUTY_MANAGER));
        entities.persist(view);
        audit.record(AuditAction.VIEW_SAVED, null, String.valueOf(view.id()));
        return view;
    }

    /** Forgets a view of the caller's; one that is not is left alone. */
    public void delete(long id) {
        find(id).filter(view -> view.owner().equals(signedIn.name())).ifPresent(this::remove);
    }

    /** Has the caller's queue open with a view from now on; without one where there is none of this id. */
    public void startWith(long id) {
        Optional<SavedView> chosen = find(id);
        chosen.ifPresent(view -> entities.merge(new StartView(signedIn.name(), view)));
        if (chosen.isEmpty()) {
            Optional.ofNullable(entities.find(StartView.class, signedIn.name())).ifPresent(entities::remove);
        }
    }

    /** What the caller's queue opens with. */
    public Optional<SavedView> start() {
        return Optional.ofNullable(entities.find(StartView.class, signedIn.name()))
                .flatMap(start -> find(start.savedView()));
    }

    /** One that the caller may see. */
    private Optional<SavedView> find(long id) {
        return Optional.ofNullable(entities.find(SavedView.class, id))
                .filter(view -> view.isShared() || view.owner().equals(signedIn.name()));
    }

    private Optional<SavedView> mineNamed(String name) {
        return entities.createQuery(
                        "select v from SavedView v where v.owner = :me and lower(v.name) = :name", SavedView.class)
                .setParameter("me", signedIn.name())
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    private void remove(SavedView view) {
        entities.remove(view);
        audit.record(AuditAction.VIEW_DELETED, null, String.valueOf(view.id()));
    }
}
