package uk.gov.dwp.jobmatch.storage;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else starts; beans that need it at start-up depend on this one. */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {

    /** Flyway commits by itself, so it must not take part in a JTA transaction. */
    @Resource(lookup = "java:jboss/datasources/JobmatchMigrationDS")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
        if (flyway.info().all().length == 0) {
            throw new IllegalStateException("The deployment holds no migrations: rebuild the EAR");
        }
        flyway.migrate();
    }
}
