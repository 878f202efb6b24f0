package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.AttachmentFile;
import uk.gov.dwp.jobmatch.incident.Incident;
import uk.gov.dwp.jobmatch.web.language.Words;

/** The files of an incident as its page lists them. */
@Named("files")
@RequestScoped
public class IncidentFiles {

    private static final int KILO = 1000;

    @Inject
    AttachmentFile attachments;

    @Inject
    Words words;

    private @Nullable List<Attachment> listed;

    public List<Attachment> of(Incident incident) {
        if (listed == null) {
            listed = attachments.of(incident);
        }
        return listed;
    }

    /** As people say it: "1.4 MB". */
    public String size(Attachment attachment) {
        long bytes = attachment.size();
        return bytes < KILO * KILO
                ? words.of("files.kb", Math.max(1, Math.round((double) bytes / KILO)))
                : words.of(
                        "files.mb", BigDecimal.valueOf(bytes).movePointLeft(6).setScale(1, RoundingMode.HALF_UP));
    }
}
