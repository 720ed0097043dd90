package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.policy.Fact;
import crm.policy.Policy;
import crm.rating.Assessment;
import crm.rating.Change;
import crm.rating.Classification;
import crm.rating.CustomerFilter;
import crm.report.Block;
import crm.report.ClassifyWords;
import crm.report.Span;
import crm.report.Style;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The text form of {@link ClassifyReport}: the counts by class and by change, the customers by class, then what data is
 * missing. A rule's label stands once above the customers that it rates, so that a customer takes one line.
 */
final class ClassifyText {

    /** How many customers are named that lack a field. */
    private static final int NAMED = 5;

    private static final Phrase NONE = Phrase.same("");

    private final Assessment assessment;
    private final CustomerFilter filter;
    private final List<Classification> shown;
    private final List<Block> blocks = new ArrayList<>();

    ClassifyText(Assessment assessment, CustomerFilter filter, List<Classification> shown) {
        this.assessment = assessment;
        this.filter = filter;
        this.shown = shown;
    }

    List<Block> blocks() {
        title();
        counts();
        for (Policy.CustomerClass customerClass : assessment.policy().classes()) {
            customers(customerClass);
        }
        gaps();
        return List.copyOf(blocks);
    }

    private void title() {
        blocks.add(new Block.Heading(new Phrase("Customer rating as of {0}: {1}", "客户评级({0}):{1}")
                .with(assessment.day(), assessment.policy().name())));
        Phrase purchases = assessment.purchasesGiven()
                ? new Phrase("purchases from {0} to {1}", "采购数据:{0} 至 {1}")
                        .with(assessment.window().first(), assessment.window().last())
                : new Phrase("no purchases were given: what depends on them is unknown", "未提供采购数据,与采购有关的各项均为未知");
        blocks.add(new Block.Line(0, List.of(new Span(purchases, Style.FAINT))));
        blocks.add(new Block.Gap());
    }

    /** As {@code A 31 (+3 -1)}: three came into the class since their last rating, one left it. */
    private void counts() {
        // Who left a class is in another one now, so a filter of classes does not count here.
        List<Classification> places = assessment.classifications().stream()
                .filter(each -> filter.acceptsPlace(each.customer()))
                .toList();
        boolean ratedBefore = places.stream().anyMatch(each -> each.change() != Change.NEW);
        List<List<Span>> rows = new ArrayList<>();
        for (Policy.CustomerClass customerClass : assessment.policy().classes()) {
            String code = customerClass.code();
            if (!filter.acceptsClass(code)) {
                continue;
            }
            long now = places.stream()
                    .filter(each -> each.customerClass().equals(code))
                    .count();
            StringBuilder count = new StringBuilder(code).append(' ').append(Numbers.grouped(now));
            if (ratedBefore) {
                long came = places.stream()
                        .filter(each -> moved(each) && each.customerClass().equals(code))
                        .count();
                long left = places.stream()
                        .filter(each -> moved(each) && was(each, code))
                        .count();
                count.append(" (+").append(Numbers.grouped(came));
                count.append(" -").append(Numbers.grouped(left)).append(')');
            }
            rows.add(List.of(new Span(Phrase.same(count.toString()), Style.STRONG), Span.of(customerClass.label())));
        }
        blocks.add(new Block.Table(
                2, List.of(new Block.TableColumn(NONE, false, false), new Block.TableColumn(NONE, false, true)), rows));
        blocks.add(new Block.Gap());
        blocks.add(changes());
    }

    private static boolean moved(Classification each) {
        return each.change() == Change.UP || each.change() == Change.DOWN;
    }

    private static boolean was(Classification each, String code) {
        var previous = each.previous();
        return previous != null && previous.customerClass().equals(code);
    }

    private Block changes() {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        for (Classification each : shown) {
            counts.merge(each.change(), 1L, Long::sum);
        }
        long overridden = shown.stream().filter(each -> each.override() != null).count();
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of((shown.size() == 1
                        ? new Phrase("1 customer: ", "共 1 家客户:")
                        : new Phrase("{0} customers: ", "共 {0} 家客户:"))
                .with(Numbers.grouped(shown.size()))));
        spans.add(change(counts, Change.NEW, new Phrase("{0} new", "新增 {0}")));
        spans.add(Span.of(ClassifyWords.COMMA));
        spans.add(change(counts, Change.UP, new Phrase("{0} up", "升级 {0}")));
        spans.add(Span.of(ClassifyWords.COMMA));
        spans.add(change(counts, Change.DOWN, new Phrase("{0} down", "降级 {0}")));
        spans.add(Span.of(ClassifyWords.COMMA));
        spans.add(change(counts, Change.SAME, new Phrase("{0} the same", "不变 {0}")));
        if (overridden > 0) {
            spans.add(Span.of(new Phrase("; {0} by override", ";其中 {0} 家由特批定级").with(Numbers.grouped(overridden))));
        }
        return new Block.Line(0, spans);
    }

    private static Span change(Map<Change, Long> counts, Change change, Phrase text) {
        long count = counts.getOrDefault(change, 0L);
        return new Span(text.with(Numbers.grouped(count)), count == 0 ? Style.PLAIN : ClassifyRows.style(change));
    }

    private void customers(Policy.CustomerClass customerClass) {
        List<Classification> members = shown.stream()
                .filter(each -> each.customerClass().equals(customerClass.code()))
                .toList();
        if (members.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(new Phrase("{0} {1}: {2}", "{0} {1}:{2} 家")
                .with(customerClass.code(), customerClass.label(), Numbers.grouped(members.size()))));
        blocks.add(ClassifyRows.rules(assessment.policy(), members));
        blocks.add(new Block.Gap());
        blocks.add(ClassifyRows.customers(members));
    }

    private void gaps() {
        Map<Fact, List<String>> lacking = new EnumMap<>(Fact.class);
        for (Classification each : shown) {
            for (Fact fact : each.dataGaps()) {
                lacking.computeIfAbsent(fact, key -> new ArrayList<>())
                        .add(each.customer().id());
            }
        }
        blocks.add(new Block.Heading(new Phrase("Missing data", "缺少的资料")));
        if (lacking.isEmpty()) {
            blocks.add(Block.Line.of(new Phrase("No rule was passed over for want of data.", "没有因资料缺失而无法判断的规则。")));
            return;
        }
        blocks.add(Block.Line.of(new Phrase(
                "Rules that ask for these were passed over; once filled in, they may lift a class.",
                "因缺少下列资料,有关规则未能适用;补齐后类别可能提高。")));
        List<List<Span>> rows = new ArrayList<>();
        lacking.forEach((fact, ids) -> rows.add(
                List.of(Span.of(ClassifyWords.term(fact)), Span.of(Numbers.grouped(ids.size())), Span.of(who(ids)))));
        blocks.add(new Block.Table(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("field", "资料项"), false, false),
                        new Block.TableColumn(new Phrase("customers", "客户数"), true, false),
                        new Block.TableColumn(new Phrase("who", "客户编号"), false, true)),
                rows));
    }

    private static Phrase who(List<String> ids) {
        List<Phrase> first = ids.stream().limit(NAMED).map(Phrase::same).toList();
        Phrase named = Phrase.join(first, ClassifyWords.COMMA);
        return ids.size() <= NAMED
                ? named
                : new Phrase("{0} and {1} more", "{0} 等 {2} 家")
                        .with(named, Numbers.grouped(ids.size() - NAMED), Numbers.grouped(ids.size()));
    }
}
