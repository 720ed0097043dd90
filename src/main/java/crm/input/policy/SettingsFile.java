package crm.input.policy;

import crm.base.Language;
import crm.input.InputFile;
import crm.input.text.InputText;
import crm.input.yaml.YamlFile;
import crm.input.yaml.YamlNode;
import crm.problem.Problem;
import crm.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a data directory, which stand in its {@code crm.yaml}. */
public final class SettingsFile {

    /** What the file may be called; the first that is there counts. */
    public static final List<String> NAMES = List.of("crm.yaml", "crm.yml");

    private static final List<String> LANGUAGES = List.of("en", "zh");

    private SettingsFile() {}

    /**
     * The settings of a data directory; none where it has no such file, or is none.
     *
     * @param directory where it is
     * @param given how the user named it; blank for the current directory
     * @param encodings the encodings of CSV that can be written
     */
    public static Settings of(Path directory, String given, List<String> encodings) {
        for (String name : NAMES) {
            Path path = directory.resolve(name);
            if (Files.exists(path)) {
                return read(path, InputFile.shown(given, name), encodings);
            }
        }
        return Settings.NONE;
    }

    private static Settings read(Path path, String shown, List<String> encodings) {
        Problems problems = new Problems(Integer.MAX_VALUE, false);
        String text =
                YamlFile.text(InputText.open(path, shown, Optional.empty(), problems, taken -> {}), shown, problems);
        List<Problem> all = new ArrayList<>(problems.all());
        if (text == null) {
            return new Settings(null, null, null, all);
        }
        PolicyValues values = new PolicyValues();
        YamlNode root = YamlFile.root(text, shown, values.problems());
        boolean isBlank = root instanceof YamlNode.Text written && written.isNothing();
        PolicyMap map = isBlank ? null : values.map(root);
        Language language = null;
        String encoding = null;
        String company = null;
        if (map != null) {
            language = language(values, map.optional("lang"));
            YamlNode written = map.optional("encoding");
            encoding = written == null ? null : values.oneOf(written, encodings);
            company = values.text(map.optional("company"));
            map.close();
        }
        for (Problem problem : values.problems()) {
            all.add(root == null ? problem : new PolicyPlaces(root).named(problem));
        }
        return new Settings(language, encoding, company, List.copyOf(all));
    }

    private static @Nullable Language language(PolicyValues values, @Nullable YamlNode node) {
        String code = node == null ? null : values.oneOf(node, LANGUAGES);
        return code == null ? null : Language.ofLocale(code);
    }
}
