package uk.gov.dwp.jobmatch.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** A person's password while it is looked at: it is kept as a hash only, made by the code that the server's sign-in compares it with. */
public record Password(String text) {

    static final int SHORTEST = 12;

    /** Bytes past these are nothing to bcrypt. */
    static final int LONGEST_BYTES = 72;

    /** As the hash that the server answers with for names that nobody has: a sign-in must not tell the two apart by time. */
    private static final int BCRYPT_COST = 10;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Provider BCRYPT = WildFlyElytronPasswordProvider.getInstance();

    /** Without those that are taken for one another when read aloud or copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int LETTERS_OF_A_GROUP = 4;

    /** One that nobody can guess, in groups that can be read out. */
    static Password random() {
        return new Password(
                IntStream.range(0, GROUPS).mapToObj(group -> randomGroup()).collect(Collectors.joining("-")));
    }

    private static String randomGroup() {
        return RANDOM.ints(LETTERS_OF_A_GROUP, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }

    /** Whether somebody of that user name may choose it: long enough, no longer than is compared, and not their own name. */
    public boolean isFitFor(String username) {
        return text.length() >= SHORTEST
                && text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && !text.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    }

    String hash() {
        byte[] salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
        RANDOM.nextBytes(salt);
        var cost = new IteratedSaltedPasswordAlgorithmSpec(BCRYPT_COST, salt);
        try {
            return ModularCrypt.encodeAsString(
                    bcrypt().generatePassword(new EncryptablePasswordSpec(text.toCharArray(), cost)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Elytron knows bcrypt", e);
        }
    }

    /** Whether a hash that bcrypt made is of this password; false for what is no hash. */
    boolean isOf(String hash) {
        if (!hash.startsWith("$2")) {
            return false;
        }
        try {
            PasswordFactory bcrypt = bcrypt();
            return bcrypt.verify(bcrypt.translate(ModularCrypt.decode(hash)), text.toCharArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Elytron knows bcrypt", e);
        }
    }

    private static PasswordFactory bcrypt() throws GeneralSecurityException {
        return PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, BCRYPT);
    }

    /** Never the text: what is printed may be logged. */
    @Override
    public String toString() {
        return "a password";
    }
}
