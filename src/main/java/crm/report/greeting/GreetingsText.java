package crm.report.greeting;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.greeting.Greeting;
import crm.greeting.Greeting.Issue;
import crm.greeting.Greeting.Occasion;
import crm.greeting.Greetings;
import crm.people.Recipient;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.record.Contact;
import crm.report.Block;
import crm.report.LazyRows;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import crm.report.contact.ComplianceWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link GreetingsReport}: what there is to buy and to send in all, then day by day who does what for
 * whom.
 */
public final class GreetingsText {

    private static final Phrase SEMICOLON = new Phrase("; ", ";");

    private final Greetings greetings;
    private final List<Block> blocks = new ArrayList<>();

    /** What is done on one day for one occasion, as one job. */
    private record Job(boolean late, LocalDate sendOn, LocalDate date, String occasion, GreetingKind kind) {

        static Job of(Greeting greeting) {
            Occasion occasion = greeting.occasion();
            return new Job(isLate(greeting), greeting.sendOn(), occasion.date(), occasion.code(), greeting.kind());
        }
    }

    private record Day(boolean late, LocalDate sendOn) {}

    GreetingsText(Greetings greetings) {
        this.greetings = greetings;
    }

    List<Block> blocks() {
        Phrase title = new Phrase("Greetings to send from {0} to {1}", "节日与生日问候:{0} 至 {1}");
        blocks.add(new Block.Heading(
                title.with(greetings.dates().first(), greetings.dates().last())));
        if (greetings.greetings().isEmpty()) {
            blocks.add(new Block.Line(2, List.of(Span.of(new Phrase("Nothing is to be sent.", "没有需要发送的问候。")))));
            return List.copyOf(blocks);
        }
        blocks.add(jobs());
        blocks.add(new Block.Line(
                2,
                List.of(new Span(
                        new Phrase("in all: {0}", "合计:{0}").with(counts(greetings.greetings())), Style.STRONG))));
        for (Map.Entry<Day, List<Greeting>> day : days().entrySet()) {
            day(day.getKey(), day.getValue());
        }
        return List.copyOf(blocks);
    }

    private static boolean isLate(Greeting greeting) {
        return greeting.issues().contains(Issue.LATE);
    }

    private Map<Day, List<Greeting>> days() {
        Map<Day, List<Greeting>> days = new LinkedHashMap<>();
        for (Greeting each : greetings.greetings()) {
            days.computeIfAbsent(new Day(isLate(each), each.sendOn()), day -> new ArrayList<>())
                    .add(each);
        }
        return days;
    }

    private static Map<Job, List<Greeting>> jobs(List<Greeting> greetings) {
        Map<Job, List<Greeting>> jobs = new LinkedHashMap<>();
        for (Greeting each : greetings) {
            jobs.computeIfAbsent(Job.of(each), job -> new ArrayList<>()).add(each);
        }
        return jobs;
    }

