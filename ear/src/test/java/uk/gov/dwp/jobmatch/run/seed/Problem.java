package uk.gov.dwp.jobmatch.run.seed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Language;

/** Something that people write to the helpdesk about, and what it answers. */
record Problem(
        Channel channel,
        Category category,
        Set<Mark> marks,
        String summary,
        String detail,
        String answer,
        String vacancy) {

    /** What else is true of whoever has the problem: problems.txt explains each. */
    enum Mark {
        CY,
        SAFETY,
        NO_EMAIL,
        SHARED,
        BSL
    }

    private static final List<String> JOBS = List.of(
            "care assistant",
            "warehouse operative",
            "kitchen porter",
            "dental receptionist",
            "fork-lift driver",
            "cleaner",
            "bricklayer",
            "nursery nurse",
            "payroll clerk",
            "security officer",
            "welder",
            "hairdresser",
            "farm worker",
            "call centre adviser",
            "teaching assistant",
            "delivery driver");

    private static final List<String> TOWNS = List.of(
            "Leeds",
            "Walsall",
            "Cardiff",
            "Dundee",
            "Telford",
            "Mansfield",
            "Basildon",
            "Bangor",
            "Montrose",
            "Hull",
            "Wrexham",
            "Luton",
            "Burnley",
            "Plymouth",
            "Motherwell",
            "Derby");

    static List<Problem> all() {
        return Stream.of(Texts.read("problems.txt").split("\n\n"))
                .map(Problem::parse)
                .toList();
    }

    private static Problem parse(String block) {
        List<String> lines = block.strip().lines().toList();
        List<String> head = List.of(lines.get(0).split(" "));
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        head.subList(2, head.size()).forEach(mark -> marks.add(Mark.valueOf(mark)));
        return new Problem(
                Channel.valueOf(head.get(0)),
                Category.valueOf(head.get(1)),
                marks,
                lines.get(1),
                lines.get(2),
                lines.get(3).substring(2),
                "");
    }

    /** The same problem with another job, in another place. */
    Problem told(Dice dice) {
        String job = dice.oneOf(JOBS);
        String town = dice.oneOf(TOWNS);
        String number = Integer.toString(dice.between(48_000_000, 48_999_999));
        boolean aboutVacancy = (summary + detail).contains("{vacancy}");
        return new Problem(
                channel,
                category,
                marks,
                filled(summary, job, town, number),
                filled(detail, job, town, number),
                filled(answer, job, town, number),
                aboutVacancy ? number : "");
    }

    boolean is(Mark mark) {
        return marks.contains(mark);
    }

    Language language() {
        return is(Mark.CY) ? Language.CY : Language.EN;
    }

    private static String filled(String text, String job, String town, String number) {
        return text.replace("{job}", job).replace("{town}", town).replace("{vacancy}", number);
    }
}
