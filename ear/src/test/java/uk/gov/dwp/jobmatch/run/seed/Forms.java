package uk.gov.dwp.jobmatch.run.seed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import uk.gov.dwp.jobmatch.routing.AccountOrigin;
import uk.gov.dwp.jobmatch.routing.Category;
import uk.gov.dwp.jobmatch.routing.Customer;
import uk.gov.dwp.jobmatch.routing.CustomerType;
import uk.gov.dwp.jobmatch.run.seed.Problem.Mark;

/** Fills in the Contact Us form for a problem as whoever comes through that channel would. */
final class Forms {

    private record Adviser(String username, String office) {}

    private final Deque<SampleAccount> accounts = new ArrayDeque<>(SampleAccount.all());
    private final Deque<Adviser> advisers = new ArrayDeque<>(List.of(
            new Adviser("adviser", "LEEDS_PARK_PLACE"),
            new Adviser("adviser-walsall", "WALSALL"),
            new Adviser("adviser-cardiff", "CARDIFF")));
    private int mobiles = 10;
    private final Dice dice;
    private final KnownPlaces places;

    Forms(Dice dice, KnownPlaces places) {
        this.dice = dice;
        this.places = places;
    }

    Routed fill(Problem problem) {
        Problem told = problem.told(dice);
        return switch (told.channel()) {
            case EMPLOYER_ONLINE -> online(told, CustomerType.EMPLOYER);
            case JOBSEEKER_ONLINE -> online(told, CustomerType.JOBSEEKER);
            case ANONYMOUS -> anonymous(told);
            case EMPLOYER_DIRECT -> employerDirect(told);
            case JOBSEEKER_DIRECT -> jobseekerDirect(told);
            case JOBCENTRE -> jobcentre(told);
            case JOBCENTRE_OWN -> ownProblem(told);
        };
    }

    private Routed online(Problem problem, CustomerType kind) {
        SampleAccount account = account(problem, kind);
        boolean readsEmail = account.hasEmail() && !Routed.SUPPRESSED.contains(account.email());
        boolean call = readsEmail && dice.chance(12);
        String phone = call || !readsEmail || dice.chance(30) ? account.phone() : null;
        Customer customer = account.customer(account.email(), phone, null);
        return Routed.of(
                new Draft(problem, customer, account.reference()).call(call).form(), account, places);
    }

    /** Half of them leave an address, most others a number, and whoever only reports something may leave neither. */
    private Routed anonymous(Problem problem) {
        int index = dice.between(10, 99);
        boolean email = dice.chance(50);
        boolean phone = !email && (dice.chance(50) || !problem.category().needsNoReply());
        CustomerType kind = problem.category() == Category.VACANCY ? CustomerType.EMPLOYER : CustomerType.UNKNOWN;
        Customer customer = new Customer(
                kind,
                null,
                null,
                null,
                AccountOrigin.NOT_KNOWN,
                email ? "visitor" + index + "@example.org" : null,
                phone ? "07700 9006" + index : null,
                null,
                null,
                phone ? "After 5pm" : null,
                problem.language(),
                null);
        return Routed.of(new Draft(problem, customer, "anonymous").form(), null, places);
    }

    private Routed employerDirect(Problem problem) {
        SampleAccount account = account(problem, CustomerType.EMPLOYER);
        String site = account.homeSite().isEmpty()
                ? dice.oneOf(List.copyOf(places.sites().keySet()))
                : account.homeSite();
        String other = dice.oneOf(List.copyOf(places.sites().keySet()));
        boolean handedOver = !other.equals(site) && dice.chance(20);
        String email = problem.is(Mark.SHARED) ? places.site(site).address() : account.email();
        boolean onPaperOnly = !account.hasEmail() && !problem.is(Mark.SAFETY) && dice.chance(10);
        Customer customer = account.customer(
                email, onPaperOnly ? null : account.phone(), onPaperOnly ? "Asks to be written to, not phoned" : null);
        return Routed.of(
                new Draft(problem, customer, "ed-" + site.toLowerCase(Locale.ROOT))
                        .call(!onPaperOnly && dice.chance(25))
                        .sites(site, handedOver ? other : null)
                        .reference("ED" + dice.between(30_000, 39_999))
                        .form(),
                account,
                places);
    }

    private Routed jobseekerDirect(Problem problem) {
        SampleAccount account = account(problem, CustomerType.JOBSEEKER);
        boolean noPhone = !account.hasEmail() && !problem.is(Mark.SAFETY) && dice.chance(8);
        Customer customer = account.customer(
                account.email(), noPhone ? null : account.phone(), noPhone ? "Rang from a phone box" : null);
        return Routed.of(
                new Draft(problem, customer, "serco-jd")
                        .call(!noPhone && dice.chance(25))
                        .reference("JD-" + dice.between(100_000, 199_999))
                        .form(),
                account,
                places);
    }

    /** Where staff are at risk, half of the forms come in with something missing. */
    private Routed jobcentre(Problem problem) {
        Adviser adviser = nextAdviser();
        SampleAccount account = account(problem, CustomerType.JOBSEEKER);
        boolean inHaste = problem.is(Mark.SAFETY) && dice.chance(50);
        boolean call = dice.chance(35);
        Customer customer = account.customer(account.email(), inHaste ? null : numberGivenInPerson(account), null);
        return Routed.of(
                new Draft(problem, customer, adviser.username())
                        .call(call || inHaste)
                        .office(adviser.office(), inHaste ? null : adviser.username() + "@dwp.gov.uk")
                        .form(),
                account,
                places);
    }

    private Routed ownProblem(Problem problem) {
        Adviser adviser = nextAdviser();
        Customer nobody = new Customer(
                CustomerType.UNKNOWN,
                null,
                null,
                null,
                AccountOrigin.NOT_KNOWN,
                null,
                null,
                null,
                null,
                null,
                problem.language(),
                null);
        return Routed.of(
                new Draft(problem, nobody, adviser.username())
                        .office(adviser.office(), adviser.username() + "@dwp.gov.uk")
                        .form(),
                null,
                places);
    }

    /** Where the customer can be rung today (domain.md S9): mostly somebody's mobile, not the account's number. */
    private String numberGivenInPerson(SampleAccount account) {
        return dice.chance(75) ? "07700 9007" + mobiles++ : account.phone();
    }

    private Adviser nextAdviser() {
        Adviser next = advisers.removeFirst();
        advisers.addLast(next);
        return next;
    }

    /** The account that has waited longest of those that fit the problem. */
    private SampleAccount account(Problem problem, CustomerType kind) {
        return next(account -> account.kind() == kind
                && account.language() == problem.language()
                && (!problem.is(Mark.NO_EMAIL) || !account.hasEmail())
                && (!problem.is(Mark.BSL) || account.needs().equals("BSL")));
    }

    private SampleAccount next(Predicate<SampleAccount> fits) {
        SampleAccount found = accounts.stream().filter(fits).findFirst().orElseThrow();
        accounts.remove(found);
        accounts.addLast(found);
        return found;
    }
}
