package uk.gov.dwp.jobmatch.preference;

/** What a keyboard shortcut can do, with the character that does it where nobody has chosen another. */
public enum Command {
    /** Goes to the search box. */
    SEARCH("/"),
    MY_WORK("w"),
    QUEUE("q"),
    CALLBACKS("c"),
    /** Goes to the next incident or call of a list. */
    NEXT("j"),
    PREVIOUS("k"),
    /** Goes to the field that the reply is written in. */
    REPLY("r"),
    NOTE("n"),
    /** Opens the help of the page. */
    HELP("h"),
    /** Shows which characters do what. */
    LIST("?");

    private final String usual;

    Command(String usual) {
        this.usual = usual;
    }

    public String usual() {
        return usual;
    }
}
