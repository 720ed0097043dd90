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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of values that fields take. Dates, months, numbers and codes are read after NFKC, so that
 * full-width digits and signs are as good as half-width ones; texts and ids are taken exactly as written.
 */
public final class ValueTypes {

    /** Any text. */
    public static final ValueType<String> TEXT = new Text(new Phrase("text", "文本"));

    /** A text that names something: an id, or a name in the place of one. */
    public static final ValueType<String> ID = new Text(new Phrase("text, taken exactly as written", "文本,原样读取"));

    /** A class of the policy; which these are, the policy knows. */
    public static final ValueType<String> CLASS = new Text(new Phrase("a class of the policy", "办法中的类别")) {
        @Override
        public String parse(String text, Complaint complaint) {
            return Names.halfWidth(text);
        }
    };

    /** Yes or no. */
    public static final ValueType<Boolean> YES_NO = new YesNoType();

    /** A number from 0 on: at most 12 digits before and 6 behind the point. */
    public static final ValueType<BigDecimal> NUMBER = new NumberType();

    /** A day from 1900 to 2100. */
    public static final ValueType<LocalDate> DATE = new ValueType<>(new Phrase("date", "日期")) {
        @Override
        public @Nullable LocalDate parse(String text, Complaint complaint) {
            return Dates.date(text, complaint);
        }
    };

    /** A month, or a day in it. */
    public static final ValueType<YearMonth> MONTH =
            new ValueType<>(new Phrase("month, or a date in it", "月份,或其中的日期")) {
                @Override
                public @Nullable YearMonth parse(String text, Complaint complaint) {
                    return Dates.month(text, complaint);
                }
            };

    /** The day on which something began: a day, or a month or year for its first day. */
    public static final ValueType<LocalDate> SINCE =
            new ValueType<>(new Phrase("date, month or year (its first day)", "日期、月份或年份(取第一天)")) {
                @Override
                public @Nullable LocalDate parse(String text, Complaint complaint) {
                    return Dates.since(text, complaint);
                }
            };

    /** A birthday: a day with its year, or month and day alone; in either calendar. */
    public static final ValueType<AnnualDay> BIRTHDAY = new ValueType<>(new Phrase("date or MM-DD", "日期,或月日(MM-DD)")) {
        @Override
        public @Nullable AnnualDay parse(String text, Complaint complaint) {
            return Dates.annualDay(Names.halfWidth(text), Fault.NOT_A_BIRTHDAY, complaint);
        }
    };

    /** Anniversaries with their names, separated by semicolons. */
    public static final ValueType<List<Anniversary>> ANNIVERSARIES = new AnniversariesType();

    private ValueTypes() {}

    /** One of a vocabulary, by its code or one of its Chinese names. */
    public static <T extends Term> ValueType<T> code(T[] terms) {
        return new CodeType<>(List.of(terms));
    }

    private static class Text extends ValueType<String> {

        Text(Phrase description) {
            super(description);
        }

        @Override
        public String parse(String text, Complaint complaint) {
            return text;
        }
    }

    private static final class CodeType<T extends Term> extends ValueType<T> {

        private final List<T> terms;
        private final Map<String, T> byName = new HashMap<>();

        CodeType(List<T> terms) {
            super(describe(terms));
            this.terms = terms;
            for (T term : terms) {
                byName.put(term.code(), term);
                term.chineseNames().forEach(name -> byName.put(Names.halfWidth(name), term));
            }
        }

        private static Phrase describe(List<? extends Term> terms) {
            List<Phrase> names = new ArrayList<>();
            for (Term term : terms) {
                names.add(Phrase.same(term.code() + " " + String.join("/", term.chineseNames())));
            }
            return Phrase.join(names, Phrase.same(" · "));
        }

        @Override
        public @Nullable T parse(String text, Complaint complaint) {
            String wanted = Names.halfWidth(text);
            T term = byName.get(wanted);
            if (term == null) {
                Set<String> names = new LinkedHashSet<>();
                terms.forEach(each -> names.add(each.code()));
                terms.forEach(each -> names.addAll(each.chineseNames()));
                complainOfUnknown(text, names, complaint);
            }
            return term;
        }

        private void complainOfUnknown(String text, Set<String> names, Complaint complaint) {
            Nearest.to(text, names)
                    .ifPresentOrElse(
                            near -> complaint.about(Fault.UNKNOWN_VALUE_NEAR, Display.quoted(text), near),
                            () -> complaint.about(Fault.UNKNOWN_VALUE, Display.quoted(text), description()));
        }

        @Override
        public List<T> terms() {
            return terms;
        }
    }

    private static final class YesNoType extends ValueType<Boolean> {

        private static final Set<String> YES = Set.of("yes", "y", "true", "1", "是", "有");
        private static final Set<String> NO = Set.of("no", "n", "false", "0", "否", "无");

        YesNoType() {
            super(new Phrase("yes/no: yes no y n true false 1 0 是 否 有 无", "是/否:yes no y n true false 1 0 是 否 有 无"));
        }

        @Override
        public @Nullable Boolean parse(String text, Complaint complaint) {
            String wanted = Names.halfWidth(text).toLowerCase(Locale.ROOT);
            if (YES.contains(wanted)) {
                return Boolean.TRUE;
            }
            if (NO.contains(wanted)) {
                return Boolean.FALSE;
            }
            complaint.about(Fault.NOT_YES_NO, Display.quoted(text));
            return null;
        }

        @Override
        public List<YesNo> terms() {
            return List.of(YesNo.values());
        }
    }

    private static final class AnniversariesType extends ValueType<List<Anniversary>> {

        /** A time of day behind the date, which counts for nothing. */
        private static final Pattern TIME = Pattern.compile("^[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\\s++");

        AnniversariesType() {
            super(new Phrase(
                    "dates or MM-DD with their names, separated by ';': 2015-06-18 开业纪念日; 09-01 结婚纪念日",
                    "日期或月日加名称,用“;”分隔:2015-06-18 开业纪念日; 09-01 结婚纪念日"));
        }

        @Override
        public @Nullable List<Anniversary> parse(String text, Complaint complaint) {
            List<Anniversary> anniversaries = new ArrayList<>();
            boolean good = true;
            for (String part : text.split("[;；]", -1)) {
                String entry = Names.trimmed(part);
                if (entry.isEmpty()) {
                    continue;
                }
                Anniversary anniversary = anniversary(entry, complaint);
                good &= anniversary != null;
                if (anniversary != null) {
                    anniversaries.add(anniversary);
                }
            }
            return good ? anniversaries : null;
        }

        private static @Nullable Anniversary anniversary(String entry, Complaint complaint) {
            int end = 0;
            while (end < entry.length() && !Names.isBlank(entry.charAt(end))) {
                end++;
            }
            String name = TIME.matcher(Names.trimmed(entry.substring(end))).replaceFirst("");
            if (name.isEmpty()) {
                complaint.about(Fault.NOT_AN_ANNIVERSARY, Display.quoted(entry));
                return null;
            }
            AnnualDay day =
                    Dates.annualDay(Names.halfWidth(entry.substring(0, end)), Fault.NOT_AN_ANNIVERSARY, complaint);
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
}
