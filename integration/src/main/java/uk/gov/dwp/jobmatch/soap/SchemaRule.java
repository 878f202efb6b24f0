package uk.gov.dwp.jobmatch.soap;

import uk.gov.dwp.jobmatch.soap.fault.FieldProblem;

/** A rule of XML Schema that a message broke, known by the code that the validator puts before its words. */
public enum SchemaRule {
    TOO_LONG("cvc-maxLength-valid", "Longer than the contract allows."),
    TOO_SHORT("cvc-minLength-valid", "Shorter than the contract allows."),
    WRONG_FORMAT("cvc-pattern-valid", "Not in the format that the contract gives."),
    WRONG_TYPE("cvc-datatype-valid", "Not a value of the type that the contract gives."),
    INCOMPLETE("cvc-complex-type.2.4.b", "An element that the contract requires is missing."),
    TOO_MANY("cvc-complex-type.2.4.f", "More elements of one name than the contract allows."),
    MISPLACED("cvc-complex-type.2.4", "An element is missing, out of order or not in the contract."),
    BROKEN("", "Not as the contract says.");

    private final String validatorsCode;
    private final String words;

    SchemaRule(String validatorsCode, String words) {
        this.validatorsCode = validatorsCode;
        this.words = words;
    }

    /** What the rule asks, in words that hold nothing of the message. */
    public String words() {
        return words;
    }

    static SchemaRule broken(Throwable reported) {
        String text = String.valueOf(reported.getMessage());
        for (SchemaRule rule : values()) {
            if (text.startsWith(rule.validatorsCode)) {
                return rule;
            }
        }
        return BROKEN;
    }

    /** Where an element itself is what is wrong, its name may be anything: the path then ends above it. */
    FieldProblem at(ContractPath path) {
        return switch (this) {
            case MISPLACED, TOO_MANY, BROKEN -> new FieldProblem(path.above(), name(), words);
            default -> new FieldProblem(path.here(), name(), words);
        };
    }
}
