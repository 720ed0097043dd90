package crm.render;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Ratio;
import crm.report.Drawing;
import crm.report.Picture;
import crm.report.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a page, as tables whose cells are shaded, or hold bars: what they show can be read, copied into a
 * spreadsheet and spoken by a screen reader, and no colour alone tells anything.
 */
final class HtmlPictures {

    private static final int WEEK = 7;
    private static final int PERCENT = 100;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(PERCENT);

    /** From these parts of a whole on, a share has the next shade. */
    private static final List<Ratio> SHARE_STEPS = List.of(Ratio.of(1, 4), Ratio.of(1, 2), Ratio.of(3, 4), Ratio.of(1));

    private static final int WEEK_SHADES = 4;

    /** The days that the label of a month covers. */
    private static final int LABEL = 14;

    private final HtmlText html;

    HtmlPictures(HtmlText html) {
        this.html = html;
    }

    private void begin(Phrase title, Phrase caption) {
        html.markup("<section>\n").element("h2", "", title).markup("\n<p class=\"caption\">");
        html.text(caption);
    }

    private void table(String kind) {
        html.markup("</p>\n<div class=\"wide\"><table class=\"picture " + kind + "\">\n");
    }

    private void end() {
        html.markup("</tbody>\n</table></div>\n</section>\n");
    }

    void shares(Picture.Shares shares) {
        begin(shares.title(), shares.caption());
        table("shares");
        html.markup("<thead><tr>").element("th", "name", shares.corner());
        shares.columns().forEach(column -> html.element("th", "", column));
        html.element("th", "all", new Phrase("in all", "合计")).markup("</tr></thead>\n<tbody>\n");
        for (Picture.ShareRow row : shares.rows()) {
            html.open("tr", row.sums() ? "sums" : "").element("th", "name", row.name());
            row.shares().forEach(share -> share(share, false));
            share(row.all(), true);
            html.markup("</tr>\n");
        }
        end();
    }

    private void share(Picture.@Nullable Share share, boolean isAll) {
        if (share == null) {
            html.element("td", "faint", "–");
            return;
        }
        Ratio ratio = Ratio.of(share.part(), share.whole());
        String counts = Numbers.grouped(share.part()) + '/' + Numbers.grouped(share.whole());
        html.markup("<td class=\"p" + shade(ratio) + "\" title=\"" + counts + "\">" + percent(ratio) + '%');
        html.markup(isAll ? "<br><small>" + counts + "</small></td>" : "</td>");
    }

    private static int shade(Ratio ratio) {
        int shade = 0;
        while (shade < SHARE_STEPS.size() && ratio.compareTo(SHARE_STEPS.get(shade)) >= 0) {
            shade++;
        }
        return shade;
    }

    /** A whole percentage: 100 only where all is there, 0 only where nothing is. */
    static int percent(Ratio ratio) {
        return ratio.partsOf(PERCENT);
    }

    void weeks(Picture.Weeks weeks) {
        begin(weeks.title(), weeks.caption());
        if (weeks.rows().isEmpty()) {
            html.markup("</p>\n</section>\n");
            return;
        }
        table("weeks");
        int count = weeks.rows().get(0).counts().size();
        html.markup("<thead><tr>").element("th", "name", "");
        months(weeks.firstMonday(), count);
        html.element("th", "right all", new Phrase("total", "合计")).markup("</tr></thead>\n<tbody>\n");
        int most = 0;
        for (Picture.WeekRow row : weeks.rows()) {
            for (int each : row.counts()) {
                most = Math.max(most, each);
            }
        }
        for (Picture.WeekRow row : weeks.rows()) {
            html.markup("<tr>").element("th", "name", row.name());
            long sum = 0;
            for (int week = 0; week < count; week++) {
                int each = row.counts().get(week);
                sum += each;
                LocalDate monday = weeks.firstMonday().plusDays((long) week * WEEK);
                html.markup("<td class=\"week w" + weekShade(each, most) + "\" title=\"" + monday + ": " + each + "\">"
                        + each + "</td>");
            }
            html.element("td", "right all", Numbers.grouped(sum)).markup("</tr>\n");
        }
        html.markup("</tbody>\n</table></div>\n");
        key(most);
        html.markup("</section>\n");
    }

    /** The months over the weeks whose Mondays lie in them; the name of one is left out that has no room for it. */
    private void months(LocalDate firstMonday, int weeks) {
        int from = 0;
        while (from < weeks) {
            YearMonth month = YearMonth.from(firstMonday.plusDays((long) from * WEEK));
            int to = from;
            while (to < weeks
                    && YearMonth.from(firstMonday.plusDays((long) to * WEEK)).equals(month)) {
                to++;
            }
            String name = to - from < 3 ? "" : month.getMonthValue() == 1 || from == 0 ? month.toString() : two(month);
            html.markup("<th colspan=\"" + (to - from) + "\">" + name + "</th>");
            from = to;
        }
    }

    private static String two(YearMonth month) {
        return month.toString().substring(5);
    }

    /** 0 for none, else from 1 on, the highest count having the deepest shade. */
    private static int weekShade(int count, int most) {
        return count == 0 ? 0 : (int) (((long) count * WEEK_SHADES + most - 1) / most);
    }

