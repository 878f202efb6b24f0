package uk.gov.dwp.jobmatch.outside;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** Files as partners send them. */
public final class SampleFile {

    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg==");

    private static final int END = 12;

    private SampleFile() {}

    public static byte[] png() {
        return PNG.clone();
    }

    /** A picture of so many bytes: the rest is in a chunk that viewers pass over. */
    public static byte[] png(int size) {
        int filling = size - PNG.length - END;
        byte[] noise = new byte[filling + 4];
        new Random(size).nextBytes(noise);
        ByteArrayOutputStream png = new ByteArrayOutputStream(size);
        png.write(PNG, 0, PNG.length - END);
        png.writeBytes(new byte[] {
            (byte) (filling >> 24), (byte) (filling >> 16), (byte) (filling >> 8), (byte) filling, 'f', 'i', 'L', 'l'
        });
        png.writeBytes(noise);
        png.write(PNG, PNG.length - END, END);
        return png.toByteArray();
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
