package uk.gov.dwp.jobmatch.web.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.look.Week;

/**
 * How much was done in each week as two bars beside each other, in the units of an SVG drawing that is {@link #WIDTH} wide and
 * {@link #HEIGHT} high. The numbers stand above the bars, so that nothing hangs on colour or on judging heights.
 */
public record ActivityChart(List<Group> groups) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;

    /** Where the bars stand. */
    private static final int GROUND = 190;

    /** Of the highest bar; above it stands its number. */
    private static final int TALLEST = 160;

    private static final int BAR = 26;
    private static final int GAP = 4;

    /** One bar; of height 0 for nothing done. */
    public record Bar(int number, int x, int y, int width, int height) {

        /** Where its number stands, which is in the middle above it. */
        public int numberX() {
            return x + width / 2;
        }

        public int numberY() {
            return y - 6;
        }
    }

    /** The bars of one week, with the middle of its name below them. */
    public record Group(LocalDate monday, Bar searches, Bar applications, int middle) {

        public int nameY() {
            return GROUND + 20;
        }
    }

    /** Weeks from left to right. */
    static ActivityChart of(List<Week> weeks) {
        int most = weeks.stream()
                .mapToInt(week -> Math.max(week.searches(), week.applications()))
                .max()
                .orElse(0);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < weeks.size(); i++) {
            Week week = weeks.get(i);
            int middle = WIDTH * (2 * i + 1) / (2 * weeks.size());
            groups.add(new Group(
                    week.monday(),
                    bar(week.searches(), most, middle - GAP / 2 - BAR),
                    bar(week.applications(), most, middle + GAP / 2),
                    middle));
        }
        return new ActivityChart(groups);
    }

    /** What was done at all is seen, however little it is beside the most. */
    private static Bar bar(int number, int most, int x) {
        int height = number == 0 ? 0 : Math.max(2, TALLEST * number / most);
        return new Bar(number, x, GROUND - height, BAR, height);
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int ground() {
        return GROUND;
    }

    public int width() {
        return WIDTH;
    }
}
