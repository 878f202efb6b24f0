package uk.gov.dwp.jobmatch.soap.attack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The attacker's own server, to which a careless parser would go and ask. */
final class Eavesdropper implements AutoCloseable {

    private final List<String> visits = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Eavesdropper() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", visit -> {
            visits.add(visit.getRequestURI().toString());
            visit.sendResponseHeaders(404, -1);
            visit.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** What was asked for, so far. */
    List<String> visits() {
        return visits;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
