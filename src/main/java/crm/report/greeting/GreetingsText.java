package crm.report.greeting;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Phrase;
import crm.base.Term;
import crm.greeting.Greeting;
import crm.greeting.Greeting.Issue;
import crm.greeting.Greeting.Occasion;
import crm.greeting.Greetings;
import crm.people.Recipient;
import crm.policy.GreetingKind;
import crm.policy.OccasionKind;
import crm.report.Block;
import crm.report.ListSelection;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.TextColumn;
import crm.report.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text form of {@link GreetingsReport}: what there is to buy and to send in all, then day by day who does what for
 * whom.
 */
final class GreetingsText {

    private final Greetings greetings;
    private final Sheet sheet = new Sheet();

    /** What is sent on a day, which the late ones should have been. */
    private record Day(boolean late, LocalDate sendOn) {

        static Day of(Greeting greeting) {
            return new Day(greeting.issues().contains(Issue.LATE), greeting.sendOn());
        }
    }

    /** What is done on one day for one occasion, as one job. */
    private record Job(Day day, LocalDate date, String occasion, GreetingKind kind) {

        static Job of(Greeting greeting) {
            Occasion occasion = greeting.occasion();
            return new Job(Day.of(greeting), occasion.date(), occasion.code(), greeting.kind());
        }
    }

    /** What one person is sent for one occasion, by whomever. */
    private record Line(Recipient recipient, Occasion occasion) {

        static Line of(Greeting greeting) {
            return new Line(greeting.recipient(), greeting.occasion());
        }
    }

    /** A job in numbers: its greetings, the messages that are billed, the greetings that have an issue. */
    private record JobCounts(Job job, Occasion occasion, int greetings, int parts, int issues) {

        static JobCounts of(Job job, List<Greeting> members) {
            int parts = 0;
            int issues = 0;
            for (Greeting each : members) {
                parts += Objects.requireNonNullElse(each.parts(), 0);
                issues += toSeeTo(each).isEmpty() ? 0 : 1;
            }
            return new JobCounts(job, members.get(0).occasion(), members.size(), parts, issues);
        }
    }

    GreetingsText(Greetings greetings) {
        this.greetings = greetings;
    }

    List<Block> blocks() {
        List<Greeting> all = greetings.greetings();
        sheet.heading(new Phrase("Greetings to send from {0} to {1}", "节日与生日问候:{0} 至 {1}")
                .with(greetings.dates().first(), greetings.dates().last()));
        if (all.isEmpty()) {
            return sheet.line(2, new Phrase("Nothing is to be sent.", "没有需要发送的问候。"))
                    .blocks();
        }
        counts(all);
        sheet.line(2, Span.strong(new Phrase("in all: {0}", "合计:{0}").with(inWords(all))));
        ListSelection.by(Day::of, all).forEach((day, members) -> {
            Phrase heading = day.late()
                    ? new Phrase("Late, was due on {0} {1}: {2}", "补发(原定 {0} {1}):{2}")
                    : new Phrase("{0} {1}: {2}", "{0} {1}:{2}");
            sheet.heading(heading.with(day.sendOn(), weekday(day.sendOn()), inWords(members)));
            ListSelection.by(Job::of, members).values().forEach(this::job);
        });
        return sheet.blocks();
    }

    /** The counts for whoever buys the gifts and pays for the messages. */
    private void counts(List<Greeting> all) {
        List<JobCounts> jobs = new ArrayList<>();
        ListSelection.by(Job::of, all).forEach((job, members) -> jobs.add(JobCounts.of(job, members)));
        sheet.table(
                2,
                jobs,
                left(
                        "send on",
                        "发送日期",
                        each -> Span.of(
                                each.job().day().sendOn(), each.job().day().late() ? Style.DOUBTFUL : Style.PLAIN)),
                wrapped("occasion", "节日", each -> GreetingWords.occasion(each.occasion())),
                left("date", "日期", each -> each.job().date()),
                left("what", "形式", each -> GreetingWords.kind(each.job().kind())),
                right("count", "数量", JobCounts::greetings),
                right("billed", "计费条数", each -> each.job().kind() == GreetingKind.SMS ? each.parts() : null),
                right("issues", "有提示", each -> each.issues() == 0 ? null : Span.doubtful(each.issues())));
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

    /** How many greetings there are of each kind. */
    private static Phrase inWords(List<Greeting> members) {
        List<Phrase> parts = new ArrayList<>();
        for (GreetingKind kind : GreetingKind.values()) {
            long count = members.stream().filter(each -> each.kind() == kind).count();
            if (count > 0) {
                parts.add(GreetingWords.count(kind, count));
            }
        }
        return Words.list(parts);
    }

    private void job(List<Greeting> members) {
        Greeting first = members.get(0);
        boolean isByCompany = members.stream().allMatch(each -> each.sender().role() == null);
        Phrase head = isByCompany
                ? new Phrase("{0}, {1} on {2}, by {3}", "{1}({2}){0},由{3}发出")
                : new Phrase("{0}, {1} on {2}", "{1}({2}){0}");
        sheet.line(
                0,
                Span.faint(head.with(
                        GreetingWords.kind(first.kind()),
                        GreetingWords.occasion(first.occasion()),
                        first.occasion().date(),
                        first.company())));
        sheet.line(2, Span.faint(new Phrase("such as: {0}", "例如:{0}").with(first.message())));
        List<TextColumn<List<Greeting>>> columns = new ArrayList<>();
        columns.add(left("class", "类别", line -> line.get(0).recipient().customerClass()));
        columns.add(ofFirst("customer", "单位名称", each -> each.customer().name()));
        columns.add(ofFirst("contact", "联系人", each -> each.contact().name()));
        columns.add(ofFirst("position", "职务", each -> each.contact().jobTitle()));
        if (first.occasion().kind() == OccasionKind.ANNIVERSARY) {
            columns.add(ofFirst("what for", "纪念日", each -> each.occasion().name()));
        }
        columns.add(
                first.kind() == GreetingKind.GIFT
                        ? ofFirst("address", "地址", each -> each.customer().address())
                        : ofFirst("mobile", "手机", each -> each.contact().mobile()));
        if (!isByCompany) {
            columns.add(wrapped(
                    "by",
                    "责任人",
                    line -> Phrase.join(line.stream().map(GreetingWords::by).toList(), Words.SEMICOLON)));
        }
        if (members.stream().anyMatch(each -> !toSeeTo(each).isEmpty())) {
            columns.add(wrapped("issue", "提示", line -> Span.doubtful(issues(line))));
        }
        sheet.table(2, List.copyOf(ListSelection.by(Line::of, members).values()), columns);
    }

    /** A column on what all greetings of a line share. */
    private static TextColumn<List<Greeting>> ofFirst(String en, String zh, Function<Greeting, @Nullable String> cell) {
        return wrapped(en, zh, line -> cell.apply(line.get(0)));
    }

    private static Phrase issues(List<Greeting> line) {
        return Words.list(line.stream()
                .flatMap(each -> toSeeTo(each).stream())
                .distinct()
                .map(Term::phrase)
                .toList());
    }

    /** What somebody must see to; that it is late, its heading says. */
    private static List<Issue> toSeeTo(Greeting greeting) {
        return greeting.issues().stream().filter(each -> each != Issue.LATE).toList();
    }
}
