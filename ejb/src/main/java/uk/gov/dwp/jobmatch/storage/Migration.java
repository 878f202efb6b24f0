package uk.gov.dwp.jobmatch.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else starts; beans that need it at start-up depend on this one. */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    private static final Logger LOG = Logger.getLogger(Migration.class.getName());

    /** Flyway commits by itself, so it must not take part in a JTA transaction. */
    @Resource(lookup = "java:jboss/datasources/JobmatchMigrationDS")
    DataSource owner;

    @Resource(lookup = "java:jboss/datasources/JobmatchDS")
    DataSource application;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("The deployment holds no migrations: rebuild the EAR");
        }
        flyway.migrate();
        admitApplication();
    }

    /** What a migration has added is the owner's alone until the application's own role is let in. */
    private void admitApplication() {
        try (Connection asOwner = owner.getConnection();
                PreparedStatement admit = asOwner.prepareStatement("select admit_application(?::name)")) {
            String role = user(application);
            if (role.equals(user(owner))) {
                LOG.warning("The application works as the owner of its database, who can change the audit:"
                        + " see operations.md, The database's two roles");
                return;
            }
            admit.setString(1, role);
            admit.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The application's role was not let into the database", e);
        }
    }

    private static String user(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.getMetaData().getUserName();
        }
    }
}
