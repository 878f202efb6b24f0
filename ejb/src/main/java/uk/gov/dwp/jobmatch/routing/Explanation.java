package uk.gov.dwp.jobmatch.routing;

/**
 * Who gets the reply, who calls, and why, in one sentence of at most 200 characters without personal data: the screen,
 * the receipt and the audit all show it.
 */
public record Explanation(String english, String welsh) {

    /** What the partner contract allows for it. */
    static final int LONGEST = 200;

    /** Names the places where there is room for their names, and else says what they are to the incident. */
    public static Explanation of(Facts facts, Decision decision, Places places) {
        String english = new EnglishSentence(facts, decision, places).toString();
        String welsh = new WelshSentence(facts, decision, places).toString();
        boolean tooLong = english.length() > LONGEST || welsh.length() > LONGEST;
        return tooLong && !places.equals(Places.UNNAMED)
                ? of(facts, decision, Places.UNNAMED)
                : new Explanation(english, welsh);
    }

    public String in(Language language) {
        return language == Language.CY ? welsh : english;
    }
}
