package uk.gov.dwp.jobmatch.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.dwp.jobmatch.run.CannotRun;

/** The Chromium or Chrome that the tests drive: this machine's, or else one that is installed or fetched on the spot. */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private static final List<Path> ON_A_MAC = List.of(
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
            Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));

    /** Playwright's objects belong to the thread that made them. */
    private static final ThreadLocal<Browser> RUNNING = ThreadLocal.withInitial(Chromium::start);

    private Chromium() {}

    /** The one browser of this thread, started for the first that asks. */
    static Browser running() {
        return RUNNING.get();
    }

    /** Ends this thread's. */
    static void quit() {
        running().close();
        RUNNING.remove();
    }

    private static Browser start() {
        return Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(launch());
    }

    private static LaunchOptions launch() {
        LaunchOptions options = new LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync"));
        installed().or(Chromium::fromDebian).ifPresentOrElse(options::setExecutablePath, Chromium::fromPlaywright);
        return options;
    }

    private static Optional<Path> installed() {
        return Stream.concat(NAMES.stream().flatMap(Chromium::onThePath), ON_A_MAC.stream())
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Debian's package, where we may install it: as root, as in a build container. */
    private static Optional<Path> fromDebian() {
        boolean root = System.getProperty("user.name").equals("root");
        if (root && onThePath("apt-get").anyMatch(Files::isExecutable)) {
            run("apt-get", "-qq", "update");
            run("apt-get", "-qq", "-y", "-o", "DPkg::Lock::Timeout=120", "install", "chromium");
        }
        return installed();
    }

    /** Playwright finds by itself what it has fetched. */
    private static void fromPlaywright() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        if (!run(java, "-cp", classes, "com.microsoft.playwright.CLI", "install", "--only-shell", "chromium")) {
            throw new CannotRun("The browser tests need Chromium or Chrome and could not fetch one: install chromium"
                    + " (Debian, Ubuntu: apt-get install chromium) or Google Chrome");
        }
    }

    private static Stream<Path> onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, program));
    }

    private static boolean run(String... command) {
        System.out.println("No browser yet: " + String.join(" ", command));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
