package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** The ports of one run: all on this machine only, and all moved together by the offset. */
public record Ports(int offset) {

    public Ports {
        if (offset < 0 || offset > 50_000) {
            throw new CannotRun("-Dport.offset=" + offset + " is not a number from 0 to 50000");
        }
    }

    /** As {@code -Dport.offset} says, else the usual ones. */
    static Ports asked() {
        String offset = System.getProperty("port.offset", "0");
        if (!offset.matches("[0-9]{1,5}")) {
            throw new CannotRun("-Dport.offset=" + offset + " is not a number from 0 to 50000");
        }
        return new Ports(Integer.parseInt(offset));
    }

    /** Free now, and unlikely to be asked for by another process that does the same at the same time. */
    public static Ports free() {
        int start = (int) (ProcessHandle.current().pid() % 10_000);
        return IntStream.range(start, start + 10_000)
                .mapToObj(number -> new Ports(10_000 + number % 10_000))
                .filter(ports -> ports.all().allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new CannotRun("No free ports on this machine"));
    }

    public int screens() {
        return 8080 + offset;
    }

    /** Of the same over TLS. */
    public int secure() {
        return 8443 + offset;
    }

    public int management() {
        return 9990 + offset;
    }

    public int smtp() {
        return 3025 + offset;
    }

    public int imap() {
        return 3143 + offset;
    }

    public int database() {
        return 5433 + offset;
    }

    public void refuseIfTaken() {
        all().filter(port -> !isFree(port)).findFirst().ifPresent(port -> {
            throw new CannotRun("Port %d is taken: stop what uses it, or move all ports with -Dport.offset=%d"
                    .formatted(port, offset + 1000));
        });
    }

    private IntStream all() {
        return IntStream.of(screens(), secure(), management(), smtp(), imap(), database());
    }

    private static boolean isFree(int port) {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return taken.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
