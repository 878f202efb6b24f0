package uk.gov.dwp.jobmatch.file;

import uk.gov.dwp.jobmatch.routing.Language;

/** Why files are not taken as they are, in words that say how to mend it. */
public enum FileRefusal {
    TOO_MANY_ATTACHMENTS("Attach no more than 5 files", "Peidiwch ag atodi mwy na 5 ffeil"),
    ATTACHMENTS_TOO_LARGE(
            "The files must be no larger than 5 MB together",
            "Rhaid i’r ffeiliau beidio â bod yn fwy na 5 MB gyda’i gilydd"),
    ATTACHMENT_EMPTY("The file is empty: attach another", "Mae’r ffeil yn wag: atodwch un arall"),
    ATTACHMENT_TYPE_NOT_ALLOWED(
            "The file must be a PNG or JPEG picture, a PDF or plain text",
            "Rhaid i’r ffeil fod yn llun PNG neu JPEG, yn PDF neu’n destun plaen");

    private final String english;
    private final String welsh;

    FileRefusal(String english, String welsh) {
        this.english = english;
        this.welsh = welsh;
    }

    public String words(Language language) {
        return language == Language.CY ? welsh : english;
    }
}
