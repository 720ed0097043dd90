package crm.render;

import crm.report.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** How wide the columns of a table are made so that it fits. */
final class TableWidths {

    /** A column below this is hard to read. */
    private static final int LEGIBLE = 6;

    /** A column below this has no room for a double-width character. */
    private static final int NARROWEST = 2;

    private TableWidths() {}

    /**
     * The widths of columns, in sum no more than what is available if that can be. Where they must shrink
     * the widest does so first: flexible columns down to what most cells keep to, so that few are wrapped,
     * then as long as no word is broken, then down to what is legible; then all columns in the last two
     * steps, then all as far as they can.
     *
     * @param measures how wide the cells of each are
     * @param available what the columns may have, without the gaps; may be below zero
     */
    static int[] fitted(List<Measure> measures, List<? extends TextColumn<?>> columns, int available) {
        int[] natural = measures.stream().mapToInt(Measure::widest).toArray();
        int[] widths = natural.clone();
        if (sum(widths) <= available) {
            return widths;
        }
        int[] words = measures.stream().mapToInt(Measure::unbroken).toArray();
        int[] ofMost = measures.stream().mapToInt(Measure::usual).toArray();
        IntUnaryOperator wholeWords = i -> Math.max(LEGIBLE, words[i]);
        IntUnaryOperator flexibleWords = i -> columns.get(i).wraps() ? wholeWords.applyAsInt(i) : natural[i];
        IntUnaryOperator flexibleMost = i -> Math.max(flexibleWords.applyAsInt(i), ofMost[i]);
        IntUnaryOperator flexible = i -> columns.get(i).wraps() ? LEGIBLE : natural[i];
        for (IntUnaryOperator floor : List.<IntUnaryOperator>of(
                flexibleMost, flexibleWords, flexible, wholeWords, i -> LEGIBLE, i -> NARROWEST)) {
            shrink(widths, floor, available);
        }
        return widths;
    }

    /** Takes from the widest column that is above its floor until the sum fits or nothing is left to take. */
    private static void shrink(int[] widths, IntUnaryOperator floor, int available) {
        for (int excess = sum(widths) - available; excess > 0; ) {
            int widest = -1;
            // The widest that cannot be taken from any more than down to this one, or to its floor.
            int second = 0;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] <= floor.applyAsInt(i)) {
                    continue;
                }
                if (widest < 0 || widths[i] > widths[widest]) {
                    second = widest < 0 ? 0 : widths[widest];
                    widest = i;
                } else {
                    second = Math.max(second, widths[i]);
                }
            }
            if (widest < 0) {
                return;
            }
            int lower = Math.max(floor.applyAsInt(widest), Math.min(second, widths[widest] - 1));
            int taken = Math.min(excess, widths[widest] - lower);
            widths[widest] -= taken;
            excess -= taken;
        }
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    /** How wide the cells of a column are. Takes no more memory for many cells than for few. */
    static final class Measure {

        private final int title;
        private int widest;
        private int unbroken;
        private int cells;

        /** How many cells there are of each width. */
        private int[] ofWidth = new int[64];

        /** A column without cells. */
        Measure(String title) {
            this.title = DisplayWidth.of(title);
            widest = this.title;
            unbroken = Wrapping.longestUnbroken(title);
        }

        /** Adds a cell. */
        void add(String text) {
            int width = DisplayWidth.of(text);
            widest = Math.max(widest, width);
            // No part of a text is wider than the whole.
            if (width > unbroken) {
                unbroken = Math.max(unbroken, Wrapping.longestUnbroken(text));
            }
            if (width >= ofWidth.length) {
                ofWidth = Arrays.copyOf(ofWidth, 2 * width);
            }
            ofWidth[width]++;
            cells++;
        }

        /** The width that needs no wrapping. */
        int widest() {
            return widest;
        }

        /** The width that breaks no word. */
        int unbroken() {
            return unbroken;
        }

        /** The width that nine of ten cells keep to, and the title. */
        int usual() {
            long wanted = (cells * 9L + 9) / 10;
            int width = 0;
            for (long within = ofWidth[0]; within < wanted; within += ofWidth[width]) {
                width++;
            }
            return Math.max(width, title);
        }
    }
}
