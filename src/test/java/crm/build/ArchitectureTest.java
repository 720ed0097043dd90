package crm.build;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plan of the house: which package may know which, and which libraries and surroundings each may touch. An arrow
 * that is not drawn here fails the build.
 */
class ArchitectureTest {
    /** For each package those that it may know. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("base", Set.of()),
            Map.entry("problem", Set.of("base")),
            Map.entry("record", Set.of("base", "problem")),
            Map.entry("field", Set.of("base", "problem", "record")),
            Map.entry("policy", Set.of("base", "record", "fact")),
            Map.entry("input", Set.of("base", "problem", "field", "input.text")),
            Map.entry("input.text", Set.of("base", "problem")),
            Map.entry("input.csv", Set.of("base", "problem", "field", "input", "input.text")),
            Map.entry("input.yaml", Set.of("base", "problem", "record", "field", "input", "input.text")),
            Map.entry(
                    "input.policy",
                    Set.of("base", "problem", "record", "field", "fact", "policy", "input.text", "input.yaml")),
            Map.entry(
                    "input.bind",
                    Set.of("base", "problem", "record", "field", "input", "input.text", "input.csv", "input.yaml")),
            Map.entry(
                    "input.directory",
                    Set.of("base", "problem", "record", "field", "input", "input.text", "input.yaml", "input.bind")),
            Map.entry("fact", Set.of("base", "record")),
            Map.entry("rating", Set.of("base", "record", "fact", "policy")),
            Map.entry("people", Set.of("base", "record", "policy", "rating")),
            Map.entry("contact", Set.of("base", "record", "policy", "rating")),
            Map.entry("calendar", Set.of()),
            Map.entry("greeting", Set.of("base", "record", "policy", "people", "calendar")),
            Map.entry(
                    "work",
                    Set.of(
                            "base",
                            "problem",
                            "record",
                            "field",
                            "fact",
                            "policy",
                            "rating",
                            "people",
                            "contact",
                            "greeting")),
            Map.entry("report", Set.of("base")),
            Map.entry("report.rating", Set.of("base", "record", "field", "fact", "policy", "rating", "report")),
            Map.entry(
                    "report.contact",
                    Set.of(
                            "base",
                            "problem",
                            "record",
                            "field",
                            "policy",
                            "rating",
                            "people",
                            "contact",
                            "report",
                            "report.rating")),
            Map.entry(
                    "report.greeting",
                    Set.of("base", "record", "field", "policy", "people", "greeting", "report", "report.contact")),
            Map.entry(
                    "report.work",
                    Set.of(
                            "base",
                            "problem",
                            "record",
                            "field",
                            "fact",
                            "policy",
                            "rating",
                            "people",
                            "contact",
                            "greeting",
                            "work",
                            "report",
                            "report.rating",
                            "report.contact",
                            "report.greeting")),
            Map.entry("render", Set.of("base", "report")),
            Map.entry("output", Set.of("base")),
            Map.entry("cli.option", Set.of("base")),
            Map.entry(
                    "cli.run",
                    Set.of(
                            "base",
                            "problem",
                            "record",
                            "field",
                            "policy",
                            "fact",
                            "input",
                            "input.text",
                            "input.policy",
                            "input.bind",
                            "input.directory",
                            "rating",
                            "people",
                            "greeting",
                            "report",
                            "render",
                            "output",
                            "cli.option")),
            Map.entry("cli.help", Set.of("base", "cli.option", "cli.run")),
            Map.entry(
                    "cli.command",
                    Set.of(
                            "base",
                            "problem",
                            "record",
                            "field",
                            "fact",
                            "policy",
                            "input",
                            "input.text",
                            "input.policy",
                            "input.bind",
                            "input.directory",
                            "rating",
                            "people",
                            "contact",
                            "greeting",
                            "work",
                            "report",
                            "report.rating",
                            "report.contact",
                            "report.greeting",
                            "report.work",
                            "output",
                            "cli.option",
                            "cli.run",
                            "cli.help")),
            Map.entry(
                    "cli",
                    Set.of(
                            "base",
                            "input",
                            "input.policy",
                            "input.directory",
                            "output",
                            "cli.option",
                            "cli.run",
                            "cli.help",
                            "cli.command")));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("crm");

    static Stream<String> rooms() {
        return MAY_KNOW.keySet().stream().sorted();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_package_knows_only_those_that_the_plan_allows_it(String room) {
        DescribedPredicate<JavaClass> forbidden = describe(
                "lie in a package of the program other than " + room + " and " + new TreeSet<>(MAY_KNOW.get(room)),
                known -> isOurs(known)
                        && !isIn(room, known)
                        && MAY_KNOW.get(room).stream().noneMatch(allowed -> isIn(allowed, known)));
        noClasses()
                .that(resideInAPackage("crm." + room))
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void the_plan_has_no_circles() {
        for (String room : MAY_KNOW.keySet()) {
            assertThat(allBelow(room, new TreeSet<>())).as("below " + room).doesNotContain(room);
        }
    }

    @Test
    void every_package_is_on_the_plan() {
        List<String> homeless = PROGRAM.stream()
                .filter(one -> MAY_KNOW.keySet().stream().noneMatch(room -> isIn(room, one)))
                .map(JavaClass::getName)
                .toList();
        assertThat(homeless).isEmpty();
        assertThat(PROGRAM).isNotEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_is_checked_for_nulls() {
        for (Path folder :
                new TreeSet<>(Sources.files().stream().map(Path::getParent).toList())) {
            Path description = folder.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(Sources.text(description)).contains("/**", "@NullMarked\npackage ");
        }
    }

    @Test
    void only_reading_knows_the_csv_and_yaml_libraries() {
        reserve(
                resideInAnyPackage("org.apache.commons.csv..", "tools.jackson.dataformat..", "org.snakeyaml.."),
                "input.csv",
                "input.yaml");
    }

    @Test
    void only_yaml_and_json_know_jacksons_streams() {
        reserve(resideInAPackage("tools.jackson.."), "input.yaml", "render");
    }

    @Test
    void only_render_writes_json() {
        reserve(
                describe(
                        "write JSON",
                        one -> one.getName().equals("tools.jackson.core.JsonGenerator")
                                || one.getPackageName().equals("tools.jackson.core.json")),
                "render");
    }

    @Test
    void only_calendar_knows_the_lunar_library() {
        reserve(resideInAPackage("com.tyme.."), "calendar");
    }

    @Test
    void only_the_command_line_knows_picocli() {
        reserve(resideInAPackage("picocli.."), "cli", "cli.option", "cli.help", "cli.command");
    }

    @Test
    void only_rendering_knows_colours() {
        reserve(resideInAPackage("org.fusesource.."), "render");
    }

    @Test
    void only_the_command_line_knows_the_clock() {
        reserve(type(java.time.Clock.class), "cli");
        reserveCalls(
                "read the clock",
                "cli",
                target -> (target.owner().startsWith("java.time.")
                                && target.name().equals("now"))
                        || target.isOneOf("java.lang.System.currentTimeMillis"));
    }

    @Test
    void only_the_command_line_knows_where_the_program_runs() {
        reserveCalls(
                "ask for the machine's settings",
                "cli",
                target -> target.isOneOf(
                        "java.lang.System.getenv",
                        "java.lang.System.getProperty",
                        "java.lang.System.exit",
                        "java.util.Locale.getDefault",
                        "java.util.TimeZone.getDefault",
                        "java.nio.charset.Charset.defaultCharset",
                        "java.time.ZoneId.systemDefault"));
    }

    /** A method or constructor that is called or referred to. */
    private record Target(String owner, String name) {
        boolean isOneOf(String... names) {
            return List.of(names).contains(owner + "." + name);
        }
    }

    private static void reserve(DescribedPredicate<? super JavaClass> what, String... rooms) {
        noClasses()
                .that(lieOutside(rooms))
                .should()
                .dependOnClassesThat(what)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static void reserveCalls(String what, String room, java.util.function.Predicate<Target> forbidden) {
        noClasses()
                .that(lieOutside(room))
                .should()
                .accessTargetWhere(describe(
                        what,
                        (JavaAccess<?> access) -> forbidden.test(
                                new Target(access.getTargetOwner().getName(), access.getName()))))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> lieOutside(String... rooms) {
        return describe(
                "lie outside " + String.join(" and ", rooms),
                one -> isOurs(one) && Stream.of(rooms).noneMatch(room -> isIn(room, one)));
    }

    private static boolean isOurs(JavaClass one) {
        return one.getPackageName().equals("crm") || one.getPackageName().startsWith("crm.");
    }

    private static boolean isIn(String room, JavaClass one) {
        return one.getPackageName().equals("crm." + room);
    }

    private static Set<String> allBelow(String room, Set<String> found) {
        for (String known : MAY_KNOW.get(room)) {
            if (found.add(known)) {
                allBelow(known, found);
            }
        }
        return found;
    }
}
