package crm.cli;

import crm.base.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says in which language help is shown; what it asks for is known before arguments are read. */
final class HelpLanguage {

    static final String DESCRIPTION = "Show help in en or zh (else $$CRM_LANG; else it follows the locale).";

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Choice.OfLanguage.class,
            completionCandidates = Choice.OfLanguage.class,
            description = DESCRIPTION)
    @Nullable
    Language language;
}
