package crm.report.rating;

import static crm.report.TextColumn.left;
import static crm.report.TextColumn.right;
import static crm.report.TextColumn.wrapped;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.fact.Fact;
import crm.policy.Policy;
import crm.rating.Assessment;
import crm.rating.Classification;
import crm.rating.Classification.Change;
import crm.rating.Classification.NearMiss;
import crm.rating.CustomerFilter;
import crm.record.ClassOverride;
import crm.report.Block;
import crm.report.Sheet;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The text form of {@link ClassifyReport}: the counts by class and by change, the customers by class, then what data is
 * missing. A rule's label stands once above the customers that it rates, so that a customer takes one line.
 */
final class ClassifyText {

    /** How many customers are named that lack a field. */
    private static final int NAMED = 5;

    private final Assessment assessment;
    private final CustomerFilter filter;
    private final List<Classification> shown;
    private final Sheet sheet = new Sheet();

    ClassifyText(Assessment assessment, CustomerFilter filter, List<Classification> shown) {
        this.assessment = assessment;
        this.filter = filter;
        this.shown = shown;
    }

    List<Block> blocks() {
        sheet.heading(new Phrase("Customer rating as of {0}: {1}", "客户评级({0}):{1}")
                .with(assessment.day(), assessment.policy().name()));
        sheet.line(0, Span.faint(purchases())).gap();
        counts();
        sheet.gap().line(0, changes());
        for (Policy.CustomerClass customerClass : assessment.policy().classes()) {
            customers(customerClass);
        }
        gaps();
        return sheet.blocks();
    }

    private Phrase purchases() {
        return assessment.purchasesGiven()
                ? new Phrase("purchases from {0} to {1}", "采购数据:{0} 至 {1}")
                        .with(assessment.window().first(), assessment.window().last())
                : new Phrase("no purchases were given: what depends on them is unknown", "未提供采购数据,与采购有关的各项均为未知");
    }

    /** As {@code A 31 (+3 -1)}: three came into the class since their last rating, one left it. */
    private void counts() {
        // Who left a class is in another one now, so a filter of classes does not count here.
        List<Classification> places = assessment.classifications().stream()
                .filter(each -> filter.acceptsPlace(each.customer()))
                .toList();
        boolean ratedBefore = places.stream().anyMatch(each -> each.change() != Change.NEW);
        sheet.table(
                2,
                assessment.policy().classes().stream()
                        .filter(each -> filter.acceptsClass(each.code()))
                        .toList(),
                left(each -> Span.strong(counts(each.code(), places, ratedBefore))),
                wrapped(Policy.CustomerClass::label));
    }

    private static String counts(String code, List<Classification> places, boolean ratedBefore) {
        String now = code + ' ' + count(places, each -> each.customerClass().equals(code));
        if (!ratedBefore) {
            return now;
        }
        List<Classification> moved = places.stream()
                .filter(each -> each.change() == Change.UP || each.change() == Change.DOWN)
                .toList();
        return now + " (+" + count(moved, each -> each.customerClass().equals(code)) + " -"
                + count(moved, each -> code.equals(ClassifyReport.previousClass(each))) + ')';
    }

    private static String count(List<Classification> all, Predicate<Classification> wanted) {
        return Numbers.grouped(all.stream().filter(wanted).count());
    }

    private List<Object> changes() {
        List<Object> spans = new ArrayList<>();
        spans.add((shown.size() == 1
                        ? new Phrase("1 customer: ", "共 1 家客户:")
                        : new Phrase("{0} customers: ", "共 {0} 家客户:"))
                .with(Numbers.grouped(shown.size())));
        spans.add(change(Change.NEW, new Phrase("{0} new", "新增 {0}")));
        spans.add(Words.COMMA);
        spans.add(change(Change.UP, new Phrase("{0} up", "升级 {0}")));
        spans.add(Words.COMMA);
        spans.add(change(Change.DOWN, new Phrase("{0} down", "降级 {0}")));
        spans.add(Words.COMMA);
        spans.add(change(Change.SAME, new Phrase("{0} the same", "不变 {0}")));
        long overridden = shown.stream().filter(each -> each.override() != null).count();
        if (overridden > 0) {
            spans.add(new Phrase("; {0} by override", ";其中 {0} 家由特批定级").with(Numbers.grouped(overridden)));
        }
        return spans;
    }

    private Span change(Change change, Phrase text) {
        String count = count(shown, each -> each.change() == change);
        return Span.of(text.with(count), count.equals("0") ? Style.PLAIN : style(change));
    }

