package crm.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of what the program is made of says what is in its jar. */
class BomIT {

    private static final Path TARGET =
            Path.of(System.getProperty("crm.program")).getParent();

    /** Where the classes of each library lie. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "picocli/", "info.picocli/picocli",
            "org/apache/commons/csv/", "org.apache.commons/commons-csv",
            "org/apache/commons/io/", "commons-io/commons-io",
            "org/apache/commons/codec/", "commons-codec/commons-codec",
            "tools/jackson/core/", "tools.jackson.core/jackson-core",
            "tools/jackson/dataformat/yaml/", "tools.jackson.dataformat/jackson-dataformat-yaml",
            "org/snakeyaml/engine/", "org.snakeyaml/snakeyaml-engine",
            "org/fusesource/jansi/", "org.fusesource.jansi/jansi",
            "com/tyme/", "cn.6tail/tyme4j",
            "org/jspecify/", "org.jspecify/jspecify");

    private static final Pattern COMPONENT =
            Pattern.compile("\"purl\"\\s*:\\s*\"pkg:maven/([^@\"]+)@([^?\"]+)\\?type=jar\"");
    private static final Pattern LICENCE = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    private static String bom() throws IOException {
        return Files.readString(TARGET.resolve("bom.json"));
    }

    @Test
    void it_names_each_library_whose_classes_are_in_the_jar_and_no_other() throws IOException {
        Set<String> inJar = new TreeSet<>();
        try (JarFile jar = new JarFile(TARGET.resolve("crm.jar").toFile())) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("crm/"))
                    .forEach(name -> inJar.add(library(name)));
        }
        Set<String> named = new TreeSet<>();
        for (Matcher component = COMPONENT.matcher(components()); component.find(); ) {
            named.add(component.group(1));
        }
        assertThat(named).isEqualTo(inJar);
    }

    private static String library(String name) {
        return LIBRARIES.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse("of no known library: " + name);
    }

    private static String components() throws IOException {
        String bom = bom();
        int end = bom.indexOf("\"dependencies\"");
        return bom.substring(bom.lastIndexOf("\"components\"", end), end);
    }

    @Test
    void each_has_a_licence_that_lets_it_be_passed_on() throws IOException {
        Set<String> licences = new TreeSet<>();
        int components = 0;
        for (String component : components().split("\"purl\"", -1)) {
            Matcher licence = LICENCE.matcher(component);
            if (licence.find()) {
                licences.add(licence.group(1));
                components++;
            }
        }
        assertThat(components).isEqualTo(LIBRARIES.size());
        assertThat(licences).containsExactly("Apache-2.0", "MIT");
    }

    @Test
    void it_bears_no_time_and_no_number_of_the_build() throws IOException {
        assertThat(bom()).doesNotContain("\"timestamp\"", "\"serialNumber\"");
    }
}
