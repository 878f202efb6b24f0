package uk.gov.dwp.jobmatch.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.gov.dwp.jobmatch.whole.Records;

/** Every column of the database that can hold words: none that a reference, a list of codes or a pattern keeps from holding any. */
final class WordColumns {

    /** Columns by their names, each with the reason why nobody can put such words there. */
    private static final Map<String, String> TAKE_NONE = Map.ofEntries(
            Map.entry(".*\\.\\w+_by", "user names, which are letters, digits, dots and hyphens"),
            Map.entry("person\\.username|presence\\.person|(audit|access_log)\\.actor", "user names too"),
            Map.entry(".*\\.\\w*(digest|hash|salt|sha256|message_id)", "worked out by the helpdesk"),
            Map.entry(
                    ".*\\.(email|dwp_email|recipient|phone|address|reply_copies)",
                    "addresses and numbers, refused in any other shape"),
            Map.entry("control_measure_key\\.contact", "an address or number in one shape"),
            Map.entry("incident\\.(facts|why_en|why_cy)", "the decision and its reasons, in the helpdesk's words"),
            Map.entry("saved_view\\.query|sent_form\\.led_to", "codes, as they stand in an address"),
            Map.entry("policy\\.dwp_domains", "names of domains, refused in any other shape"),
            Map.entry(
                    "opening_hours\\.weekdays|calendar_use\\.place|safety_alert\\.(about|origin)",
                    "codes of the helpdesk's"),
            Map.entry("attachment\\.finding", "what the virus scanner says"),
            Map.entry(
                    "submission\\.(answer|submission_id)|partner_refusal\\.submission_id",
                    "XML for its sender, and the sender's number of it"),
            Map.entry("proposed_change\\..*|delivery\\.about|incident_match\\..*", "codes, references and addresses"),
            Map.entry("access_log\\.account", "an account's own reference, as account.reference has it"),
            Map.entry(
                    "account_load_(row|difference)\\..*",
                    "lines of a file under way, of which pages tell number and field"));

    private final Records records;

    WordColumns(Records records) {
        this.records = records;
    }

    /** Those in which these words stand nowhere, and that are not known to take none. */
    List<String> without(String words) {
        List<String> without = new ArrayList<>();
        for (String column : all()) {
            String[] named = column.split("\\.", -1);
            boolean known = TAKE_NONE.keySet().stream().anyMatch(column::matches);
            if (!known
                    && records.rows(
                                    "select 1 from %s where strpos(%s, ?) > 0 limit 1".formatted((Object[]) named),
                                    words)
                            .isEmpty()) {
                without.add(column);
            }
        }
        return without;
    }

    private List<String> all() {
        return records.rows("""
                select t.relname || '.' || c.attname from pg_attribute c join pg_class t on t.oid = c.attrelid
                join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = 'public' and t.relkind in ('r', 'p') and not t.relispartition and c.attnum > 0 and not c.attisdropped
                and (c.atttypid = 'text'::regtype or (c.atttypid = 'varchar'::regtype and (c.atttypmod = -1 or c.atttypmod - 4 >= 60)))
                and t.relname <> 'flyway_schema_history'
                and not exists (select 1 from pg_constraint k where k.conrelid = t.oid and c.attnum = any (k.conkey)
                    and (k.contype = 'f' or (k.contype = 'c' and pg_get_constraintdef(k.oid) ~ ('\\(' || c.attname || '\\)?(::text)?\\)? (= ANY|~|= )'))))
                order by 1
                """);
    }
}
