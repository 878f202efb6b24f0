package uk.gov.dwp.jobmatch.bench;

/** What staff do all day, each as one step of the benchmark. */
enum StaffWork {
    QUEUE("work queue", "helpdesk", 50),
    FILTERED("work queue, filtered, with counts", "helpdesk", 150),
    INCIDENT("incident", "helpdesk", 50),
    BOARD("callbacks board", "teamleader-telford", 50),
    TAKE_NEXT("take next", "helpdesk", 150),
    SEARCH_CONTACT("search by phone number", "helpdesk", 150),
    SEARCH_WORDS("search by words", "helpdesk", 150);

    private final String title;
    private final String person;
    private final int aim;

    StaffWork(String title, String person, int aim) {
        this.title = title;
        this.person = person;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    /** User name of whoever does it. */
    String person() {
        return person;
    }

    /** Milliseconds within which 95 of 100 answers should come. */
    int aim() {
        return aim;
    }

    /** The name that it goes by in the notes and in Gatling's report. */
    String step(int incidents) {
        return "%s, %,d incidents".formatted(title, incidents);
    }
}
