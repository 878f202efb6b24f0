package uk.gov.dwp.jobmatch.run;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's own tool for keys and certificates, on one PKCS#12 store. */
record Keytool(Path store, String password) {

    void generateKey(List<String> options) {
        run(Stream.concat(Stream.of("-genkeypair", "-keyalg", "EC"), options.stream())
                .toArray(String[]::new));
    }

    /** Copies one entry from another store of the same password. */
    void takeOver(String alias, Keytool from) {
        call(List.of(
                "-importkeystore",
                "-srcalias",
                alias,
                "-srckeystore",
                from.store.toString(),
                "-srcstorepass",
                from.password,
                "-destkeystore",
                store.toString(),
                "-deststorepass",
                password));
    }

    void run(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("-keystore", store.toString(), "-storepass", password));
        call(all);
    }

    private static void call(List<String> options) {
        List<String> command = new ArrayList<>(options);
        command.add(
                0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        try {
            int refused = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (refused != 0) {
                throw new CannotRun("keytool refuses " + options.get(0) + " for " + options.get(2));
            }
        } catch (IOException e) {
            throw new CannotRun("keytool does not run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("Stopped while certificates were made");
        }
    }
}