    /** The counts for whoever buys the gifts and pays for the messages. */
    private Block jobs() {
        List<List<Span>> rows = new ArrayList<>();
        jobs(greetings.greetings()).forEach((job, members) -> {
            int parts = 0;
            long issues = 0;
            for (Greeting each : members) {
                parts += Objects.requireNonNullElse(each.parts(), 0);
                issues += toSeeTo(each).isEmpty() ? 0 : 1;
            }
            rows.add(List.of(
                    new Span(Phrase.same(job.sendOn().toString()), job.late() ? Style.DOUBTFUL : Style.PLAIN),
                    Span.of(occasion(members.get(0).occasion())),
                    Span.of(job.date().toString()),
                    Span.of(kind(job.kind())),
                    Span.of(Numbers.grouped(members.size())),
                    Span.of(job.kind() == GreetingKind.SMS ? Numbers.grouped(parts) : ""),
                    issues == 0 ? Span.of("") : new Span(Phrase.same(Numbers.grouped(issues)), Style.DOUBTFUL)));
        });
        return Block.positional(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("send on", "发送日期"), false, false),
                        new Block.TableColumn(new Phrase("occasion", "节日"), false, true),
                        new Block.TableColumn(new Phrase("date", "日期"), false, false),
                        new Block.TableColumn(new Phrase("what", "形式"), false, false),
                        new Block.TableColumn(new Phrase("count", "数量"), true, false),
                        new Block.TableColumn(new Phrase("billed", "计费条数"), true, false),
                        new Block.TableColumn(new Phrase("issues", "有提示"), true, false)),
                rows);
    }

    private void day(Day day, List<Greeting> members) {
        Phrase heading = day.late()
                ? new Phrase("Late, was due on {0} {1}: {2}", "补发(原定 {0} {1}):{2}")
                : new Phrase("{0} {1}: {2}", "{0} {1}:{2}");
        blocks.add(new Block.Heading(heading.with(day.sendOn(), weekday(day.sendOn()), counts(members))));
        jobs(members).forEach(this::job);
    }

    private static Phrase weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> new Phrase("Monday", "星期一");
            case TUESDAY -> new Phrase("Tuesday", "星期二");
            case WEDNESDAY -> new Phrase("Wednesday", "星期三");
            case THURSDAY -> new Phrase("Thursday", "星期四");
            case FRIDAY -> new Phrase("Friday", "星期五");
            case SATURDAY -> new Phrase("Saturday", "星期六");
            case SUNDAY -> new Phrase("Sunday", "星期日");
        };
    }

    private static Phrase counts(List<Greeting> members) {
        List<Phrase> parts = new ArrayList<>();
        for (GreetingKind kind : GreetingKind.values()) {
            long count = members.stream().filter(each -> each.kind() == kind).count();
            if (count > 0) {
                parts.add(count(kind, count));
            }
        }
        return Phrase.join(parts, Words.COMMA);
    }

    /** So many things of a kind. */
    public static Phrase count(GreetingKind kind, long count) {
        Phrase words = switch (kind) {
            case GIFT -> new Phrase(count == 1 ? "{0} gift" : "{0} gifts", "礼品 {0} 份");
            case SMS -> new Phrase(count == 1 ? "{0} text message" : "{0} text messages", "短信 {0} 条");
            case WISH -> new Phrase(count == 1 ? "{0} wish" : "{0} wishes", "祝福 {0} 项");
        };
        return words.with(Numbers.grouped(count));
    }

    public static Phrase kind(GreetingKind kind) {
        return new Phrase(
                switch (kind) {
                    case GIFT -> "gift";
                    case SMS -> "text message";
                    case WISH -> "wish";
                },
                kind.chineseNames().get(0));
    }

    public static Phrase occasion(Occasion occasion) {
        return occasion.kind() == OccasionKind.HOLIDAY
                ? new Phrase(occasion.name(), occasion.name())
                : Words.of(occasion.kind());
    }

    /** What one person is sent for one occasion, by whomever. */
    private record Line(Recipient recipient, Occasion occasion) {}

    private void job(Job job, List<Greeting> members) {
        Map<Line, List<Greeting>> lines = new LinkedHashMap<>();
        for (Greeting each : members) {
            lines.computeIfAbsent(new Line(each.recipient(), each.occasion()), line -> new ArrayList<>(1))
                    .add(each);
        }
        List<List<Greeting>> rows = List.copyOf(lines.values());
        Greeting first = members.get(0);
        boolean isByCompany = members.stream().allMatch(each -> each.sender().role() == null);
        Phrase head = isByCompany
                ? new Phrase("{0}, {1} on {2}, by {3}", "{1}({2}){0},由{3}发出")
                : new Phrase("{0}, {1} on {2}", "{1}({2}){0}");
        blocks.add(new Block.Line(
                0,
                List.of(new Span(
                        head.with(kind(job.kind()), occasion(first.occasion()), job.date(), first.company()),
                        Style.FAINT))));
        Phrase example = new Phrase("such as: {0}", "例如:{0}").with(first.message());
        blocks.add(new Block.Line(2, List.of(new Span(example, Style.FAINT))));
        List<Figure> figures = figures(job, members, isByCompany);
        blocks.add(Block.positional(
                2,
                figures.stream().map(Figure::column).toList(),
                new LazyRows<>(
                        rows,
                        row -> figures.stream()
                                .map(figure -> figure.span().apply(row))
                                .toList())));
    }

    /** A column with what it shows of one line. */
    private record Figure(Block.TableColumn column, Function<List<Greeting>, Span> span) {}

    private static List<Figure> figures(Job job, List<Greeting> members, boolean isByCompany) {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                new Block.TableColumn(new Phrase("class", "类别"), false, false),
                row -> Span.of(row.get(0).recipient().customerClass())));
        figures.add(flexible(
                new Phrase("customer", "单位名称"), contact -> contact.customer().name()));
        figures.add(flexible(new Phrase("contact", "联系人"), Contact::name));
        figures.add(flexible(new Phrase("position", "职务"), Contact::jobTitle));
        if (members.get(0).occasion().kind() == OccasionKind.ANNIVERSARY) {
            figures.add(new Figure(
                    new Block.TableColumn(new Phrase("what for", "纪念日"), false, true),
                    row -> Span.of(row.get(0).occasion().name())));
        }
        figures.add(
                job.kind() == GreetingKind.GIFT
                        ? flexible(
                                new Phrase("address", "地址"),
                                contact -> contact.customer().address())
                        : flexible(new Phrase("mobile", "手机"), Contact::mobile));
        if (!isByCompany) {
            figures.add(new Figure(
                    new Block.TableColumn(new Phrase("by", "责任人"), false, true),
                    row -> Span.of(
                            Phrase.join(row.stream().map(GreetingsText::by).toList(), SEMICOLON))));
        }
        if (members.stream().anyMatch(each -> !toSeeTo(each).isEmpty())) {
            figures.add(new Figure(
                    new Block.TableColumn(new Phrase("issue", "提示"), false, true),
                    row -> new Span(issues(row), Style.DOUBTFUL)));
        }
        return figures;
    }

    private static Figure flexible(Phrase title, Function<Contact, @Nullable String> value) {
        return new Figure(
                new Block.TableColumn(title, false, true),
                row -> Span.of(Objects.requireNonNullElse(
                        value.apply(row.get(0).recipient().contact()), "")));
    }

    private static Phrase issues(List<Greeting> row) {
        List<Phrase> issues = row.stream()
                .flatMap(each -> toSeeTo(each).stream())
                .distinct()
                .map(Words::of)
                .toList();
        return Phrase.join(issues, Words.COMMA);
    }

    /** Those who do it; the role in brackets where nobody is known. */
    public static Phrase by(Greeting greeting) {
        if (greeting.senderNames().isEmpty()) {
            return ComplianceWords.IN_BRACKETS.with(
                    Words.inWords(greeting.sender().term()));
        }
        return Phrase.join(greeting.senderNames().stream().map(Phrase::same).toList(), Words.COMMA);
    }

    /** What somebody must see to; that it is late, its heading says. */
    private static List<Issue> toSeeTo(Greeting greeting) {
        return greeting.issues().stream().filter(each -> each != Issue.LATE).toList();
    }
}
