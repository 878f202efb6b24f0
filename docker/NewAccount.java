import java.io.Console;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Scanner;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Prints the SQL that makes an account, the first administrator's among them. No password or secret leaves this machine:
 * the SQL holds hashes only, the very ones that the server's sign-in compares. docs/operations.md shows its use.
 *
 * <pre>
 * java -cp $JBOSS_HOME/bin/client/jboss-client.jar NewAccount.java person USERNAME NAME EMAIL ROLE
 * java -cp $JBOSS_HOME/bin/client/jboss-client.jar NewAccount.java partner CODE NAME ROLE CHANNEL [SITE]
 * </pre>
 */
public class NewAccount {

    private static final int BCRYPT_COST = 10;
    private static final int SHORTEST_PASSWORD = 12;

    public static void main(String[] words) throws Exception {
        if (words.length == 5 && words[0].equals("person")) {
            person(words[1], words[2], words[3], words[4]);
        } else if ((words.length == 5 || words.length == 6) && words[0].equals("partner")) {
            partner(words[1], words[2], words[3], words[4], words.length == 6 ? quoted(words[5]) : "null");
        } else {
            refuse("Use: person USERNAME NAME EMAIL ROLE, or: partner CODE NAME ROLE CHANNEL [SITE]");
        }
    }

    private static void person(String username, String name, String email, String role) throws Exception {
        char[] password = password();
        if (password.length < SHORTEST_PASSWORD) {
            refuse("Choose a password of at least " + SHORTEST_PASSWORD + " characters");
        }
        System.out.printf(
                "insert into person (username, display_name, email, password_hash) values (%s, %s, %s, %s);%n",
                quoted(username), quoted(name), quoted(email), quoted(bcrypt(password)));
        System.out.printf(
                "insert into person_role (username, role) values (%s, %s);%n", quoted(username), quoted(role));
    }

    private static void partner(String code, String name, String role, String channel, String site) throws Exception {
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
        byte[] salt = random(16);
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(secret.getBytes(StandardCharsets.UTF_8));
        byte[] digest = sha256.digest(salt);
        System.err.println("The partner's secret, shown here once: " + secret);
        System.out.printf(
                "insert into partner (code, name, role, channel, site) values (%s, %s, %s, %s, %s);%n",
                quoted(code), quoted(name), quoted(role), quoted(channel), site);
        System.out.printf(
                "insert into partner_secret (partner, digest, salt, created_at) values (%s, '%s', '%s', now());%n",
                quoted(code), hex(digest), hex(salt));
    }

    private static String bcrypt(char[] password) throws Exception {
        PasswordFactory factory =
                PasswordFactory.getInstance(BCryptPassword.ALGORITHM_BCRYPT, new WildFlyElytronPasswordProvider());
        IteratedSaltedPasswordAlgorithmSpec cost =
                new IteratedSaltedPasswordAlgorithmSpec(BCRYPT_COST, random(BCryptPassword.BCRYPT_SALT_SIZE));
        return ModularCrypt.encodeAsString(factory.generatePassword(new EncryptablePasswordSpec(password, cost)));
    }

    private static char[] password() {
        Console console = System.console();
        return console == null
                ? new Scanner(System.in).nextLine().toCharArray()
                : console.readPassword("Password: ");
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static void refuse(String words) {
        System.err.println(words);
        System.exit(1);
    }
}
