package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.web.session.TypedWords;

/**
 * All that a form says: two that say the same are one. Somebody who goes back and changes a word means another thing. The
 * form's key is part of it and is kept nowhere, so that nothing can be guessed from the digest, not even a password.
 */
@RequestScoped
public class SentContent {

    /** The hidden field of forms that make something that nothing else tells from another one. */
    private static final String MAKES = "makes";

    /** What differs from page to page, whatever is typed. */
    private static final Set<String> OF_THE_PAGE = Set.of(TypedWords.FORM_KEY, "jakarta.faces.ViewState");

    @Inject
    HttpServletRequest request;

    private @Nullable String files;

    /** Digest of who sends what; empty where it is no form of a page's, or nobody is signed in. */
    public Optional<String> digest() {
        boolean keyed = request.getParameter(TypedWords.FORM_KEY) != null && request.getUserPrincipal() != null;
        return keyed ? Optional.of(digest(said(Set.of()))) : Optional.empty();
    }

    /** Digest of what it says, whatever page it stood on; empty unless the form makes something new. */
    public Optional<String> made() {
        boolean makes = request.getParameter(MAKES) != null;
        return makes ? Optional.of(digest(said(OF_THE_PAGE))) : Optional.empty();
    }

    private String said(Set<String> leftOut) {
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.keySet().removeAll(leftOut);
        String typed = fields.entrySet().stream()
                .map(field -> measured(field.getKey())
                        + Arrays.stream(field.getValue())
                                .map(SentContent::measured)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return measured(request.getUserPrincipal().getName()) + measured(request.getServletPath()) + typed + files();
    }

    /** Read before the deed: with its answer they are gone. */
    private String files() {
        if (files == null) {
            files = readFiles();
        }
        return files;
    }

    private String readFiles() {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return "";
        }
        try {
            StringBuilder told = new StringBuilder();
            for (Part part : request.getParts()) {
                told.append(part.getSubmittedFileName() == null ? "" : told(part));
            }
            return told.toString();
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A form with files cannot be read", e);
        }
    }

    private static String told(Part part) throws IOException {
        try (InputStream content = part.getInputStream()) {
            return measured(part.getName()) + measured(part.getSubmittedFileName()) + digest(content);
        }
    }

    /** No two texts of different length begin alike. */
    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static String digest(String said) {
        try {
            return digest(new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    private static String digest(InputStream said) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(said, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
