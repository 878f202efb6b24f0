package uk.gov.dwp.jobmatch.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.naming.InitialContext;
import javax.naming.NameClassPair;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every public method of every session bean, called as everybody: who gets past the container is what the table says. */
@ExtendWith(ArquillianExtension.class)
class RoleTableIT {

    private static final String TABLE = "role-table.txt";
    private static final String BEANS = "java:global/helpdesk/helpdesk-ejb";

    /** One account for each role; a name without an account stands for nobody. */
    private static final Map<String, String> CALLERS = Map.ofEntries(
            Map.entry("adviser", "adviser"),
            Map.entry("helpdesk", "helpdesk"),
            Map.entry("duty-manager", "dutymanager"),
            Map.entry("team-leader", "teamleader-telford"),
            Map.entry("qat", "qat"),
            Map.entry("caller", "caller"),
            Map.entry("site-agent", "site-agent"),
            Map.entry("policy-owner", "policy"),
            Map.entry("auditor", "auditor"),
            Map.entry("administrator", "admin"));

    private static final Map<String, String> PARTNERS = Map.of(
            "partner-employer-direct", "ed-telford",
            "partner-jobseeker-direct", "serco-jd",
            "partner-universal-jobmatch", "uj-site");

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/JobmatchMigrationDS")
    DataSource database;

    @Inject
    HttpServletRequest request;

    @Deployment
    static WebArchive visitor() {
        return Visitor.with(RoleTableIT.class)
                .addAsResource(RoleTableIT.class.getResource(TABLE), "uk/gov/dwp/jobmatch/inside/" + TABLE);
    }

    @Test
    void each_method_is_open_to_the_roles_of_the_table_and_to_nobody_else() throws Exception {
        Map<String, List<String>> entered = new TreeMap<>();
        List<Object> beans = beans();
        employSiteAgent();
        int nights = nightsCutShort();

        quietly(() -> {
            enter(beans, "nobody", entered);
            for (String role : CALLERS.keySet()) {
                request.login(CALLERS.get(role), "jobmatch-local");
                enter(beans, role, entered);
                request.logout();
            }
            for (String role : PARTNERS.keySet()) {
                PartnerCall.of(PARTNERS.get(role), role, () -> {
                    enter(beans, role, entered);
                    return role;
                });
            }
        });

        assertEquals(nights, nightsCutShort(), "nights that began here, came to no end, and stand on Operations");
        Set<String> table = table();
        Set<String> truth = written(entered);
        assertEquals(Set.of(), without(truth, table), "true, and not in " + TABLE);
        assertEquals(Set.of(), without(table, truth), "in " + TABLE + ", and not true");
    }

    private interface Deed {
        void happen() throws Exception;
    }

    /** Most calls fail behind the door, for they bring nothing; what the server says of that would fill its log. */
    private static void quietly(Deed deed) throws Exception {
        List<Logger> loud = List.of(
                Logger.getLogger("org.jboss.as.ejb3.invocation"), Logger.getLogger("org.hibernate.engine.jdbc.spi"));
        loud.forEach(logger -> logger.setLevel(Level.OFF));
        try {
            deed.happen();
        } finally {
            loud.forEach(logger -> logger.setLevel(null));
        }
    }

    @SuppressWarnings("BanJNDI") // the server's own names: nothing comes from outside
    private static List<Object> beans() throws NamingException {
        InitialContext naming = new InitialContext();
        List<Object> beans = new ArrayList<>();
        for (NameClassPair found : Collections.list(naming.list(BEANS))) {
            if (!found.getName().contains("!")) {
                beans.add(naming.lookup(BEANS + "/" + found.getName()));
            }
        }
        return beans;
    }

    private void employSiteAgent() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into person (username, display_name, email, password_hash)
                    select 'site-agent', 'Sian Agent', 'site-agent@dwp.gov.uk', password_hash from person
                    where username = 'admin' on conflict do nothing
                    """);
            statement.execute("""
                    insert into person_role (username, role) values ('site-agent', 'site-agent') on conflict do nothing
                    """);
        }
    }

    private int nightsCutShort() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from retention_run where ended_at is null")) {
            count.next();
            return count.getInt(1);
        }
    }

    private void enter(List<Object> beans, String role, Map<String, List<String>> entered) throws Exception {
        for (Object bean : beans) {
            for (Method method : methods(bean)) {
                List<String> roles = entered.computeIfAbsent(name(method), none -> new ArrayList<>());
                if (letsIn(bean, method)) {
                    roles.add(role);
                }
            }
        }
    }

    private static List<Method> methods(Object bean) {
        return Arrays.stream(bean.getClass().getSuperclass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    /** Calls with nothing in its hands, in a transaction that is given up: who gets in does no harm. */
    private boolean letsIn(Object bean, Method method)
            throws NotSupportedException, SystemException, IllegalAccessException {
        transaction.begin();
        try {
            method.invoke(
                    bean,
                    Arrays.stream(method.getParameterTypes())
                            .map(RoleTableIT::nothing)
                            .toArray());
            return true;
        } catch (InvocationTargetException e) {
            return !String.valueOf(e.getTargetException().getMessage()).startsWith("WFLYEJB0364");
        } finally {
            transaction.rollback();
        }
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? 0L : null;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }

    private static Set<String> written(Map<String, List<String>> entered) {
        return entered.entrySet().stream()
                .map(method -> method.getKey() + " " + written(method.getValue()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String written(List<String> roles) {
        if (roles.isEmpty()) {
            return "nobody";
        }
        return roles.size() == CALLERS.size() + PARTNERS.size() + 1
                ? "anybody"
                : roles.stream().sorted().collect(Collectors.joining(" "));
    }

    private static Set<String> table() throws IOException {
        try (InputStream table = RoleTableIT.class.getResourceAsStream(TABLE)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replaceAll(" +", " "))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> without(Set<String> lines, Set<String> others) {
        Set<String> rest = new TreeSet<>(lines);
        rest.removeAll(others);
        return rest;
    }
}
