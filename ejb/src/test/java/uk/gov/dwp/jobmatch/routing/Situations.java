package uk.gov.dwp.jobmatch.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every situation there can be: the input space is finite, so the laws are checked over all of it. */
final class Situations {

    private static final boolean[] NO_AND_YES = {false, true};

    private Situations() {}

    /** Facts under a policy, and what was decided. */
    record Situation(Facts facts, Policy policy, Decision decision) {

        Situation(Facts facts, Policy policy) {
            this(facts, policy, Routing.decide(facts, policy));
        }

        boolean accepted() {
            return decision.accepted();
        }

        boolean mails(ReplyTo party) {
            return decision.replyTo() == party || decision.copies().contains(party);
        }
    }

    /** Every combination of inputs under every setting of the policy's switches. */
    static Stream<Situation> all() {
        return policies().stream().flatMap(policy -> facts().stream().map(facts -> new Situation(facts, policy)));
    }

    /** Every combination of inputs, those that no door lets through among them. */
    static List<Facts> facts() {
        List<Facts> all = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            for (CustomerType type : CustomerType.values()) {
                for (EmailState email : EmailState.values()) {
                    for (PhoneState phone : PhoneState.values()) {
                        addRest(all, channel, type, email, phone);
                    }
                }
            }
        }
        return all;
    }

    private static void addRest(
            List<Facts> all, Channel channel, CustomerType type, EmailState email, PhoneState phone) {
        for (boolean call : NO_AND_YES) {
            for (DwpEmailState dwp : DwpEmailState.values()) {
                for (SiteChoice site : SiteChoice.values()) {
                    for (int bits = 0; bits < 8; bits++) {
                        boolean safety = (bits & 1) != 0;
                        boolean noReply = (bits & 2) != 0;
                        boolean reason = (bits & 4) != 0;
                        all.add(new Facts(channel, type, email, phone, call, dwp, safety, site, noReply, reason));
                    }
                }
            }
        }
    }

    static List<Policy> policies() {
        List<Policy> policies = new ArrayList<>();
        for (boolean copyEmployer : NO_AND_YES) {
            for (boolean replyToJobseeker : NO_AND_YES) {
                policies.add(policy(copyEmployer, replyToJobseeker));
            }
        }
        return policies;
    }

    static Policy policy(boolean copyEmployer, boolean replyToJobseeker) {
        Duration any = Duration.ofHours(1);
        return new Policy(
                7, "TELFORD", List.of("dwp.gov.uk"), copyEmployer, replyToJobseeker, any, any, any, "01632 960 300");
    }
}
