package uk.gov.dwp.jobmatch.soap.fault;

/** One thing wrong with a message: where (a path of the contract's element names), a code, and our words for it. */
public record FieldProblem(String path, String code, String words) {}
