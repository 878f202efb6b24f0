package uk.gov.dwp.jobmatch.holderright;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.persistence.TupleElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.dwp.jobmatch.account.Account;
import uk.gov.dwp.jobmatch.account.AccountHolder;
import uk.gov.dwp.jobmatch.account.AccountState;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;
import uk.gov.dwp.jobmatch.directory.Role;
import uk.gov.dwp.jobmatch.erasure.AccountErasure;
import uk.gov.dwp.jobmatch.holderright.HolderRequest.State;
import uk.gov.dwp.jobmatch.routing.Language;

/**
 * What a holder is given of what we know of them, page by page, so that no file need fit into memory. Each page asks anew, with the
 * account locked against change, whether the request stands: one that is withdrawn gets no further page.
 */
@Stateless
@RolesAllowed(Role.DUTY_MANAGER)
public class HolderFile {

    /** How many records a page has at most. */
    public static final int PAGE = 200;

    @Inject
    EntityManager entities;

    @Inject
    AccountErasure accounts;

    @Inject
    AuditTrail audit;

    /** The request if its file may be made now, written down: two have agreed, and it is not over. */
    public Optional<HolderRequest> begin(long id) {
        return standing(id).map(request -> {
            audit.record(AuditAction.HOLDER_FILE_MADE, request.reference(), request.account());
            return request;
        });
    }

    /** The language that the holder reads; English where nobody holds the account any more. */
    public Language language(HolderRequest request) {
        AccountHolder holder = entities.find(AccountHolder.class, request.account());
        return holder == null ? Language.EN : holder.language();
    }

    /**
     * The records of a section behind the first {@code skip}; fewer than {@link #PAGE} where these are the last. Empty where the
     * request stands no more or the account was erased: nothing else may be given, and what was given is not the whole.
     */
    public Optional<List<HolderRecord>> page(long id, FileSection section, int skip) {
        Optional<HolderRequest> standing = standing(id);
        if (standing.isEmpty()) {
            audit.record(AuditAction.HOLDER_FILE_STOPPED, HolderRequest.referenceOf(id), section.name());
        }
        return standing.map(request -> read(request.account(), section, skip));
    }

    private Optional<HolderRequest> standing(long id) {
        HolderRequest request = entities.find(HolderRequest.class, id);
        if (request == null) {
            return Optional.empty();
        }
        Account account = entities.find(Account.class, request.account(), LockModeType.PESSIMISTIC_READ);
        entities.refresh(request);
        return Optional.of(request)
                .filter(found -> found.kind().isFile() && found.state() == State.AGREED)
                .filter(found -> account.state() != AccountState.DELETED);
    }

    private List<HolderRecord> read(String account, FileSection section, int skip) {
        Query query = entities.createNativeQuery(section.sql(), Tuple.class);
        if (section.sql().contains(":account")) {
            query.setParameter("account", account);
        }
        if (section.sql().contains(":ids")) {
            query.setParameter("ids", accounts.incidentsOf(account).toArray(Long[]::new));
        }
        List<?> rows = query.setFirstResult(skip).setMaxResults(PAGE).getResultList();
        return rows.stream()
                .map(row -> new HolderRecord(section, fields((Tuple) row)))
                .toList();
    }

    private static Map<String, String> fields(Tuple row) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (TupleElement<?> element : row.getElements()) {
            Object value = row.get(element.getAlias());
            if (value != null) {
                fields.put(element.getAlias(), value.toString());
            }
        }
        return fields;
    }
}
