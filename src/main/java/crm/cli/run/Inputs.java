package crm.cli.run;

import crm.base.Display;
import crm.base.Phrase;
import crm.cli.option.ReportOptions;
import crm.input.LoadOptions;
import crm.input.Progress;
import crm.input.Rejects;
import crm.input.directory.DataDirectory;
import crm.input.directory.InputMissing;
import crm.input.directory.Loader;
import crm.input.policy.PolicyDocument;
import crm.input.policy.PolicyFile;
import crm.input.text.InputText;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run reads: the data directory, the policy and the records. The directory is listed once, when it is first asked for. */
public final class Inputs {

    /** What messages call standard input. */
    private static final String STANDARD_INPUT = "<stdin>";

    private final CommandRun run;
    private final @Nullable RejectsFile rejects;
    private final Optional<Charset> encoding;
    private final List<Path> policies = new ArrayList<>();
    private @Nullable DataDirectory directory;
    private @Nullable Loader loader;
    private @Nullable Path blank;

    /**
     * The inputs of a run.
     *
     * @param rejects takes bad records, without which the run goes on; null: they stop it
     */
    Inputs(CommandRun run, @Nullable RejectsFile rejects) throws Stop {
        this.run = run;
        this.rejects = rejects;
        String name = run.options.inputEncoding.orNull();
        this.encoding = name == null ? Optional.empty() : LoadOptions.charset(name);
        if (name != null && encoding.isEmpty()) {
            throw Stop.usage(
                    "--input-encoding: {0} is none of utf-8, gb18030, utf-16le, utf-16be",
                    "--input-encoding:{0} 不是 utf-8、gb18030、utf-16le、utf-16be 之一", Display.quoted(name));
        }
    }

    /** The data directory. */
    public DataDirectory directory() throws Stop {
        if (directory == null) {
            Path data = run.options.data.orNull();
            String given = data != null ? data.toString() : run.surroundings.variable("CRM_DATA");
            try {
                directory = DataDirectory.open(Path.of(given), given);
            } catch (InputMissing e) {
                throw Stop.because(ExitStatus.MISSING, e.phrase());
            } catch (IOException e) {
                throw Stop.because(
                        ExitStatus.MISSING,
                        new Phrase("the data directory {0} cannot be read: {1}", "无法读取数据目录 {0}:{1}")
                                .with(Display.visible(given), InputText.reason(e)));
            }
        }
        return directory;
    }

    /**
     * The policy in force: the one that an option names, the data directory's, or the built-in one; with the company's
     * name as the settings have it.
     */
    public PolicyDocument policy() throws Stop {
        PolicyDocument document = policyAsWritten();
        String company = run.surroundings.settings().company();
        return company == null ? document : document.ofCompany(company);
    }

    private PolicyDocument policyAsWritten() throws Stop {
        Path given = run.options.policy.orNull();
        if (given != null) {
            return policyAt(given, given.toString());
        }
        Path found = directory().policy();
        return found == null
                ? PolicyFile.builtIn()
                : policyAt(found, directory().shown(found.getFileName().toString()));
    }

    /** The policy in a file, or on standard input; its problems end the run. */
    public PolicyDocument policyAt(Path path) throws Stop {
        return policyAt(path, path.toString());
    }

    private PolicyDocument policyAt(Path path, String shown) throws Stop {
        if (ReportOptions.isStandardStream(path)) {
            return read(PolicyFile.read(run.surroundings.in(), STANDARD_INPUT, run.problems), STANDARD_INPUT);
        }
        if (!Files.exists(path)) {
            throw Stop.because(
                    ExitStatus.MISSING,
                    new Phrase(
                                    "{0}: there is no such policy file; crm policy prints the built-in one to start from",
                                    "{0}:没有这个办法文件;可用 crm policy 输出内置办法作为起点")
                            .with(Display.visible(shown)));
        }
        policies.add(path);
        return read(PolicyFile.read(path, shown, run.problems), shown);
    }

    private PolicyDocument read(@Nullable PolicyDocument document, String shown) throws Stop {
        if (document == null) {
            run.stopOnErrors();
            throw new IllegalStateException("a policy without problems was not read: " + shown);
        }
        return document;
    }

    /** A file that an option or argument names, as messages and reports write it. */
    public static String shown(Path file) {
        return ReportOptions.isStandardStream(file) ? STANDARD_INPUT : file.toString();
    }

    /** The policy in force, or, its problems told, the built-in one: what else is wrong can be looked for by it. */
    public PolicyDocument policyOrBuiltIn() throws Stop {
        try {
            return policy();
        } catch (Stop stop) {
            if (stop.status() != ExitStatus.BAD_DATA) {
                throw stop;
            }
            return PolicyFile.builtIn();
        }
    }

    /**
     * The policy in force, to be shown. An empty file is what a shell has made of {@code crm policy >
     * policy.yaml} before the program starts; it says nothing.
     */
    public PolicyDocument policyToShow() throws Stop {
        Path found = run.options.policy.isGiven() ? null : directory().policy();
        if (found == null || found.toFile().length() > 0) {
            return policy();
        }
        blank = found;
        return PolicyFile.builtIn();
    }

    /** Reads the records of the data directory; there is one loader in a run. */
    public Loader loader() throws Stop {
        if (loader == null) {
            LoadOptions options = new LoadOptions(
                    encoding, run.options.strict.isGiven(), aside(), run.surroundings.lanes(), progress());
            loader = new Loader(directory(), options, run.problems);
        }
        return loader;
    }

    /** What takes bad records; where the report lists all problems, it tells of them as well. */
    private @Nullable Rejects aside() {
        RejectsFile file = rejects;
        return file == null || !run.isListingProblems
                ? file
                : (at, record, why) -> {
                    file.add(at, record, why);
                    why.forEach(run.problems::add);
                };
    }

    private Progress progress() {
        boolean isShown = run.surroundings.errIsTerminal()
                && !run.surroundings.variable("TERM").equals("dumb");
        return isShown ? new ProgressLine(run.surroundings, run.language()) : Progress.NONE;
    }

    /** Tells of files that have changed since they were read. */
    void tellChanges() {
        if (loader != null) {
            loader.tellChanges();
        }
    }

    /** Every file that the run might read: none of them is ever written over. */
    List<Path> files() {
        List<Path> all = new ArrayList<>(policies);
        try {
            DataDirectory listed = directory();
            listed.files().forEach(file -> all.add(file.path()));
            Path policy = listed.policy();
            if (policy != null && !policy.equals(blank)) {
                all.add(policy);
            }
            if (listed.settings() != null) {
                all.add(listed.settings());
            }
        } catch (Stop stop) {
            // there is no data directory, so nothing in it can be written over
        }
        return all;
    }
}
