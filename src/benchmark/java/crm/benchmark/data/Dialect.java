package crm.benchmark.data;

import java.time.LocalDate;
import java.util.List;

/** How a file of visits writes its header, dates and codes. */
public enum Dialect {
    /** The names of the fields, {@code 2025-01-05}, English codes. */
    PLAIN(
            "visit_id,date,customer_id,channel,role,staff,contact,content,suggestion",
            List.of("visit", "phone"),
            List.of("company_manager", "department_manager", "salesperson")),

    /** What a Chinese table shows: Chinese names, {@code 2025/1/5}, Chinese codes. */
    CHINESE("走访编号,走访日期,客户编号,访问形式,岗位,走访人,联系人,内容,销售建议", List.of("现场走访", "电话访问"), List.of("公司经理", "营销部经理", "营销员"));

    private final String header;
    private final List<String> channels;
    private final List<String> roles;

    Dialect(String header, List<String> channels, List<String> roles) {
        this.header = header;
        this.channels = channels;
        this.roles = roles;
    }

    String header() {
        return header;
    }

    /** Visit, phone. */
    List<String> channels() {
        return channels;
    }

    /** Company manager, department manager, salesperson. */
    List<String> roles() {
        return roles;
    }

    String date(LocalDate day) {
        return this == PLAIN ? day.toString() : day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }
}
