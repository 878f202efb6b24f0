package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import uk.gov.dwp.jobmatch.web.language.Words;

/** Says in words why a mail could not be sent, and what somebody can do about it. */
@Named
@RequestScoped
public class Causes {

    @Inject
    Words words;

    public String name(String code) {
        return words.of("cause." + known(code), code.replaceFirst("^SMTP_", ""));
    }

    public String advice(String code) {
        return words.of("cause." + known(code) + ".do");
    }

    /** The code itself, or the kind of answer a mail server gave, or neither. */
    private String known(String code) {
        if (words.has("cause." + code)) {
            return code;
        }
        String family = code.replaceFirst("^(SMTP_\\d)\\d*$", "$1");
        return words.has("cause." + family) ? family : "OTHER";
    }
}
