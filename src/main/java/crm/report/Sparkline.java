package crm.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of small bars, one a figure, that shows how it moved. */
public final class Sparkline {

    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    /** Stands for a figure that is not known. */
    private static final char UNKNOWN = '·';

    private Sparkline() {}

    /** The bars of figures from 0 on, the highest full, 0 and what is near it lowest; null: unknown. */
    public static String of(List<@Nullable BigDecimal> figures) {
        BigDecimal highest = BigDecimal.ZERO;
        for (BigDecimal figure : figures) {
            highest = figure == null ? highest : highest.max(figure);
        }
        StringBuilder bars = new StringBuilder();
        for (BigDecimal figure : figures) {
            bars.append(figure == null ? UNKNOWN : HEIGHTS.charAt(step(figure, highest)));
        }
        return bars.toString();
    }

    private static int step(BigDecimal figure, BigDecimal highest) {
        int most = HEIGHTS.length() - 1;
        return highest.signum() == 0
                ? 0
                : figure.multiply(BigDecimal.valueOf(most))
                        .divide(highest, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
