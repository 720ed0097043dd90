package crm.report.contact;

import crm.base.Numbers;
import crm.base.Phrase;
import crm.contact.ObligationState;
import crm.contact.ObligationTotals;
import crm.report.Block;
import crm.report.Span;
import crm.report.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of how groups of obligations stand: how many are met, due and overdue, and the attainment with a bar. */
final class TotalsTable {

    private static final Phrase NONE = Phrase.same("");

    private TotalsTable() {}

    /**
     * A row for each group, and one for all of them.
     *
     * @param title what the groups are
     * @param groups what each is called, with its obligations, in order
     */
    static Block of(Phrase title, Map<Phrase, List<ObligationState>> groups) {
        List<List<Span>> rows = new ArrayList<>();
        ObligationTotals all = ObligationTotals.of(List.of());
        for (Map.Entry<Phrase, List<ObligationState>> group : groups.entrySet()) {
            ObligationTotals totals = ObligationTotals.of(group.getValue());
            rows.add(row(Span.of(group.getKey()), totals));
            all = all.plus(totals);
        }
        rows.add(row(new Span(new Phrase("total", "合计"), Style.STRONG), all));
        return Block.positional(
                2,
                List.of(
                        new Block.TableColumn(title, false, true),
                        new Block.TableColumn(new Phrase("obligations", "要求"), true, false),
                        new Block.TableColumn(new Phrase("met", "已完成"), true, false),
                        new Block.TableColumn(new Phrase("due", "待完成"), true, false),
                        new Block.TableColumn(new Phrase("overdue", "逾期"), true, false),
                        new Block.TableColumn(new Phrase("attainment", "完成率"), true, false),
                        new Block.TableColumn(NONE, false, false)),
                rows);
    }

    private static List<Span> row(Span name, ObligationTotals totals) {
        return List.of(
                name,
                Span.of(Numbers.grouped(totals.obligations())),
                Span.of(Numbers.grouped(totals.met())),
                Span.of(Numbers.grouped(totals.due())),
                new Span(
                        Phrase.same(Numbers.grouped(totals.overdue())), totals.overdue() > 0 ? Style.BAD : Style.PLAIN),
                ComplianceWords.percent(totals.attainment()),
                ComplianceWords.bar(totals.attainment()));
    }
}
