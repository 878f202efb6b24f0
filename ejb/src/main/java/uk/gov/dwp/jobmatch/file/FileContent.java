package uk.gov.dwp.jobmatch.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a file on their way from the sender to the database, in memory once: in parts, so that they need neither
 * grow nor be copied, and each part becomes a row.
 */
public final class FileContent {

    /** The longest part, in bytes. */
    public static final int PART = 256 * 1024;

    private final List<byte[]> parts;
    private final long size;
    private final String sha256;

    private FileContent(List<byte[]> parts, long size, String sha256) {
        this.parts = Collections.unmodifiableList(parts);
        this.size = size;
        this.sha256 = sha256;
    }

    /** What a stream gives until it ends; closing it is left to the caller. */
    public static FileContent of(InputStream stream) throws IOException {
        try (Writer writer = new Writer()) {
            stream.transferTo(writer);
            return writer.content();
        }
    }

    /** In order; not to be changed. */
    public List<byte[]> parts() {
        return parts;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Digest of all of it, in hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public InputStream stream() {
        return new SequenceInputStream(Collections.enumeration(
                parts.stream().map(ByteArrayInputStream::new).toList()));
    }

    /** Whether it begins with these bytes. */
    boolean startsWith(int... bytes) {
        if (size < bytes.length) {
            return false;
        }
        byte[] first = parts.get(0);
        for (int i = 0; i < bytes.length; i++) {
            if (Byte.toUnsignedInt(first[i]) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Its last bytes: so many, or all where there are fewer. */
    byte[] tail(int length) {
        byte[] last = new byte[(int) Math.min(length, size)];
        int open = last.length;
        for (int i = parts.size() - 1; open > 0; i--) {
            byte[] part = parts.get(i);
            int taken = Math.min(open, part.length);
            open -= taken;
            System.arraycopy(part, part.length - taken, last, open, taken);
        }
        return last;
    }

    /** Takes content as it comes. */
    public static final class Writer extends OutputStream {

        private final MessageDigest digest = sha256();
        private final List<byte[]> full = new ArrayList<>();
        private byte[] part = new byte[PART];
        private int filled;
        private long size;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
            size += length;
            int from = offset;
            for (int left = length; left > 0; ) {
                int taken = Math.min(left, PART - filled);
                System.arraycopy(bytes, from, part, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
                closeIfFull();
            }
        }

        /** All that was written; nothing more can be. */
        public FileContent content() {
            if (filled > 0) {
                full.add(Arrays.copyOf(part, filled));
            }
            part = new byte[0];
            return new FileContent(full, size, HexFormat.of().formatHex(digest.digest()));
        }

        private void closeIfFull() {
            if (filled == PART) {
                full.add(part);
                part = new byte[PART];
                filled = 0;
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }
}
