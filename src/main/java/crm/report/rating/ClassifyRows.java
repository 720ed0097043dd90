package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.policy.Fact;
import crm.policy.Policy;
import crm.rating.Change;
import crm.rating.Classification;
import crm.rating.NearMiss;
import crm.record.ClassOverride;
import crm.report.Block;
import crm.report.ClassifyWords;
import crm.report.Span;
import crm.report.Style;
import java.util.ArrayList;
import java.util.List;

/** The tables of one class in {@link ClassifyText}: the rules that decided, and the customers. */
final class ClassifyRows {

    private static final Phrase NONE = Phrase.same("");
    private static final Phrase SEMICOLON = new Phrase("; ", ";");

    private ClassifyRows() {}

    /** What a change means to the eye. */
    static Style style(Change change) {
        return switch (change) {
            case UP -> Style.GOOD;
            case DOWN -> Style.BAD;
            case NEW -> Style.DOUBTFUL;
            case SAME -> Style.FAINT;
        };
    }

    /** The rules that gave these customers their class, with how many each, in the order of the policy. */
    static Block rules(Policy policy, List<Classification> members) {
        List<List<Span>> rows = new ArrayList<>();
        for (Policy.Rule rule : policy.classification()) {
            addRule(rows, rule.id(), Phrase.same(rule.label()), members);
        }
        addRule(
                rows,
                Classification.OVERRIDE,
                new Phrase("set by decision, whatever the rules say", "特批定级,不按规则"),
                members);
        return new Block.Table(
                2,
                List.of(
                        new Block.TableColumn(NONE, false, false),
                        new Block.TableColumn(NONE, true, false),
                        new Block.TableColumn(NONE, false, true)),
                rows);
    }

    private static void addRule(List<List<Span>> rows, String id, Phrase label, List<Classification> members) {
        long count = members.stream().filter(each -> each.ruleId().equals(id)).count();
        if (count > 0) {
            rows.add(List.of(Span.of(id), Span.of(Numbers.grouped(count)), Span.of(label)));
        }
    }

    /** The customers, a line each, in their order. */
    static Block customers(List<Classification> members) {
        List<List<Span>> rows = new ArrayList<>(members.size());
        for (Classification each : members) {
            rows.add(List.of(
                    Span.of(each.customer().id()),
                    Span.of(each.customer().name()),
                    Span.of(each.ruleId()),
                    new Span(change(each), style(each.change())),
                    Span.of(remark(each))));
        }
        return new Block.Table(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("customer", "客户编号"), false, false),
                        new Block.TableColumn(new Phrase("name", "单位名称"), false, true),
                        new Block.TableColumn(new Phrase("rule", "规则"), false, false),
                        new Block.TableColumn(new Phrase("change", "变化"), false, false),
                        new Block.TableColumn(new Phrase("remark", "说明"), false, true)),
                rows);
    }

    private static Phrase change(Classification each) {
        var previous = each.previous();
        String before = previous == null ? "" : previous.customerClass();
        return switch (each.change()) {
            case UP -> new Phrase("up from {0}", "由 {0} 升级").with(before);
            case DOWN -> new Phrase("down from {0}", "由 {0} 降级").with(before);
            case NEW, SAME -> ClassifyWords.term(each.change());
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
            parts.add(ClassifyWords.hint(nearest));
        }
        if (!each.dataGaps().isEmpty()) {
            List<Phrase> names = new ArrayList<>();
            for (Fact fact : each.dataGaps()) {
                names.add(ClassifyWords.label(fact));
            }
            parts.add(new Phrase("unknown: {0}", "未知:{0}").with(Phrase.join(names, ClassifyWords.COMMA)));
        }
        return Phrase.join(parts, SEMICOLON);
    }
}
