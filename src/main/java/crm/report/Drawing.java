package crm.report;

import crm.base.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small picture in a line or a cell: block characters in a text, drawn in a page. Immutable. */
public sealed interface Drawing {

    /** The picture in characters. */
    String text();

    /**
     * A bar that is filled in part: full only if all is there, empty only if nothing is.
     *
     * @param filled from 0 to 1
     */
    record Meter(Ratio filled) implements Drawing {

        /** A bar is so many characters long. */
        private static final int LENGTH = 12;

        @Override
        public String text() {
            int full = filled.partsOf(LENGTH);
            return "█".repeat(full) + "░".repeat(LENGTH - full);
        }
    }

    /**
     * A line of small bars that shows how a figure moved: the highest full, 0 and what is near it lowest.
     *
     * @param figures from 0 on; null: not known
     */
    record Sparkline(List<@Nullable BigDecimal> figures) implements Drawing {

        private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
        private static final char UNKNOWN = '·';

        @Override
        public String text() {
            BigDecimal highest = highest();
            StringBuilder bars = new StringBuilder();
            for (BigDecimal figure : figures) {
                bars.append(figure == null ? UNKNOWN : HEIGHTS.charAt(step(figure, highest)));
            }
            return bars.toString();
        }

        /** The highest figure; 0 if none is known. */
        public BigDecimal highest() {
            BigDecimal highest = BigDecimal.ZERO;
            for (BigDecimal figure : figures) {
                highest = figure == null ? highest : highest.max(figure);
            }
            return highest;
        }

        private static int step(BigDecimal figure, BigDecimal highest) {
            BigDecimal most = BigDecimal.valueOf(HEIGHTS.length() - 1L);
            return highest.signum() == 0
                    ? 0
                    : figure.multiply(most)
                            .divide(highest, 0, RoundingMode.HALF_UP)
                            .intValueExact();
        }
    }
}
