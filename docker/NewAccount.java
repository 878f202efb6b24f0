import java.io.Console;
import java.security.SecureRandom;
import java.util.Scanner;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/**
 * Prints the SQL that makes a person's account, the first administrator's among them. No password leaves this machine: the
 * SQL holds its hash only, the very one that the server's sign-in compares. docs/operations.md shows its use.
 *
 * <pre>
 * java -cp $JBOSS_HOME/bin/client/jboss-client.jar NewAccount.java person USERNAME NAME EMAIL ROLE
 * </pre>
 */
public class NewAccount {

    private static final int BCRYPT_COST = 10;
    private static final int SHORTEST_PASSWORD = 12;

    public static void main(String[] words) throws Exception {
        if (words.length == 5 && words[0].equals("person")) {
            person(words[1], words[2], words[3], words[4]);
        } else {
            refuse("Use: person USERNAME NAME EMAIL ROLE");
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

    private static void refuse(String words) {
        System.err.println(words);
        System.exit(1);
    }
}
