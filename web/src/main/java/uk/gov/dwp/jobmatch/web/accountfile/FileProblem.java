package uk.gov.dwp.jobmatch.web.accountfile;

/** Why a file that was sent with the form was not taken in. */
enum FileProblem {
    LAYOUT("layout-ACCOUNTS"),
    FILE("file"),
    TOO_LARGE("file");

    private final String field;

    FileProblem(String field) {
        this.field = field;
    }

    /** Id of the field that can mend it. */
    String field() {
        return field;
    }
}
