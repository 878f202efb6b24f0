package uk.gov.dwp.jobmatch.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.gov.dwp.jobmatch.routing.Channel;

/** Another organisation's system that calls us, and the channel and site its credential stands for. */
@Entity
public class Partner {

    @Id
    private String code;

    private String name;

    private String role;

    @Enumerated(EnumType.STRING)
    private @Nullable Channel channel;

    private @Nullable String site;

    private boolean active;

    protected Partner() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The one role this partner holds, which is bound to its endpoint. */
    public String role() {
        return role;
    }

    /** Empty for the site itself, whose channel follows from the account it vouches for. */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /** The one site this partner speaks for; empty where it speaks for several. */
    public Optional<String> site() {
        return Optional.ofNullable(site);
    }

    public boolean isActive() {
        return active;
    }
}
