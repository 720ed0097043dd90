package crm.benchmark.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** Runs SQL in DuckDB, in memory, with as many threads as the machine has cores, and all else as DuckDB has it. */
public final class DuckDbPeer {

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*\n");

    private DuckDbPeer() {}

    /**
     * Runs files of SQL one after the other.
     *
     * @param args the data directory, the day of the report, the output, and the files
     */
    public static void main(String[] args) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String file : List.of(args).subList(3, args.length)) {
                String sql = Files.readString(Path.of(file))
                        .replace("{data}", args[0])
                        .replace("{as_of}", args[1])
                        .replace("{output}", args[2]);
                for (String one : END_OF_STATEMENT.split(sql, -1)) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
            }
        }
    }
}
