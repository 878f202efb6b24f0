package uk.gov.dwp.jobmatch.web.sending;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import uk.gov.dwp.jobmatch.web.session.TypedWords;

/**
 * All that a form says: two that say the same are one. Somebody who goes back and changes a word means another thing. The
 * form's key is part of it and is kept nowhere, so that nothing can be guessed from the digest, not even a password.
 */
@RequestScoped
public class SentContent {

    @Inject
    HttpServletRequest request;

    /** Digest of who sends what; empty where it is no form of a page's, or nobody is signed in. */
    public Optional<String> digest() {
        boolean keyed = request.getParameter(TypedWords.FORM_KEY) != null && request.getUserPrincipal() != null;
        return keyed ? Optional.of(digest(said())) : Optional.empty();
    }

    private String said() {
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        String typed = fields.entrySet().stream()
                .map(field -> measured(field.getKey())
                        + Arrays.stream(field.getValue())
                                .map(SentContent::measured)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
        return measured(request.getUserPrincipal().getName()) + measured(request.getServletPath()) + typed + files();
    }

    private String files() {
        if (!String.valueOf(request.getContentType()).startsWith("multipart/form-data")) {
            return "";
        }
        try {
            return request.getParts().stream().map(SentContent::told).collect(Collectors.joining());
        } catch (IOException | ServletException e) {
            throw new IllegalStateException("A form with files cannot be read", e);
        }
    }

    private static String told(Part part) {
        return measured(part.getName()) + measured(String.valueOf(part.getSubmittedFileName())) + part.getSize() + " ";
    }

    /** No two texts of different length begin alike. */
    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static String digest(String said) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
