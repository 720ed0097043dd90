package crm.report;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Phrase;
import crm.base.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Holds the cells of a report to the kinds of their columns. */
public final class CellKinds {
    private CellKinds() {}

    public static void check(Report report) {
        List<? extends Column<?>> columns = report.table().columns();
        for (List<Object> row : Rows.of(report)) {
            for (int i = 0; i < row.size(); i++) {
                Column<?> column = columns.get(i);
                assertThat(fits(column.kind(), row.get(i)))
                        .as(column + ": " + row.get(i))
                        .isTrue();
            }
        }
    }

    private static boolean fits(Column.Kind kind, Object cell) {
        if (cell == null) {
            return kind != Column.Kind.LIST;
        }
        return switch (kind) {
            case TEXT -> cell instanceof String;
            case CODE -> cell instanceof String || cell instanceof Term || cell instanceof Phrase;
            case PHRASE -> cell instanceof Phrase;
            case NUMBER -> cell instanceof BigDecimal || cell instanceof Integer || cell instanceof Long;
            case DATE -> cell instanceof LocalDate || cell instanceof YearMonth;
            case FLAG -> cell instanceof Boolean;
            case LIST -> cell instanceof List<?> list && list.stream().allMatch(each -> fits(Column.Kind.CODE, each));
        };
    }
}
