package crm.cli;

import crm.cli.run.Surroundings;
import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.Destination;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Starts the program in the surroundings of the process. */
public final class Main {

    private static final int USUAL_COLUMNS = 80;

    private Main() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new Crm(surroundings()).run(arguments));
    }

    /** The surroundings of this process, as the launcher tells them and as the VM knows them. */
    static Surroundings surroundings() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                Destination.standardOutput(),
                new FileOutputStream(FileDescriptor.err),
                System.in,
                environment,
                Main::today,
                locale(environment),
                Boolean.getBoolean("crm.stdout.terminal"),
                Boolean.getBoolean("crm.stderr.terminal"),
                Integer.getInteger("crm.columns", USUAL_COLUMNS),
                ParallelReading.of(Runtime.getRuntime().availableProcessors()),
                System::nanoTime,
                Settings.NONE);
    }

    /** The system's day as the launcher tells it, else as the VM knows it. */
    private static LocalDate today() {
        String told = System.getProperty("crm.today", "");
        return told.isEmpty() ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(told);
    }

    /** The locale before the launcher saw to it that names are UTF-8; else the one that the VM was given. */
    private static String locale(Map<String, String> environment) {
        for (String name : new String[] {"CRM_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
