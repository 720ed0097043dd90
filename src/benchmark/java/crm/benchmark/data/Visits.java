package crm.benchmark.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes visits.csv: some 160 bytes a record, two years up to the day of the report in no order, a tenth of the records
 * with a quoted value and three in a thousand with a line break in it.
 */
final class Visits {

    private static final byte[] ID = Rows.bytes("V");
    private static final int ID_DIGITS = 8;

    /** In a thousand records. */
    private static final int QUOTED = 100;

    private static final int WITH_LINE_BREAK = 3;
    private static final int WITH_QUOTES = 20;

    private static final List<String> CONTENTS = List.of(
            "了解客户库存与下月采购计划，反馈产品质量意见",
            "本月需求平稳，客户对价格较满意",
            "走访仓库，核对到货数量，查看外观质量和捆扎情况",
            "Discussed spring demand and delivery dates",
            "客户希望月底前安排两车线材，价格按上周行情执行",
            "听取对服务的意见，客户建议增加配送车辆",
            "介绍新规格H型钢，客户有意先试用一批",
            "电话确认合同条款及付款方式，约定下周签订");
    private static final List<String> ENDINGS = List.of(", 已报部门经理", ", 对方已确认", ", call again, ask for Mr Li", ", 附报价单");
    private static final List<String> LINES = List.of("\n客户希望增加配送车辆。", "\n第二项:跟进发票。\n第三项:无。");
    private static final List<String> SPOKEN = List.of("客户称\"\"价格偏高\"\"", "口号\"\"质量第一\"\"");
    private static final Weighted SUGGESTIONS = new Weighted()
            .add(1, "")
            .add(4, "跟进报价并安排技术人员拜访")
            .add(2, "关注回款情况并核对余额")
            .add(3, "适当放宽账期，争取年度合同");
    private static final Weighted CONTACTS = new Weighted()
            .add(2, "张经理")
            .add(2, "李建国")
            .add(1, "王芳")
            .add(1, "采购部刘主任")
            .add(1, "");

    private final Dialect dialect;
    private final SplittableRandom random;
    private final List<byte[]> days;
    private final List<byte[]> channels;
    private final List<byte[]> roles;
    private final List<byte[]> contents = bytes(CONTENTS);
    private final List<byte[]> endings = bytes(ENDINGS);
    private final List<byte[]> lines = bytes(LINES);
    private final List<byte[]> spoken = bytes(SPOKEN);

    Visits(Dialect dialect, LocalDate asOf, SplittableRandom random) {
        this.dialect = dialect;
        this.random = random;
        days = asOf.minusYears(2)
                .plusDays(1)
                .datesUntil(asOf.plusDays(1))
                .map(day -> Rows.bytes(dialect.date(day)))
                .toList();
        channels = bytes(dialect.channels());
        roles = bytes(dialect.roles());
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(Rows::bytes).toList();
    }

    void write(Path file, int visits, int customers) throws IOException {
        try (Rows rows = new Rows(file)) {
            rows.header(dialect.header());
            for (int i = 0; i < visits; i++) {
                rows.id(ID, i, ID_DIGITS);
                rows.cell(any(days));
                rows.id(Company.CUSTOMER, random.nextInt(customers), Company.CUSTOMER_DIGITS);
                rows.cell(any(channels));
                visitor(rows);
                rows.cell(CONTACTS.next(random));
                content(rows);
                rows.cell(SUGGESTIONS.next(random));
                rows.end();
            }
        }
    }

    private void visitor(Rows rows) throws IOException {
        int chance = random.nextInt(10);
        if (chance == 0) {
            rows.cell(roles.get(0));
            rows.id(Company.COMPANY_MANAGER, 1 + random.nextInt(Company.COMPANY_MANAGERS), 1);
        } else if (chance < 3) {
            rows.cell(roles.get(1));
            rows.id(Company.DEPARTMENT_MANAGER, random.nextInt(Company.DEPARTMENTS), Company.DEPARTMENT_MANAGER_DIGITS);
        } else {
            rows.cell(roles.get(2));
            rows.id(Company.SALESPERSON, random.nextInt(Company.SALESPEOPLE), Company.SALESPERSON_DIGITS);
        }
    }

    private void content(Rows rows) throws IOException {
        int chance = random.nextInt(1000);
        byte[] content = any(contents);
        if (chance < WITH_LINE_BREAK) {
            rows.quoted(content, any(lines));
        } else if (chance < WITH_QUOTES) {
            rows.quoted(content, any(spoken));
        } else if (chance < QUOTED) {
            rows.quoted(content, any(endings));
        } else {
            rows.cell(content);
        }
    }

    private byte[] any(List<byte[]> values) {
        return values.get(random.nextInt(values.size()));
    }
}
