package crm.cli;

import crm.base.Language;
import crm.cli.run.Surroundings;
import crm.input.ParallelReading;
import crm.input.directory.Settings;
import crm.output.Destination;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The run that the build makes the class-data archive from: every command once over a few records, so that the Java VM
 * writes down which classes the program needs. What it prints is thrown away.
 */
public final class WarmUp {

    private static final Map<String, String> RECORDS = Map.of(
            "customers.csv",
            """
            customer_id,name,nature,region,department,salesperson,scale,contract_tons_per_month,cooperation_since
            C1,"成都, 建材",joint_venture,西南,西南营销部,S1,large,"5,000",2019-03-15
            C2,绵阳商贸,dealer,西南,西南营销部,王芳,small,1200.5,2020年6月
            C3,德阳物流,tier1_agent,西南,西南营销部,S1,,,
            """,
            "contacts.csv",
            """
            customer_id,name,position,mobile,birthday,birthday_calendar,anniversaries
            C1,李明,总经理,13800138000,1970-04-02,solar,04-03 开业纪念日
            C2,赵强,经理,13900139000,02-15,lunar,
            """,
            "purchases.csv",
            """
            customer_id,month,total_tons,our_tons
            C1,2026-01,9000,5000
            C2,2026-02,,100.5
            """,
            "visits.csv",
            """
            visit_id,date,customer_id,channel,role,staff,content
            V1,2026-01-05,C1,visit,salesperson,S1,"价格, 交货"
            V2,2026/2/5,C2,电话访问,company_manager,,
            """,
            "feedback.csv",
            """
            feedback_id,date,department,customer,category
            F1,2026-03-05,西南营销部,C1,质量
            """,
            "staff.yaml",
            """
            - staff_id: S1
              name: 王芳
              role: salesperson
              department: 西南营销部
            """,
            "ratings.csv",
            """
            customer_id,class,rated_on
            C1,B,2025-12-31
            """,
            "overrides.csv",
            """
            customer_id,class,reason
            C3,A,决定
            """);

    /** Each is run as text in both languages, as CSV and as JSON. */
    private static final List<List<String>> REPORTS = List.of(
            List.of("classify"),
            List.of("classify", "--explain", "C2"),
            List.of("compliance"),
            List.of("compliance", "--summary", "class"),
            List.of("compliance", "--explain", "C1"),
            List.of("greetings", "--days", "30"),
            List.of("audience"),
            List.of("feedback"),
            List.of("feedback", "--suggest"),
            List.of("summary"),
            List.of("agenda"),
            List.of("profile", "C1"),
            List.of("check"));

    /** For what is read in pieces to be so here, with few records. */
    private static final ParallelReading SMALL_PIECES = new ParallelReading(64, 2);

    private WarmUp() {}

    /**
     * Runs every command.
     *
     * @param arguments an empty folder to work in
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (Map.Entry<String, String> file : RECORDS.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        Main.surroundings();
        run("--help");
        run("--help", "--lang", "zh");
        run("compliance", "--help");
        run("clasify");
        String data = folder.toString();
        for (List<String> report : REPORTS) {
            List<String> line = new ArrayList<>(report);
            line.addAll(List.of("-d", data, "--as-of", "2026-03-31"));
            for (List<String> form : List.of(
                    List.of("--lang", "en"),
                    List.of("--lang", "zh", "--color", "always"),
                    List.of("-f", "csv", "-o", data + "/report"),
                    List.of("-f", "json"))) {
                List<String> words = new ArrayList<>(line);
                words.addAll(form);
                run(words.toArray(String[]::new));
            }
        }
        run("policy", "-d", data, "-o", data + "/policy.yaml");
        run("policy", "compare", data + "/policy.yaml", "-d", data, "--as-of", "2026-03-31");
        run("agenda", "-d", data, "--as-of", "2026-03-31", "-f", "ics");
        run("greetings", "-d", data, "--as-of", "2026-03-31", "-o", data + "/report", "--ledger", data + "/ledger");
        Files.writeString(folder.resolve("visits-2.csv"), "date,customer_id,channel\n2026-13-05,C4,walk\n");
        run("compliance", "-d", data, "--rejects", data + "/rejects");
        run("compliance", "-d", data);
    }

    private static void run(String... arguments) {
        new Crm(new Surroundings(
                        Destination.standardOutput(),
                        OutputStream.nullOutputStream(),
                        InputStream.nullInputStream(),
                        Map.of(),
                        () -> LocalDate.of(2026, 3, 31),
                        Language.EN.name(),
                        false,
                        false,
                        80,
                        SMALL_PIECES,
                        System::nanoTime,
                        Settings.NONE))
                .run(arguments);
    }
}
