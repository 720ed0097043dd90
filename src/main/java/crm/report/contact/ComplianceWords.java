package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.base.Ratio;
import crm.contact.ObligationState;
import crm.people.Responsible;
import crm.policy.Period;
import crm.policy.Policy;
import crm.record.Channel;
import crm.record.Role;
import crm.report.Drawing;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How obligations and attainments are put into words and bars. */
public final class ComplianceWords {

    /** Attainment has so many decimals. */
    static final int DECIMALS = 4;

    /** Stands where nobody is named. */
    public static final Phrase IN_BRACKETS = Phrase.same("({0})");

    private static final Ratio HALF = Ratio.of(1, 2);

    private ComplianceWords() {}

    /** What is owed, in the space of a table cell: {@code call 1/week}. */
    public static Phrase clause(Policy.Obligation obligation) {
        return new Phrase("{0} {1}/{2}", "{2}{0}{1}次")
                .with(channel(obligation.channel()), obligation.times(), period(obligation.every()));
    }

    /** A channel, in a word. */
    public static Phrase channel(Channel channel) {
        return switch (channel) {
            case VISIT -> new Phrase("visit", "走访");
            case PHONE -> new Phrase("call", "电话");
        };
    }

    private static Phrase period(Period every) {
        String zh = every.chineseNames().get(0);
        return switch (every) {
            case WEEK -> new Phrase("week", zh);
            case MONTH -> new Phrase("month", zh);
            case QUARTER -> new Phrase("quarter", zh);
            case HALF_YEAR -> new Phrase("half-year", zh);
            case YEAR -> new Phrase("year", zh);
        };
    }

    /** The names of those responsible; the role in brackets where nobody is known. */
    public static Phrase responsible(ObligationState standing, Responsible responsible) {
        return responsible(standing, responsible.names(standing.obligation().role(), standing.customer()));
    }

    /** The names; the role in brackets where there are none. */
    public static Phrase responsible(ObligationState standing, List<String> names) {
        if (names.size() == 1) {
            return Phrase.same(names.get(0));
        }
        return names.isEmpty()
                ? nobody(standing.obligation().role())
                : Phrase.join(names.stream().map(Phrase::same).toList(), Words.COMMA);
    }

    /** A day; never where there is none. */
    public static Phrase lastContact(@Nullable LocalDate day) {
        return day == null ? new Phrase("never", "从未") : Phrase.same(day.toString());
    }

    /** An attainment as its column has it. */
    static @Nullable BigDecimal figure(@Nullable Ratio attainment) {
        return attainment == null ? null : attainment.rounded(DECIMALS);
    }

    /** An attainment as a percentage; blank if nothing was due. */
    static Span percent(@Nullable Ratio attainment) {
        if (attainment == null) {
            return Span.of("–");
        }
        String figure = attainment.rounded(DECIMALS).movePointRight(2).toPlainString();
        return new Span(Phrase.same(figure + '%'), style(attainment));
    }

    /** An attainment as a bar; blank if nothing was due. */
    static Span bar(@Nullable Ratio attainment) {
        return attainment == null ? Span.of("") : Span.of(new Drawing.Meter(attainment), style(attainment));
    }

    private static Style style(Ratio attainment) {
        if (attainment.compareTo(Ratio.of(1)) == 0) {
            return Style.GOOD;
        }
        return attainment.compareTo(HALF) < 0 ? Style.BAD : Style.DOUBTFUL;
    }

    /** A part of a whole, both counts. */
    public static Span part(long part, long whole) {
        return Span.of(Numbers.grouped(part) + '/' + Numbers.grouped(whole));
    }

    /** Stands for people who are not known; in words that can be wrapped. */
    private static Phrase nobody(Role role) {
        return IN_BRACKETS.with(Words.inWords(role));
    }
}
