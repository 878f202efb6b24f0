package uk.gov.dwp.jobmatch.accountfile;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file of accounts from its first line to its last, a part at a time, and judges none of it. The last line is {@code END} and how many records there are, so that half a file is known for one.
 */
public final class AccountFile implements Closeable {

    /** The columns that {@link Chunk#rows} fills, in their order. */
    public static final String STAGED = "load, line, " + String.join(", ", StagedRow.FIELDS);

    /** In characters; a quotation mark that nobody closed would make one record of the rest of the file. */
    static final int LONGEST_RECORD = 32 * 1024;

    /**
     * What is read at once, in characters and eight for each cell: ten thousand records of a source take less than half of it, and
     * a hostile file no more.
     */
    private static final int MOST_AT_ONCE = 8 << 20;

    private static final String END = "END";
    private static final int START = 512;

    private final CloseableIterator<CsvRecord> records;
    private final RecordCheck check;
    private final long load;
    private long line = 1;
    private long count;

    /**
     * Opens a file whose first line names the columns.
     *
     * @param load whose rows they will be
     * @throws FileUnreadable if that line says that it is another file
     */
    public AccountFile(Path file, RecordCheck check, long load) {
        this.check = check;
        this.load = load;
        refuseWhatIsNoText(file);
        records = open(file);
        try {
            readColumns();
        } catch (FileUnreadable otherFile) {
            closeFor(otherFile);
            throw otherFile;
        }
    }

    /**
     * The next records: as many as asked for, those that are left, or fewer where they are very long.
     *
     * @throws FileUnreadable if the file breaks off or cannot be read any further
     */
    public Records next(int most) {
        List<CsvRecord> next = new ArrayList<>(most);
        long size = 0;
        while (next.size() < most && size < MOST_AT_ONCE) {
            CsvRecord record = read(Fault.NO_END);
            if (isEnd(record)) {
                end(record);
                return new Records(next, check, load, true);
            }
            count++;
            next.add(record);
            size += sizeOf(record);
        }
        return new Records(next, check, load, false);
    }

    private static long sizeOf(CsvRecord record) {
        long size = 8L * record.getFieldCount();
        for (String cell : record.getFields()) {
            size += cell.length();
        }
        return size;
    }

    /** How many records were read so far. */
    public long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private static CloseableIterator<CsvRecord> open(Path file) {
        try {
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            return CsvReader.builder()
                    .detectBomHeader(false)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .maxBufferSize(LONGEST_RECORD)
                    .ofCsvRecord(new InputStreamReader(
                            bytes,
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .onMalformedInput(CodingErrorAction.REPORT)
                                    .onUnmappableCharacter(CodingErrorAction.REPORT)))
                    .iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An archive, a workbook or a picture, whatever it is called, has a null among its first bytes; one kind begins otherwise. */
    private static void refuseWhatIsNoText(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(START);
            boolean packed = start.length > 1 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B;
            if (packed || new String(start, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
                throw new FileUnreadable(new LineFault(1, "", Fault.NOT_TEXT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeFor(FileUnreadable failure) {
        try {
            records.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private void readColumns() {
        List<String> given = read(Fault.EMPTY).getFields();
        List<String> columns = check.layout().columns();
        for (int i = 0; i < columns.size(); i++) {
            if (i >= given.size() || !columns.get(i).equals(withoutMark(given.get(i), i))) {
                throw new FileUnreadable(new LineFault(line, columns.get(i), Fault.WRONG_COLUMNS));
            }
        }
        if (given.size() > columns.size()) {
            throw new FileUnreadable(new LineFault(line, "", Fault.WRONG_COLUMNS));
        }
    }

    /** Spreadsheets begin a file with the mark of UTF-8. */
    private static String withoutMark(String name, int place) {
        return place == 0 && name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    private CsvRecord read(Fault atEnd) {
        try {
            if (!records.hasNext()) {
                throw new FileUnreadable(new LineFault(line, "", atEnd));
            }
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return record;
        } catch (CsvParseException e) {
            throw new FileUnreadable(new LineFault(line + 1, "", Fault.UNREADABLE_RECORD));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FileUnreadable(new LineFault(line + 1, "", Fault.NOT_UTF8));
            }
            throw e;
        }
    }

    private static boolean isEnd(CsvRecord record) {
        return record.getField(0).equals(END) && record.getFieldCount() == 2;
    }

    private void end(CsvRecord record) {
        if (!record.getField(1).strip().equals(Long.toString(count))) {
            throw new FileUnreadable(new LineFault(line, "", Fault.COUNT_DIFFERS));
        }
        try {
            if (records.hasNext()) {
                throw new FileUnreadable(new LineFault(line + 1, "", Fault.AFTER_END));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new FileUnreadable(new LineFault(line + 1, "", Fault.AFTER_END));
        }
    }
}
