package uk.gov.dwp.jobmatch.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.dwp.jobmatch.whole.Records;

/** While a partner changes over from one secret to the next, either lets it in; after that only the new one does. */
class TwoSecretsIT {

    private static final String OLDER = "the-secret-before-this-one";

    private final Records records = new Records(Caller.HELPDESK);

    @BeforeEach
    void there_is_a_secret_before_the_one_in_use() {
        records.change("""
                insert into partner_secret (partner, salt, digest, created_at, valid_until)
                values ('ed-dundee', encode('salt', 'hex'), encode(sha256(?::bytea), 'hex'), now(), now() + interval '1 day')
                """, OLDER + "salt");
    }

    @AfterEach
    void forget_it() {
        records.change("delete from partner_secret where partner = 'ed-dundee' and valid_until is not null");
    }

    @Test
    void both_are_right_until_the_older_ends() {
        assertEquals(200, Caller.with("ed-dundee", OLDER).send(Message.ping()).status());
        assertEquals(200, Caller.as("ed-dundee").send(Message.ping()).status());

        records.change("update partner_secret set valid_until = now() where valid_until is not null");

        Caller.with("ed-dundee", OLDER).send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
        assertEquals(200, Caller.as("ed-dundee").send(Message.ping()).status());
    }

    @Test
    void neither_is_another_partners() {
        Caller.with("ed-telford", OLDER).send(Message.ping()).isRefusal(401, "NOT_AUTHENTICATED");
    }
}
