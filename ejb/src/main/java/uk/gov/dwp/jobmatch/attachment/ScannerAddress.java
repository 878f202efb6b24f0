package uk.gov.dwp.jobmatch.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the virus scanner listens, by {@code JOBMATCH_CLAMD}: without it files are kept, opened and called not scanned. */
@ApplicationScoped
public class ScannerAddress {

    private static final String SETTING = "JOBMATCH_CLAMD";
    private static final Pattern HOST_AND_PORT = Pattern.compile("(?<host>.+):(?<port>[0-9]{1,5})");

    /** Not resolved, so that a scanner may move while we run; empty where there is none. */
    public Optional<InetSocketAddress> get() {
        return parse(System.getenv().getOrDefault(SETTING, ""));
    }

    public boolean isSet() {
        return get().isPresent();
    }

    static Optional<InetSocketAddress> parse(String setting) {
        if (setting.isBlank()) {
            return Optional.empty();
        }
        Matcher parts = HOST_AND_PORT.matcher(setting.strip());
        if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
            throw new IllegalStateException(SETTING + " is not host:port");
        }
        String host = parts.group("host").replaceAll("^\\[|]$", "");
        return Optional.of(InetSocketAddress.createUnresolved(host, Integer.parseInt(parts.group("port"))));
    }
}
