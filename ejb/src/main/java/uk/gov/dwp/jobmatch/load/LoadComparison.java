package uk.gov.dwp.jobmatch.load;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.InstantSource;
import uk.gov.dwp.jobmatch.audit.AuditAction;
import uk.gov.dwp.jobmatch.audit.AuditTrail;

/** Holds accounts and file side by side once the file is loaded, and writes down what differs: references and sums, nothing personal. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoadComparison {

    /** Of each kind: a list longer than this is no list that anybody works off. Sums are exact. */
    static final int MOST_OF_A_KIND = 20_000;

    private static final String STANDING = """
            select distinct on (account) account, given from consent order by account, version desc
            """;

    private static final String SAID = """
            case when given is null then 'NONE' when given then 'GIVEN' else 'REVOKED' end
            """;

    @Inject
    EntityManager entities;

    @Inject
    AuditTrail audit;

    @Inject
    InstantSource clock;

    /** Nobody else begins for a while. */
    public void begin(long id) {
        entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE).lease(clock.instant());
    }

    /** How many accounts of which kind the file tells of. */
    public void tallyFile(long id) {
        tally(
                id,
                "FILE",
                "select kind, state, consent_given as given from account_load_row where load = :load and not refused");
    }

    /** How many accounts of which kind there are here. */
    public void tallyHere(long id) {
        tally(
                id,
                "HERE",
                "select kind, state, given from account a left join (" + STANDING + ") c on c.account = a.reference");
    }

    /** Accounts that the file leaves out. */
    public void noteNotInFile(long id) {
        note(id, "NOT_IN_FILE", """
                select a.reference from account a where a.state <> 'DELETED' and not exists (
                    select from account_load_row r where r.load = :load and r.reference = a.reference)
                """);
    }

    /** Accounts of lines that were refused. */
    public void noteNotHere(long id) {
        note(id, "NOT_HERE", """
                select distinct r.reference from account_load_row r where r.load = :load and not exists (
                    select from account a where a.reference = r.reference)
                """);
    }

    /** Accounts of which we have something newer, or of which the line was refused. */
    public void noteDiffering(long id) {
        note(id, "DIFFERS", """
                select r.reference from account_load_row r join account a on a.reference = r.reference
                left join (%s) c on c.account = r.reference
                where r.load = :load and (r.refused or a.version <> r.version or a.state <> r.state
                    or c.given is distinct from r.consent_given)
                """.formatted(STANDING));
    }

    /** The two have been compared: the load has ended. */
    public void complete(long id) {
        AccountLoad load = entities.find(AccountLoad.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (load.state() == LoadState.COMPARING) {
            load.complete(clock.instant());
            audit.record(
                    AuditAction.ACCOUNT_FILE_LOADED,
                    LoadDesk.subject(load),
                    "inserted=" + load.loaded().inserted() + " updated="
                            + load.loaded().updated() + " consents="
                            + load.loaded().consents());
        }
    }

    /** In the place of what an earlier try has left. */
    private void tally(long load, String side, String accounts) {
        inMemory();
        entities.createNativeQuery("delete from account_load_tally where load = ? and side = ?")
                .setParameter(1, load)
                .setParameter(2, side)
                .executeUpdate();
        Query insert = entities.createNativeQuery("""
                        insert into account_load_tally (load, side, kind, state, consent, accounts)
                        select cast(:load as bigint), :side, kind, state, %s, count(*) from (%s) each group by kind, state, given
                        """.formatted(SAID, accounts));
        insert.setParameter("load", load).setParameter("side", side).executeUpdate();
    }

    /** What millions of records are compared with fits; so large only in this transaction. */
    private void inMemory() {
        entities.createNativeQuery("set local work_mem = '64MB'").executeUpdate();
    }

    private void note(long load, String kind, String references) {
        inMemory();
        entities.createNativeQuery("""
                        insert into account_load_difference (load, reference, kind)
                        select distinct cast(:load as bigint), reference, :kind from (%s) each order by reference limit :most
                        on conflict do nothing
                        """.formatted(references))
                .setParameter("load", load)
                .setParameter("kind", kind)
                .setParameter("most", MOST_OF_A_KIND)
                .executeUpdate();
    }
}
