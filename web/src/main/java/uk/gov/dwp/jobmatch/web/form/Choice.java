package uk.gov.dwp.jobmatch.web.form;

/**
 * One of the answers that a list offers.
 *
 * @param code what the page sends; empty for none of the others
 * @param words what the reader sees
 */
public record Choice(String code, String words) {}
