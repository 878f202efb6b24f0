package uk.gov.dwp.jobmatch.run;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made ready: a configured WildFly, and the EAR. */
public record Installation(Path home, Path ear) {

    /** The place is told by the build. */
    public static Installation built() {
        Path home = Path.of(System.getProperty("server.home", ""));
        Path ear = Path.of(System.getProperty("server.ear", ""));
        if (!Files.isRegularFile(home.resolve("jboss-modules.jar")) || !Files.isRegularFile(ear)) {
            throw new CannotRun("The server is not built yet: start it with ./mvnw -Prun");
        }
        return new Installation(home, ear);
    }
}
