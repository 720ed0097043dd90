package crm.input.directory;

import crm.base.Language;
import crm.input.InputFile;
import crm.input.text.InputText;
import crm.input.yaml.YamlFile;
import crm.input.yaml.YamlMap;
import crm.input.yaml.YamlNode;
import crm.input.yaml.YamlValue;
import crm.problem.Problem;
import crm.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a data directory says, in its {@code crm.yaml}, of all reports that are made from it: the defaults of options,
 * and a name. Immutable.
 *
 * @param language the language of reports and messages; null: not said
 * @param encoding the encoding of CSV that is written, as {@code --encoding} names it; null: not said
 * @param company the company's name, in place of the policy's; null: not said
 * @param problems what is wrong with the file; what is said beside that counts
 */
public record Settings(
        @Nullable Language language,
        @Nullable String encoding,
        @Nullable String company,
        List<Problem> problems) {

    /** Nothing is said. */
    public static final Settings NONE = new Settings(null, null, null, List.of());

    /** What the file may be called; the first that is there counts. */
    static final List<String> NAMES = List.of("crm.yaml", "crm.yml");

    private static final List<String> LANGUAGES = List.of("en", "zh");

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
        return NONE;
    }

    private static Settings read(Path path, String shown, List<String> encodings) {
        Problems opening = new Problems(Integer.MAX_VALUE, false);
        String text =
                YamlFile.text(InputText.open(path, shown, Optional.empty(), opening, taken -> {}), shown, opening);
        List<Problem> problems = new ArrayList<>(opening.all());
        YamlNode root = text == null ? null : YamlFile.root(text, shown, problems);
        YamlValue value = new YamlValue(root, problems);
        Settings said = value.isBlank() ? null : value.map(map -> said(map, encodings));
        return said == null
                ? new Settings(null, null, null, List.copyOf(problems))
                : new Settings(said.language, said.encoding, said.company, List.copyOf(problems));
    }

    private static Settings said(YamlMap map, List<String> encodings) {
        String language = map.optional("lang").oneOf(LANGUAGES);
        String encoding = map.optional("encoding").oneOf(encodings);
        String company = map.optional("company").text();
        return new Settings(language == null ? null : Language.ofLocale(language), encoding, company, List.of());
    }
}
