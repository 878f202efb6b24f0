import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verifies an archived month of a log, with nothing but its file:
 *
 * <pre>java VerifyArchive.java audit-2026-11.log</pre>
 *
 * Each line is a row ({@code row [id,...]}) or, after its rows, a block ({@code block HASH [...]}). See docs/operations.md.
 */
final class VerifyArchive {

    private static final Pattern ROW = Pattern.compile("row (\\[(\\d+), .*])");
    private static final Pattern BLOCK = Pattern.compile(
            "block ([0-9a-f]{64}) (\\[\"(\\w+)\", (\\d+), \"([\\d-]+)\", (\\d+), .*\"([0-9a-f]{64})\", \"([0-9a-f]{64})\"])");

    private final MessageDigest rows = sha256();
    private int rowsOfBlock;
    private long rowsInAll;
    private long number;
    private String hash = "";
    private int wrong;

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Which file? java VerifyArchive.java audit-2026-11.log");
            System.exit(2);
        }
        VerifyArchive archive = new VerifyArchive();
        try (BufferedReader lines = Files.newBufferedReader(Path.of(arguments[0]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                archive.read(line);
            }
        }
        System.exit(archive.conclude() ? 0 : 1);
    }

    private void read(String line) {
        Matcher row = ROW.matcher(line);
        Matcher block = BLOCK.matcher(line);
        if (row.matches()) {
            rows.update(ByteBuffer.allocate(Long.BYTES).putLong(0, Long.parseLong(row.group(2))));
            rows.update(sha256().digest(row.group(1).getBytes(StandardCharsets.UTF_8)));
            rowsOfBlock++;
            rowsInAll++;
        } else if (block.matches()) {
            close(block);
        } else {
            report("a line is neither row nor block, after block " + number);
        }
    }

    private void close(Matcher block) {
        long next = Long.parseLong(block.group(4));
        String digest = HexFormat.of().formatHex(rows.digest());
        if (!block.group(7).equals(digest) || Integer.parseInt(block.group(6)) != rowsOfBlock) {
            report("block " + next + ": its rows are not those that were sealed");
        }
        if (!block.group(1).equals(HexFormat.of().formatHex(sha256().digest(block.group(2).getBytes(StandardCharsets.UTF_8))))) {
            report("block " + next + ": it was changed itself");
        }
        if (number > 0 && next == number + 1 && !block.group(8).equals(hash)) {
            report("block " + next + ": it does not follow from the one before");
        }
        number = next;
        hash = block.group(1);
        rowsOfBlock = 0;
    }

    private boolean conclude() {
        if (rowsOfBlock > 0 || number == 0) {
            report("it breaks off: rows without their block");
        }
        System.out.printf("%d rows, the last block is %d with hash %s%n", rowsInAll, number, hash);
        System.out.println(wrong == 0 ? "Every row is as it was sealed." : wrong + " things are wrong.");
        return wrong == 0;
    }

    private void report(String what) {
        wrong++;
        System.out.println("WRONG: " + what);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
