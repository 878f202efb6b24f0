package uk.gov.dwp.jobmatch.directory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Channel;

/** The doors at which partners' systems call, each with the one role that opens it and the channel it stands for. */
public enum Endpoint {
    EMPLOYER_DIRECT(Role.PARTNER_EMPLOYER_DIRECT, Channel.EMPLOYER_DIRECT),
    JOBSEEKER_DIRECT(Role.PARTNER_JOBSEEKER_DIRECT, Channel.JOBSEEKER_DIRECT),
    /** The site itself, whose channel follows from the account it vouches for. */
    UNIVERSAL_JOBMATCH(Role.PARTNER_UNIVERSAL_JOBMATCH, null);

    private final String role;
    private final @Nullable Channel channel;

    Endpoint(String role, @Nullable Channel channel) {
        this.role = role;
        this.channel = channel;
    }

    /** The door that a partner's role opens. */
    static Endpoint of(String role) {
        for (Endpoint endpoint : values()) {
            if (endpoint.role.equals(role)) {
                return endpoint;
            }
        }
        throw new IllegalArgumentException("No endpoint is opened by " + role);
    }

    public String role() {
        return role;
    }

    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** Whether its partners may speak for one site of several (domain.md section 1). */
    public boolean hasSites() {
        return this == EMPLOYER_DIRECT;
    }

    /** Where it stands below our public address. */
    public String path() {
        return "/ws/" + role.replaceFirst("^partner-", "") + "/v1";
    }
}
