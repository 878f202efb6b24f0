package uk.gov.dwp.jobmatch.directory;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Who is asking: the person or the partner behind the current call, as the container has authenticated them. */
@Stateless
@PermitAll
public class SignedIn {

    @Inject
    EntityManager entities;

    @Inject
    Recognised recognised;

    @Resource
    SessionContext session;

    /** User name or partner code. */
    public String name() {
        return session.getCallerPrincipal().getName();
    }

    /**
     * The person signed in to the screens, to be read only: it may have been looked up earlier in the same request.
     *
     * @throws NotLetIn if nobody is, or if the person has left
     */
    public Person person() {
        return recognised.once(name(), this::lookUp);
    }

    private Person lookUp() {
        Person person = entities.find(Person.class, name());
        if (person == null || !person.isActive()) {
            throw new NotLetIn();
        }
        return person;
    }

    /**
     * The partner whose system calls.
     *
     * @throws NotLetIn if the caller is not a partner, or is one that is suspended
     */
    public Partner partner() {
        Partner partner = entities.find(Partner.class, name());
        if (partner == null || !partner.isActive()) {
            throw new NotLetIn();
        }
        return partner;
    }
}
