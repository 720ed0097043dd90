package crm.field;

import crm.base.Display;
import crm.base.Names;
import crm.base.Nearest;
import crm.base.Phrase;
import crm.base.Term;
import crm.problem.Complaint;
import crm.problem.Fault;
import crm.record.Contact.Anniversary;
import crm.record.Contact.AnnualDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of a field may be and what they mean. Dates, months, numbers and codes are read after NFKC, so that
 * full-width digits and signs are as good as half-width ones; texts and ids are taken exactly as written. Immutable.
 *
 * @param <T> what a text is read as
 */
public final class ValueType<T> {

    /** Any text. */
    public static final ValueType<String> TEXT = new ValueType<>(new Phrase("text", "文本"), (text, complaint) -> text);

    /** A text that names something: an id, or a name in the place of one. */
    public static final ValueType<String> ID =
            new ValueType<>(new Phrase("text, taken exactly as written", "文本,原样读取"), (text, complaint) -> text);

    /** A class of the policy; which these are, the policy knows. */
    public static final ValueType<String> CLASS =
            new ValueType<>(new Phrase("a class of the policy", "办法中的类别"), (text, complaint) -> Names.halfWidth(text));

    /** Yes or no. */
    public static final ValueType<Boolean> YES_NO = new ValueType<>(
            new Phrase("yes/no: yes no y n true false 1 0 是 否 有 无", "是/否:yes no y n true false 1 0 是 否 有 无"),
            List.of(YesNo.values()),
            ValueType::yesNo);

    /** A number from 0 on: at most 12 digits before and 6 behind the point. */
    public static final ValueType<BigDecimal> NUMBER =
            new ValueType<>(new Phrase("number >= 0", "数字,不小于 0"), DecimalNumbers::number);

    /** A day from 1900 to 2100. */
    public static final ValueType<LocalDate> DATE = new ValueType<>(new Phrase("date", "日期"), Dates::date);

    /** A month, or a day in it. */
    public static final ValueType<YearMonth> MONTH =
            new ValueType<>(new Phrase("month, or a date in it", "月份,或其中的日期"), Dates::month);

    /** The day on which something began: a day, or a month or year for its first day. */
    public static final ValueType<LocalDate> SINCE =
            new ValueType<>(new Phrase("date, month or year (its first day)", "日期、月份或年份(取第一天)"), Dates::since);

    /** A birthday: a day with its year, or month and day alone; in either calendar. */
    public static final ValueType<AnnualDay> BIRTHDAY = new ValueType<>(
            new Phrase("date or MM-DD", "日期,或月日(MM-DD)"),
            (text, complaint) -> Dates.annualDay(Names.halfWidth(text), Fault.NOT_A_BIRTHDAY, complaint));

    /** Anniversaries with their names, separated by semicolons. */
    public static final ValueType<List<Anniversary>> ANNIVERSARIES = new ValueType<>(
            new Phrase(
                    "dates or MM-DD with their names, separated by ';': 2015-06-18 开业纪念日; 09-01 结婚纪念日",
                    "日期或月日加名称,用“;”分隔:2015-06-18 开业纪念日; 09-01 结婚纪念日"),
            ValueType::anniversaries);

    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "有");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "无");

    private final Phrase description;
    private final List<? extends Term> terms;
    private final Parser<T> parser;

    /** Reads a text; null if it is no value, which the complaint has then been told. */
    private interface Parser<T> {
        @Nullable
        T parse(String text, Complaint complaint);
    }

    private ValueType(Phrase description, Parser<T> parser) {
        this(description, List.of(), parser);
    }

    private ValueType(Phrase description, List<? extends Term> terms, Parser<T> parser) {
        this.description = description;
        this.terms = terms;
        this.parser = parser;
    }

    /** One of a vocabulary, by its code or one of its Chinese names. */
    public static <T extends Term> ValueType<T> code(T[] terms) {
        Map<String, T> byName = new HashMap<>();
        List<Phrase> described = new ArrayList<>();
        for (T term : terms) {
            byName.put(term.code(), term);
            term.chineseNames().forEach(name -> byName.put(Names.halfWidth(name), term));
            described.add(Phrase.same(term.code() + " " + String.join("/", term.chineseNames())));
        }
        Phrase description = Phrase.join(described, Phrase.same(" · "));
        return new ValueType<>(description, List.of(terms), (text, complaint) -> {
            T term = byName.get(Names.halfWidth(text));
            if (term == null) {
                complainOfUnknown(text, List.of(terms), description, complaint);
            }
            return term;
        });
    }

    private static void complainOfUnknown(
            String text, List<? extends Term> terms, Phrase description, Complaint complaint) {
        Set<String> names = new LinkedHashSet<>();
        terms.forEach(each -> names.add(each.code()));
        terms.forEach(each -> names.addAll(each.chineseNames()));
        Nearest.to(text, names)
                .ifPresentOrElse(
                        near -> complaint.about(Fault.UNKNOWN_VALUE_NEAR, Display.quoted(text), near),
                        () -> complaint.about(Fault.UNKNOWN_VALUE, Display.quoted(text), description));
    }

    /** What may be written, in a few words, as the documentation and templates say it. */
    public Phrase description() {
        return description;
    }

    /** The codes that may be written; empty where the values are no closed vocabulary. */
    public List<? extends Term> terms() {
        return terms;
    }

    /**
     * Reads a text, never blank and without white space at its ends.
     *
     * @return the value; null if the text is none, which the complaint has then been told
     */
    public @Nullable T parse(String text, Complaint complaint) {
        return parser.parse(text, complaint);
    }

    private static @Nullable Boolean yesNo(String text, Complaint complaint) {
        String wanted = Names.halfWidth(text).toLowerCase(Locale.ROOT);
        if (YES.contains(wanted) || NO.contains(wanted)) {
            return YES.contains(wanted);
        }
        complaint.about(Fault.NOT_YES_NO, Display.quoted(text));
        return null;
    }

    private static @Nullable List<Anniversary> anniversaries(String text, Complaint complaint) {
        List<Anniversary> anniversaries = new ArrayList<>();
        boolean good = true;
        for (String part : text.split("[;；]", -1)) {
            String entry = Names.trimmed(part);
            if (!entry.isEmpty()) {
                Anniversary anniversary = anniversary(entry, complaint);
                good &= anniversary != null;
                if (anniversary != null) {
                    anniversaries.add(anniversary);
                }
            }
        }
        return good ? anniversaries : null;
    }

    private static @Nullable Anniversary anniversary(String entry, Complaint complaint) {
        int end = 0;
        while (end < entry.length() && !Names.isBlank(entry.charAt(end))) {
            end++;
        }
        // A time of day behind the date counts for nothing.
        String name =
                Names.trimmed(entry.substring(end)).replaceFirst("^[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\\s++", "");
        if (name.isEmpty()) {
            complaint.about(Fault.NOT_AN_ANNIVERSARY, Display.quoted(entry));
            return null;
        }
        AnnualDay day = Dates.annualDay(Names.halfWidth(entry.substring(0, end)), Fault.NOT_AN_ANNIVERSARY, complaint);
        if (day == null) {
            return null;
        }
        if (!Dates.isSolarDay(day)) {
            complaint.about(Fault.NO_SUCH_DAY, Display.quoted(entry));
            return null;
        }
        return new Anniversary(day, name);
    }
}
