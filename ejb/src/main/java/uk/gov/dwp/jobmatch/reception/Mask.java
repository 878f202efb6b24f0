package uk.gov.dwp.jobmatch.reception;

/** Hides most of an address, so that its owner recognises it and nobody else learns it. */
final class Mask {

    private Mask() {}

    /** {@code ada@example.com} becomes {@code a***@example.com}. */
    static String address(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "***" : address.charAt(0) + "***" + address.substring(at);
    }
}
