package uk.gov.dwp.jobmatch;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.dwp.jobmatch.consent.AccountGate;
import uk.gov.dwp.jobmatch.delivery.Delivery;
import uk.gov.dwp.jobmatch.delivery.DeliveryDesk;
import uk.gov.dwp.jobmatch.storage.Clock;

class ArchitectureTest {

    private static final String ROOT = "uk.gov.dwp.jobmatch";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"routing", "worktime"})
    void a_decision_needs_nothing_but_java(String feature) {
        String itself = ROOT + "." + feature + "..";

        classes()
                .that()
                .resideInAPackage(itself)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", itself)
                .check(PRODUCT);
    }

    /** A note has no way out: whoever promises mail is in these places, and a note is written in none of them. */
    @Test
    void mail_is_promised_where_somebody_is_owed_a_word_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".answer",
                        ROOT + ".reception",
                        ROOT + ".callback",
                        ROOT + ".escalation",
                        ROOT + ".attachment",
                        ROOT + ".due",
                        ROOT + ".place",
                        ROOT + ".raisertask",
                        ROOT + ".restriction",
                        ROOT + ".delivery")
                .should()
                .callMethodWhere(target(owner(type(DeliveryDesk.class))).and(target(name("promise"))))
                .check(PRODUCT);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".delivery")
                .should()
                .callConstructorWhere(target(owner(type(Delivery.class))))
                .check(PRODUCT);
    }

    /** What a look at an account reads is behind the gate, and the gate is passed in one place (domain.md section 6). */
    @Test
    void the_gate_is_passed_where_an_account_is_opened_and_nowhere_else() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".look", ROOT + ".consent")
                .should()
                .callMethodWhere(target(owner(type(AccountGate.class))))
                .check(PRODUCT);
    }

    /** A call to any other method runs on the view of the bean itself, whose fields are empty. */
    @Test
    void what_one_bean_calls_of_another_is_public() {
        methods()
                .that()
                .areDeclaredInClassesThat(areBeans())
                .and()
                .areNotStatic()
                .and()
                .areNotAnnotatedWith(PostConstruct.class)
                .should()
                .bePublic()
                .orShould()
                .bePrivate()
                .check(PRODUCT);
    }

    @Test
    void every_bean_says_who_may_call_it() {
        methods()
                .that()
                .areDeclaredInClassesThat(areBeans())
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat(annotatedWith(PermitAll.class)
                        .or(annotatedWith(RolesAllowed.class))
                        .forSubtype())
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> areBeans() {
        return annotatedWith(Stateless.class)
                .or(annotatedWith(Singleton.class))
                .or(annotatedWith(MessageDriven.class))
                .forSubtype();
    }

    /** Whoever asks the machine itself cannot be told by a test what time it is. */
    @Test
    void the_time_is_asked_of_one_clock() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Clock.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCT);
    }

    @Test
    void the_features_form_no_cycle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    /** The server refuses an application in which two session beans go by one name, whatever their packages. */
    @Test
    void no_two_beans_go_by_one_name() {
        List<String> names = PRODUCT.stream()
                .filter(bean -> bean.isAnnotatedWith(Stateless.class) || bean.isAnnotatedWith(Singleton.class))
                .map(JavaClass::getSimpleName)
                .toList();

        assertEquals(
                Set.of(),
                names.stream()
                        .filter(name -> Collections.frequency(names, name) > 1)
                        .collect(Collectors.toSet()));
    }
}