    /** Which counts have which shade. */
    private void key(int most) {
        html.markup("<p class=\"caption\">").text(new Phrase("A week:", "每周次数:"));
        int shade = 0;
        int first = 0;
        for (int count = 0; count <= most; count++) {
            boolean isLast = count == most || weekShade(count + 1, most) != shade;
            if (isLast) {
                html.markup("<span class=\"key w" + shade + "\"></span>");
                html.text(first == count ? String.valueOf(count) : first + "–" + count);
                first = count + 1;
                shade = weekShade(first, Math.max(1, most));
            }
        }
        html.markup("</p>\n");
    }

    void bars(Picture.Bars bars) {
        begin(bars.title(), bars.caption());
        for (int i = 0; i < bars.series().size(); i++) {
            html.markup("<span class=\"key s" + i + "\"></span>")
                    .text(bars.series().get(i).name());
        }
        table("bars");
        html.markup("<tbody>\n<tr>").element("th", "name", "");
        BigDecimal most = BigDecimal.ZERO;
        for (Picture.Series series : bars.series()) {
            for (BigDecimal value : series.values()) {
                most = value == null ? most : most.max(value);
            }
        }
        for (int column = 0; column < bars.columns().size(); column++) {
            html.markup("<td class=\"plot\"><div class=\"pair\">");
            for (int i = 0; i < bars.series().size(); i++) {
                BigDecimal value = bars.series().get(i).values().get(column);
                html.markup("<i class=\"s" + i + "\" style=\"height:" + height(value, most) + "%\"></i>");
            }
            html.markup("</div></td>");
        }
        html.markup("</tr>\n<tr>").element("th", "name", "");
        bars.columns().forEach(column -> html.element("th", "", column));
        html.markup("</tr>\n");
        for (Picture.Series series : bars.series()) {
            html.markup("<tr>").element("th", "name", series.name());
            for (BigDecimal value : series.values()) {
                html.element("td", "", value == null ? "–" : Numbers.grouped(value));
            }
            html.markup("</tr>\n");
        }
        end();
    }

    private static String height(@Nullable BigDecimal value, BigDecimal most) {
        return value == null || most.signum() == 0
                ? "0"
                : Numbers.plain(value.multiply(HUNDRED).divide(most, 1, RoundingMode.HALF_UP));
    }

    void timeline(Picture.Timeline timeline) {
        begin(timeline.title(), timeline.caption());
        table("timeline");
        long days = ChronoUnit.DAYS.between(timeline.first(), timeline.last()) + 1;
        html.markup("<tbody>\n<tr><th class=\"name\"></th><td class=\"track\">");
        YearMonth month = YearMonth.from(timeline.first()).plusMonths(1);
        while (!month.atDay(1).isAfter(timeline.last().minusDays(LABEL))) {
            long from = ChronoUnit.DAYS.between(timeline.first(), month.atDay(1));
            String name = month.getMonthValue() == 1 ? month.toString() : two(month);
            html.markup("<span style=\"left:" + part(from, days) + "%\">" + name + "</span>");
            month = month.plusMonths(1);
        }
        html.markup("</td></tr>\n");
        for (Picture.TimelineRow row : timeline.rows()) {
            html.markup("<tr>").element("th", "name", row.name()).markup("<td class=\"track\">");
            for (Picture.Stretch each : row.stretches()) {
                stretch(each, timeline, days);
            }
            html.markup("</td></tr>\n");
        }
        end();
    }

    private void stretch(Picture.Stretch stretch, Picture.Timeline timeline, long days) {
        LocalDate first = stretch.first().isBefore(timeline.first()) ? timeline.first() : stretch.first();
        LocalDate last = stretch.last().isAfter(timeline.last()) ? timeline.last() : stretch.last();
        long from = ChronoUnit.DAYS.between(timeline.first(), first);
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        html.markup("<i class=\"" + HtmlRenderer.style(stretch.style()) + "\" style=\"left:" + part(from, days)
                + "%;width:" + part(length, days) + "%\" title=\"" + HtmlText.escaped(html.in(stretch.what())) + "\">"
                + mark(stretch.style()) + "</i>");
    }

    /** The same as the colour, for those who do not see it, and for paper without. */
    private static String mark(Style style) {
        return switch (style) {
            case BAD -> "×";
            case DOUBTFUL -> "…";
            default -> "";
        };
    }

    /** A picture within a line or a cell, in the colour of a style. */
    void drawing(Drawing drawing, String style) {
        if (drawing instanceof Drawing.Meter meter) {
            String width = Numbers.plain(BigDecimal.valueOf(meter.filled().partsOf(10 * PERCENT), 1));
            html.open("span", ("meter " + style).strip()).markup("<i style=\"width:" + width + "%\"></i>");
        } else if (drawing instanceof Drawing.Sparkline sparkline) {
            html.open("span", ("sparkline " + style).strip());
            BigDecimal highest = sparkline.highest();
            for (BigDecimal figure : sparkline.figures()) {
                html.markup(
                        figure == null
                                ? "<i class=\"unknown\"></i>"
                                : "<i style=\"height:" + height(figure, highest) + "%\"></i>");
            }
        } else {
            throw new IllegalStateException("no such drawing: " + drawing);
        }
        html.close("span");
    }

    private static String part(long part, long whole) {
        return Numbers.plain(Ratio.of(part * 100, whole).rounded(3));
    }
}
