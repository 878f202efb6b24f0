package uk.gov.dwp.jobmatch.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.attachment.Attachment;
import uk.gov.dwp.jobmatch.attachment.Enclosures;
import uk.gov.dwp.jobmatch.file.FileRefusal;
import uk.gov.dwp.jobmatch.file.FilesRefused;
import uk.gov.dwp.jobmatch.file.ReceivedFile;
import uk.gov.dwp.jobmatch.web.form.ChosenFiles;
import uk.gov.dwp.jobmatch.web.form.Typed;
import uk.gov.dwp.jobmatch.web.language.ChosenLanguage;

/**
 * The files of a form that is being filled in: held for it from one look at the form to the next, for a browser forgets them
 * with every answer.
 */
@Named("enclosed")
@RequestScoped
public class EnclosedFiles {

    private static final String HELD = "heldFile";
    private static final String DROPPED = "droppedFile";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Enclosures enclosures;

    @Inject
    ChosenFiles chosen;

    @Inject
    HttpServletRequest request;

    @Inject
    ChosenLanguage language;

    private final Typed typed = new Typed();
    private final Set<UUID> ids = new LinkedHashSet<>();
    private boolean read;

    /**
     * Holds what was chosen in the field of this id, as far as it can be taken.
     *
     * @return what cannot, in words, each with the name of its file
     */
    public List<String> take(String field) {
        List<String> refusals = new ArrayList<>();
        chosen.of(field).forEach(file -> take(file, refusals));
        return refusals;
    }

    private void take(ReceivedFile file, List<String> refusals) {
        try {
            ids().add(enclosures.hold(file, ids()).id());
        } catch (FilesRefused refused) {
            FileRefusal first = refused.problems().get(0).refusal();
            refusals.add(file.givenName() + ": " + first.words(language.get()));
        }
    }

    /** Those that the form has so far, without those that were ticked to go. */
    public Set<UUID> ids() {
        if (!read) {
            read = true;
            sent(HELD).forEach(ids::add);
            sent(DROPPED).forEach(ids::remove);
        }
        return ids;
    }

    private Stream<UUID> sent(String field) {
        return Stream.ofNullable(request.getParameterValues(field))
                .flatMap(Stream::of)
                .filter(value -> ID.matcher(value).matches())
                .map(UUID::fromString);
    }

    /** What Faces reads of the field, which is not enough: see {@link ChosenFiles}. */
    public Map<String, @Nullable Object> getFields() {
        return typed.getFields();
    }

    public List<Attachment> getHeld() {
        return ids().isEmpty() ? List.of() : enclosures.held(ids());
    }
}
