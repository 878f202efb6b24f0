package uk.gov.dwp.jobmatch.soap.fault;

/** One thing wrong with a message: where (a path of the contract's element names), a code, and our words for it. */
public record FieldProblem(String path, String code, String words) {

    private static final String UNKNOWN_CODE = "UNKNOWN_CODE";

    /** A code stands there that the contract does not list. */
    public static FieldProblem unknownCode(String path) {
        return new FieldProblem(path, UNKNOWN_CODE, "Use a code that the contract lists.");
    }

    /** Something must stand there, and nothing but spaces does. */
    public static FieldProblem blank(String path) {
        return new FieldProblem(path, "TOO_SHORT", "Nothing but spaces.");
    }

    /** Whether a code is all that is wrong there. */
    public boolean isUnknownCode() {
        return code.equals(UNKNOWN_CODE);
    }
}
