package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.audit.AuditRecord;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says in words what the audit holds as codes of accounts, of the files that bring them, and of other files and texts. */
@RequestScoped
public class AccountAuditWords {

    @Inject
    Words words;

    /** The detail of a record: a code, of which {@code rest} is what follows its first word. */
    public String inWords(AuditRecord record, String code, String rest) {
        return switch (record.action()) {
            case ACCOUNT_SUGGESTED -> words.count("audit.accounts", Long.parseLong(rest));
            case ACTIVITY_TOLD -> words.count("audit.activities", Long.parseLong(rest));
            case ACCOUNT_TOLD, CONSENT_GRANTED, CONSENT_REVOKED -> words.of("audit.version", rest);
            case ACCOUNT_FILE_RECEIVED, ACCOUNT_FILE_CHECKED, ACCOUNT_FILE_CONFIRMED, ACCOUNT_FILE_LOADED ->
                counted(code);
            case ACCOUNT_FILE_REFUSED -> words.known("fault.", code);
            case ACCOUNT_FILE_FAILED, ACCOUNT_FILE_TRIED_AGAIN -> words.known("account-file.state.", code);
            case ATTACHMENT_ADDED -> words.known("fileType.", rest);
            case ATTACHMENT_READ -> words.known("fileState.", rest);
            case TEMPLATE_PUBLISHED -> words.of("audit.edition", rest);
            default -> code;
        };
    }

    /** Such as "Records taken: 12, Refused: 1". */
    private String counted(String code) {
        return Arrays.stream(code.split(" "))
                .map(part -> part.split("="))
                .map(part -> part.length == 2
                        ? words.known("audit.load.", part[0]) + ": " + part[1]
                        : words.known("account-file.layout.", part[0]))
                .collect(Collectors.joining(", "));
    }
}