    private static Style style(Change change) {
        return switch (change) {
            case UP -> Style.GOOD;
            case DOWN -> Style.BAD;
            case NEW -> Style.DOUBTFUL;
            case SAME -> Style.FAINT;
        };
    }

    private void customers(Policy.CustomerClass customerClass) {
        List<Classification> members = shown.stream()
                .filter(each -> each.customerClass().equals(customerClass.code()))
                .toList();
        if (members.isEmpty()) {
            return;
        }
        sheet.heading(new Phrase("{0} {1}: {2}", "{0} {1}:{2} 家")
                .with(customerClass.code(), customerClass.label(), Numbers.grouped(members.size())));
        sheet.table(2, deciding(members), left(Deciding::id), right(Deciding::customers), wrapped(Deciding::label));
        sheet.gap();
        sheet.table(
                2,
                members,
                left("customer", "客户编号", each -> each.customer().id()),
                wrapped("name", "单位名称", each -> each.customer().name()),
                left("rule", "规则", Classification::ruleId),
                left("change", "变化", each -> Span.of(change(each), style(each.change()))),
                wrapped("remark", "说明", ClassifyText::remark));
    }

    /** A rule that gave customers their class, or the overrides that did. */
    private record Deciding(String id, long customers, Phrase label) {}

    /** What gave these customers their class, in the order of the policy. */
    private List<Deciding> deciding(List<Classification> members) {
        Map<String, Long> counts =
                members.stream().collect(Collectors.groupingBy(Classification::ruleId, Collectors.counting()));
        List<Deciding> deciding = new ArrayList<>();
        for (Policy.Rule rule : assessment.policy().classification()) {
            deciding.add(new Deciding(rule.id(), counts.getOrDefault(rule.id(), 0L), Phrase.same(rule.label())));
        }
        deciding.add(new Deciding(
                Classification.OVERRIDE,
                counts.getOrDefault(Classification.OVERRIDE, 0L),
                new Phrase("set by decision, whatever the rules say", "特批定级,不按规则")));
        return deciding.stream().filter(each -> each.customers > 0).toList();
    }

    private static Phrase change(Classification each) {
        String before = String.valueOf(ClassifyReport.previousClass(each));
        return switch (each.change()) {
            case UP -> new Phrase("up from {0}", "由 {0} 升级").with(before);
            case DOWN -> new Phrase("down from {0}", "由 {0} 降级").with(before);
            case NEW, SAME -> each.change().phrase();
        };
    }

    private static Phrase remark(Classification each) {
        List<Phrase> parts = new ArrayList<>();
        ClassOverride override = each.override();
        if (override != null) {
            String reason = override.reason();
            if (reason != null) {
                parts.add(Phrase.same(reason));
            }
            parts.add(new Phrase("by the rules {0} ({1})", "按规则为 {0} 类({1})")
                    .with(each.classByRule(), each.rule().id()));
        }
        NearMiss nearest = each.nearest();
        if (nearest != null) {
            parts.add(RuleWords.hint(nearest));
        }
        if (!each.dataGaps().isEmpty()) {
            parts.add(new Phrase("unknown: {0}", "未知:{0}")
                    .with(Words.list(each.dataGaps().stream().map(Fact::label).toList())));
        }
        return Phrase.join(parts, Words.SEMICOLON);
    }

    private void gaps() {
        Map<Fact, List<String>> lacking = new EnumMap<>(Fact.class);
        for (Classification each : shown) {
            for (Fact fact : each.dataGaps()) {
                lacking.computeIfAbsent(fact, key -> new ArrayList<>())
                        .add(each.customer().id());
            }
        }
        sheet.heading(new Phrase("Missing data", "缺少的资料"));
        if (lacking.isEmpty()) {
            sheet.line(0, new Phrase("No rule was passed over for want of data.", "没有因资料缺失而无法判断的规则。"));
            return;
        }
        sheet.line(
                0,
                new Phrase(
                        "Rules that ask for these were passed over; once filled in, they may lift a class.",
                        "因缺少下列资料,有关规则未能适用;补齐后类别可能提高。"));
        sheet.table(
                2,
                List.copyOf(lacking.entrySet()),
                left("field", "资料项", Map.Entry::getKey),
                right("customers", "客户数", each -> each.getValue().size()),
                wrapped("who", "客户编号", each -> who(each.getValue())));
    }

    private static Phrase who(List<String> ids) {
        Phrase named = Words.names(ids.stream().limit(NAMED).toList());
        return ids.size() <= NAMED
                ? named
                : new Phrase("{0} and {1} more", "{0} 等 {2} 家")
                        .with(named, Numbers.grouped(ids.size() - NAMED), Numbers.grouped(ids.size()));
    }
}
