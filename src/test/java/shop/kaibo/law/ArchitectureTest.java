package shop.kaibo.law;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import java.util.ArrayList;
import java.util.List;

/** The house: who may import whom. Each law carries its reason. */
@AnalyzeClasses(packages = "shop.kaibo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "shop.kaibo";

    /** Features from the ground up: each may use those before it. */
    private static final List<String> FEATURES =
            List.of(
                    "rules",
                    "operator",
                    "buyer",
                    "listing",
                    "order",
                    "broadcast",
                    "aftersale",
                    "customer",
                    "trust",
                    "compliance");

    @ArchTest
    static final ArchRule baseStandsAlone =
            uses("base", "java..").because("values have no dependencies");

    @ArchTest
    static final ArchRule sqliteKnowsNoShop =
            uses("sqlite", "java..", "org.jdbi..", "org.sqlite..")
                    .because("the sandbox and the store both stand on it");

    @ArchTest
    static final ArchRule storeKnowsNoFeature =
            uses(
                            "store",
                            "java..",
                            "javax.crypto..",
                            "org.jdbi..",
                            "tools.jackson..",
                            our("sqlite"))
                    .because("what is kept does not depend on what it means");

    @ArchTest
    static final ArchRule photoKnowsNoShop =
            uses(
                            "photo",
                            "java..",
                            "javax.imageio..",
                            "org.w3c..",
                            "com.twelvemonkeys..",
                            "com.google.zxing..",
                            "com.sun.net.httpserver..")
                    .because("a picture is a picture");

    @ArchTest
    static final ArchRule sheetKnowsNoShop =
            uses("sheet", "java..", "javax.xml.stream..", "de.siegmar..")
                    .because("a sheet is a sheet");

    @ArchTest
    static final ArchRule paperKnowsNoShop =
            uses(
                            "paper",
                            "java..",
                            "javax.print..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "com.google.zxing..")
                    .because("a page is a page");

    @ArchTest
    static final ArchRule platformKnowsNoFeature =
            uses(
                            "platform",
                            "java..",
                            "javax..",
                            "okhttp3..",
                            "okio..",
                            "kotlin..",
                            "org.jdbi..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            "com.sun.net.httpserver..",
                            our("sqlite"))
                    .because("the port has records of its own; translators stand in sync");

    @ArchTest
    static void featuresLookDownOnly(JavaClasses all) {
        for (int i = 0; i < FEATURES.size(); i++) {
            var allowed = new ArrayList<String>();
            FEATURES.subList(0, i).forEach(f -> allowed.add(our(f)));
            allowed.addAll(
                    List.of(
                            "java..",
                            "org.jdbi..",
                            "tools.jackson..",
                            "com.fasterxml..",
                            our("store"),
                            our("sqlite"),
                            our("photo"),
                            our("paper"),
                            our("sheet")));
            uses(FEATURES.get(i), allowed.toArray(String[]::new))
                    .because(
                            "a feature stands on those below it and never reaches a network or a"
                                    + " screen")
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule syncNeverDraws =
            noClasses()
                    .that()
                    .resideInAPackage(our("sync"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "okhttp3..", our("desk"), our("command"))
                    .allowEmptyShould(true)
                    .because("sync joins features and platforms; screens watch the store");

    @ArchTest
    static final ArchRule kitKnowsNoShop =
            uses(
                            "desk.kit",
                            "java..",
                            "javafx..",
                            "org.controlsfx..",
                            "impl.org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp..")
                    .because("the design system draws any shop");

    @ArchTest
    static final ArchRule viewModelsHaveNoNodes =
            noClasses()
                    .that()
                    .resideInAPackage("shop.kaibo.desk..")
                    .and()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.scene..",
                            "javafx.stage..",
                            our("store"),
                            our("platform"),
                            "org.jdbi..")
                    .allowEmptyShould(true)
                    .because("what a screen knows is tested without a toolkit");

    @ArchTest
    static final ArchRule viewsKnowNoServices =
            noClasses()
                    .that()
                    .resideInAPackage("shop.kaibo.desk..")
                    .and()
                    .haveNameMatching(".*(View|Cell|Form|Pane|Card)")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleNameEndingWith("Service")
                    .allowEmptyShould(true)
                    .because("a view speaks to its view model");

    @ArchTest
    static void screensAreStrangers(JavaClasses all) {
        for (String screen :
                List.of(
                        "camera",
                        "listing",
                        "live",
                        "orders",
                        "aftersale",
                        "sync",
                        "settings",
                        "connect",
                        "files",
                        "people",
                        "shows",
                        "welcome")) {
            noClasses()
                    .that()
                    .resideInAPackage(our("desk." + screen))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("shop.kaibo.desk..")
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            our("desk." + screen),
                                                            our("desk.kit"),
                                                            our("desk.camera")))))
                    .allowEmptyShould(true)
                    .because("screens meet in the shell alone")
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule nobodyImportsTheRoot =
            noClasses()
                    .that()
                    .resideInAPackage("shop.kaibo.*..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT))
                    .because("the root makes everything and is known to nothing");

    @ArchTest
    static final ArchRule onlyCommandsPrint =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT, our("command"))
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("the console belongs to the command line");

    @ArchTest
    static final ArchRule threadsHaveDoors =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            ROOT,
                            our("desk.kit"),
                            our("sqlite"),
                            our("sync"),
                            our("platform"),
                            our("photo.phone"))
                    .should()
                    .callMethod(Thread.class, "start")
                    .orShould()
                    .callMethod(Thread.class, "ofVirtual")
                    .orShould()
                    .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                    .orShould()
                    .dependOnClassesThat()
                    .areAssignableTo(java.util.concurrent.ExecutorService.class)
                    .because("threads begin in the few places that also end them");

    private static ArchRule uses(String area, String... others) {
        String[] allowed = new String[others.length + 4];
        System.arraycopy(others, 0, allowed, 0, others.length);
        allowed[others.length] = our(area);
        allowed[others.length + 1] = our("base");
        allowed[others.length + 2] = "org.slf4j..";
        allowed[others.length + 3] = "org.jspecify..";
        DescribedPredicate<JavaClass> there = resideInAnyPackage(allowed);
        return classes()
                .that()
                .resideInAPackage(our(area))
                .should()
                .onlyDependOnClassesThat(there.or(arrays()))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> arrays() {
        return DescribedPredicate.describe(
                "are arrays or primitives", c -> c.isArray() || c.isPrimitive());
    }

    private static String our(String area) {
        return "shop.kaibo." + area + "..";
    }
}
