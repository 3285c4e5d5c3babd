package uz.ziyo;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import uz.ziyo.results.KeyChanges;
import uz.ziyo.results.Marking;
import uz.ziyo.results.ResultWriter;
import uz.ziyo.results.Results;
import uz.ziyo.shared.CentreTime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

@AnalyzeClasses(packages = "uz.ziyo", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule nothingInWebIsPublic = classes().that()
		.resideInAPackage("uz.ziyo..web..")
		.and()
		.resideOutsideOfPackage("uz.ziyo.shared..")
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule controllersAreInWeb = classes().that()
		.areMetaAnnotatedWith(Controller.class)
		.or()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should()
		.resideInAnyPackage("uz.ziyo..web..", "uz.ziyo.shared..");

	@ArchTest
	static final ArchRule entitiesStayInTheirModule = classes().that()
		.areAnnotatedWith(Entity.class)
		.or()
		.areAnnotatedWith(Embeddable.class)
		.or()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

	/** Whoever records money needs nobody who only looks at it. */
	@ArchTest
	static final ArchRule theLedgerNeedsNoneOfItsReaders = noClasses().that()
		.resideInAnyPackage("uz.ziyo.ledger", "uz.ziyo.ledger.rows")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("uz.ziyo.ledger.accounts..", "uz.ziyo.ledger.choices..", "uz.ziyo.ledger.debts..",
				"uz.ziyo.ledger.desk..", "uz.ziyo.ledger.statements..", "uz.ziyo.ledger.words..");

	@ArchTest
	static final ArchRule rowsAreReadWithoutTheLedger = noClasses().that()
		.resideInAPackage("uz.ziyo.ledger.rows")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("uz.ziyo.ledger");

	/** Whoever writes a result down needs nobody who only looks at it. */
	@ArchTest
	static final ArchRule resultsNeedNoReports = noClasses().that()
		.resideInAnyPackage("uz.ziyo.results", "uz.ziyo.results.rows")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("uz.ziyo.results.reports..");

	@ArchTest
	static final ArchRule reportsOfResultsOnlyRead = noClasses().that()
		.resideInAPackage("uz.ziyo.results.reports..")
		.should()
		.dependOnClassesThat()
		.belongToAnyOf(Transactional.class, PostMapping.class, Results.class, ResultWriter.class, Marking.class,
				KeyChanges.class);

	@ArchTest
	static final ArchRule timeComesFromTheClock = noClasses().should()
		.callMethodWhere(asksTheMachineForTheTime())
		.orShould()
		.callConstructor(Date.class)
		.because("the centre's clock is injected");

	@ArchTest
	static final ArchRule onlyTheSharedModuleMakesClocks = noClasses().that()
		.resideOutsideOfPackage("uz.ziyo.shared..")
		.should()
		.callMethodWhere(makesAClock());

	@ArchTest
	static final ArchRule onlyTheDemonstrationMovesTheTime = noClasses().that()
		.resideOutsideOfPackage("uz.ziyo.demo..")
		.should()
		.callMethod(CentreTime.class, "during", LocalDateTime.class, Runnable.class);

	/** Else somebody forgets the log. */
	@ArchTest
	static final ArchRule filesLeaveThroughOneDoor = noClasses().that()
		.areMetaAnnotatedWith(Controller.class)
		.and()
		.resideOutsideOfPackage("uz.ziyo.shared..")
		.should()
		.callMethod(ServletResponse.class, "getOutputStream")
		.orShould()
		.callMethod(HttpServletResponse.class, "getOutputStream")
		.because("Downloads writes down who took what");

	@ArchTest
	static final ArchRule collaboratorsComeThroughTheConstructor = fields().should()
		.notBeAnnotatedWith(Autowired.class)
		.andShould()
		.notBeAnnotatedWith(Value.class);

	@ArchTest
	static final ArchRule whatIsSaidGoesToTheLog = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	@ArchTest
	static final ArchRule theLogIsSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

	private static DescribedPredicate<JavaCall<?>> asksTheMachineForTheTime() {
		Set<String> plain = Set.of("java.lang.System.currentTimeMillis", "java.util.Calendar.getInstance");
		return DescribedPredicate.describe("the machine is asked for the time", (call) -> {
			String owner = call.getTargetOwner().getName();
			if (plain.contains(owner + "." + call.getName())) {
				return true;
			}
			return owner.startsWith("java.time.") && call.getName().equals("now")
					&& call.getTarget()
						.getRawParameterTypes()
						.stream()
						.noneMatch((type) -> type.isEquivalentTo(Clock.class));
		});
	}

	private static DescribedPredicate<JavaCall<?>> makesAClock() {
		return DescribedPredicate.describe("a clock of the machine is made",
				(call) -> call.getTargetOwner().isEquivalentTo(Clock.class)
						&& (call.getName().startsWith("system") || call.getName().startsWith("tick")));
	}

}
