package crm.report.rating;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.rating.PolicyComparison;
import crm.rating.PolicyComparison.ClassMove;
import crm.rating.PolicyComparison.ComparedCustomer;
import crm.record.Role;
import crm.report.Block;
import crm.report.LazyRows;
import crm.report.Span;
import crm.report.Style;
import crm.report.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The text form of {@link PolicyComparisonReport}: the matrix of classes, who would move, and the work. */
final class PolicyComparisonText {

    private final PolicyComparison rehearsal;
    private final String file;
    private final List<Block> blocks = new ArrayList<>();

    PolicyComparisonText(PolicyComparison rehearsal, String file) {
        this.rehearsal = rehearsal;
        this.file = file;
    }

    List<Block> blocks() {
        blocks.add(
                new Block.Heading(new Phrase("{0} rehearsed beside the policy in force, as of {1}", "{0} 与现行办法比较({1})")
                        .with(file, rehearsal.now().day())));
        blocks.add(new Block.Line(
                2,
                List.of(new Span(
                        new Phrase("now: {0}; then: {1}", "现:{0};新:{1}")
                                .with(
                                        rehearsal.now().policy().name(),
                                        rehearsal.then().policy().name()),
                        Style.FAINT))));
        matrix();
        moves();
        work();
        return List.copyOf(blocks);
    }

    private void matrix() {
        List<String> classesThen = rehearsal.then().policy().classCodes();
        List<Block.TableColumn> columns = new ArrayList<>();
        columns.add(new Block.TableColumn(new Phrase("class now", "现类别"), false, false));
        for (String then : classesThen) {
            columns.add(new Block.TableColumn(new Phrase("then {0}", "新 {0}").with(then), true, false));
        }
        columns.add(new Block.TableColumn(new Phrase("now in all", "现合计"), true, false));
        List<List<Span>> rows = new ArrayList<>();
        long[] sums = new long[classesThen.size()];
        for (String now : rehearsal.now().policy().classCodes()) {
            List<Span> row = new ArrayList<>();
            row.add(Span.of(now));
            long sum = 0;
            for (int i = 0; i < sums.length; i++) {
                String then = classesThen.get(i);
                long count = rehearsal.count(now, then);
                sums[i] += count;
                sum += count;
                boolean hasMoved = count > 0 && !now.equals(then);
                row.add(new Span(Phrase.same(Numbers.grouped(count)), hasMoved ? Style.DOUBTFUL : Style.PLAIN));
            }
            row.add(Span.of(Numbers.grouped(sum)));
            rows.add(row);
        }
        List<Span> last = new ArrayList<>();
        last.add(Span.of(new Phrase("then in all", "新合计")));
        for (long sum : sums) {
            last.add(Span.of(Numbers.grouped(sum)));
        }
        last.add(Span.of(Numbers.grouped(rehearsal.customers().size())));
        rows.add(last);
        blocks.add(new Block.Gap());
        blocks.add(Block.positional(2, columns, rows));
    }

    private record Step(String now, String then) {}

    private void moves() {
        long moved = rehearsal.moved();
        blocks.add(
                new Block.Heading(new Phrase("Would change class: {0}", "类别会变的客户:{0} 家").with(Numbers.grouped(moved))));
        if (moved == 0) {
            blocks.add(new Block.Line(
                    2, List.of(Span.of(new Phrase("No customer would change its class.", "没有客户的类别会变。")))));
            return;
        }
        Map<Step, List<ComparedCustomer>> steps = new LinkedHashMap<>();
        for (String now : rehearsal.now().policy().classCodes()) {
            for (String then : rehearsal.then().policy().classCodes()) {
                for (ComparedCustomer each : rehearsal.customers()) {
                    if (each.move() != ClassMove.SAME
                            && each.now().customerClass().equals(now)
                            && each.then().customerClass().equals(then)) {
                        steps.computeIfAbsent(new Step(now, then), step -> new ArrayList<>())
                                .add(each);
                    }
                }
            }
        }
        steps.forEach((step, members) -> {
            blocks.add(new Block.Gap());
            blocks.add(new Block.Line(
                    2,
                    List.of(new Span(
                            new Phrase("{0} -> {1}: {2}", "{0} -> {1}:{2} 家")
                                    .with(step.now(), step.then(), Numbers.grouped(members.size())),
                            Style.STRONG))));
            blocks.add(Block.positional(
                    2,
                    List.of(
                            new Block.TableColumn(new Phrase("customer", "客户编号"), false, false),
                            new Block.TableColumn(new Phrase("name", "单位名称"), false, true),
                            new Block.TableColumn(new Phrase("now by", "现规则"), false, false),
                            new Block.TableColumn(new Phrase("then by", "新规则"), false, false),
                            new Block.TableColumn(new Phrase("reason then", "新依据"), false, true)),
                    new LazyRows<>(
                            members,
                            each -> List.of(
                                    Span.of(each.customer().id()),
                                    Span.of(each.customer().name()),
                                    Span.of(each.now().ruleId()),
                                    Span.of(each.then().ruleId()),
                                    Span.of(String.valueOf(each.then().reason()))))));
        });
    }

    private void work() {
        blocks.add(new Block.Heading(new Phrase("Contacts a year that are asked for", "每年要求的走访和电话次数")));
        List<List<Span>> rows = new ArrayList<>();
        Map<Role, int[]> byRole = new LinkedHashMap<>();
        int[] all = new int[2];
        for (PolicyComparison.Work each : rehearsal.work()) {
            Phrase department = each.department() == null ? Words.NOBODY : Phrase.same(each.department());
            rows.add(row(department, each.role(), each.now(), each.then()));
            int[] sums = byRole.computeIfAbsent(each.role(), role -> new int[2]);
            for (int[] sum : List.of(sums, all)) {
                sum[0] += each.now();
                sum[1] += each.then();
            }
        }
        Phrase total = new Phrase("total", "合计");
        byRole.forEach((role, sums) -> rows.add(row(total, role, sums[0], sums[1])));
        rows.add(row(total, null, all[0], all[1]));
        blocks.add(Block.positional(
                2,
                List.of(
                        new Block.TableColumn(new Phrase("department", "营销部"), false, true),
                        new Block.TableColumn(new Phrase("role", "岗位"), false, false),
                        new Block.TableColumn(new Phrase("now", "现"), true, false),
                        new Block.TableColumn(new Phrase("then", "新"), true, false),
                        new Block.TableColumn(new Phrase("difference", "增减"), true, false)),
                rows));
    }

    private static List<Span> row(Phrase department, @Nullable Role role, int now, int then) {
        int difference = then - now;
        String sign = difference > 0 ? "+" : "";
        return List.of(
                Span.of(department),
                role == null ? Span.of("") : Span.of(Words.of(role)),
                Span.of(Numbers.grouped(now)),
                Span.of(Numbers.grouped(then)),
                new Span(
                        Phrase.same(sign + Numbers.grouped(difference)),
                        difference == 0 ? Style.PLAIN : Style.DOUBTFUL));
    }
}
