package uk.gov.dwp.jobmatch.web.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.gov.dwp.jobmatch.report.ConsentFigures.Month;

/**
 * Accounts at the end of each month as a bar, and the part of them that advisers may see as a darker bar in it, in the units of an
 * SVG drawing. The table below it has every number, so that nothing hangs on colour or on judging heights.
 */
public record ConsentChart(List<Bar> bars) {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 240;
    private static final int GROUND = 210;
    private static final int TALLEST = 180;

    /** How many names find room below the bars. */
    private static final int NAMES = 12;

    /**
     * One month.
     *
     * @param named whether there is room for its name and percentage
     */
    public record Bar(
            YearMonth month,
            String percentage,
            int x,
            int width,
            int accountsHeight,
            int consentsHeight,
            boolean named) {

        public int middle() {
            return x + width / 2;
        }

        public int accountsY() {
            return GROUND - accountsHeight;
        }

        public int consentsY() {
            return GROUND - consentsHeight;
        }

        public int percentageY() {
            return accountsY() - 6;
        }

        public int nameY() {
            return GROUND + 20;
        }
    }

    /** Months from left to right. */
    static ConsentChart of(List<Month> months) {
        long most = months.stream()
                .mapToLong(month -> month.standing().accounts())
                .max()
                .orElse(0);
        int step = Math.max(1, (months.size() + NAMES - 1) / NAMES);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            Month month = months.get(i);
            int x = WIDTH * i / months.size();
            int next = WIDTH * (i + 1) / months.size();
            bars.add(new Bar(
                    month.month(),
                    month.standing().percentage(0) + "%",
                    x + 1,
                    Math.max(1, next - x - 3),
                    height(month.standing().accounts(), most),
                    height(month.standing().consents(), most),
                    i % step == 0));
        }
        return new ConsentChart(bars);
    }

    private static int height(long number, long most) {
        return most == 0 ? 0 : Math.toIntExact(TALLEST * number / most);
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
