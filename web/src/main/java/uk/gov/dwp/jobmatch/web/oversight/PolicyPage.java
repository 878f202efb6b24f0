package uk.gov.dwp.jobmatch.web.oversight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.directory.Directory;
import uk.gov.dwp.jobmatch.directory.Mailbox;
import uk.gov.dwp.jobmatch.directory.PolicyTerms;
import uk.gov.dwp.jobmatch.directory.PolicyVersion;
import uk.gov.dwp.jobmatch.directory.Site;
import uk.gov.dwp.jobmatch.routing.Channel;
import uk.gov.dwp.jobmatch.routing.Policy;
import uk.gov.dwp.jobmatch.routing.Priority;
import uk.gov.dwp.jobmatch.web.language.Words;
import uk.gov.dwp.jobmatch.web.policy.PolicyWords;
import uk.gov.dwp.jobmatch.worktime.BankHoliday;
import uk.gov.dwp.jobmatch.worktime.BankHolidays;
import uk.gov.dwp.jobmatch.worktime.Nation;
import uk.gov.dwp.jobmatch.worktime.WorkingCalendar;

/** The rules in force, in plain words: targets, switches, places, bank holidays and where every reply goes. */
@Named
@RequestScoped
public class PolicyPage {

    @Inject
    Directory directory;

    @Inject
    Words words;

    @Inject
    PolicyWords policyWords;

    @Inject
    InstantSource clock;

    public Policy getPolicy() {
        return directory.policy();
    }

    public PolicyTerms getTerms() {
        return directory.policyTerms();
    }

    public PolicyVersion getVersion() {
        return directory.policyVersion();
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    /** A target as people say it: by the clock, or in working time. */
    public String target(Priority priority) {
        Duration target = getPolicy().target(priority);
        return priority.runsInWorkingTime() ? policyWords.workingTime(target) : policyWords.clockTime(target);
    }

    public Channel[] getChannels() {
        return Channel.values();
    }

    public List<RoutingTable.Row> rules(Channel channel) {
        return RoutingTable.of(channel, getPolicy());
    }

    public List<Site> getSites() {
        return directory.sites();
    }

    public List<Mailbox> getMailboxes() {
        return directory.mailboxes();
    }

    public Nation[] getNations() {
        return Nation.values();
    }

    /** The days off to come, with the nations that keep each. */
    public Map<LocalDate, Map<Nation, BankHoliday>> getHolidays() {
        LocalDate today = WorkingCalendar.dayOf(clock.instant());
        Map<LocalDate, Map<Nation, BankHoliday>> days = new TreeMap<>();
        for (Nation nation : Nation.values()) {
            BankHolidays.of(nation).all().stream()
                    .filter(holiday -> !holiday.day().isBefore(today))
                    .forEach(holiday -> days.computeIfAbsent(holiday.day(), none -> new TreeMap<>())
                            .put(nation, holiday));
        }
        return days;
    }

    /** A bank holiday's name; in the language of the government's list where we have no other. */
    public String name(Map<Nation, BankHoliday> kept) {
        return Stream.of(Nation.values())
                .flatMap(nation -> Stream.ofNullable(kept.get(nation)))
                .map(BankHoliday::name)
                .map(this::inWords)
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public LocalDate lastKnownDay(Nation nation) {
        return BankHolidays.of(nation).lastKnownDay();
    }

    private String inWords(String name) {
        return words.has(key(name)) ? words.of(key(name)) : name;
    }

    static String key(String holiday) {
        return "holiday." + holiday.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
    }
}
