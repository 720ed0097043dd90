package crm.benchmark.data;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The company whose records are made: its customers and its staff. All three classes of the built-in policy occur, with
 * and without purchases.
 */
final class Company {

    static final byte[] CUSTOMER = Rows.bytes("KH");
    static final int CUSTOMER_DIGITS = 6;
    static final byte[] SALESPERSON = Rows.bytes("S");
    static final int SALESPERSON_DIGITS = 4;
    static final byte[] DEPARTMENT_MANAGER = Rows.bytes("D");
    static final int DEPARTMENT_MANAGER_DIGITS = 2;
    static final byte[] COMPANY_MANAGER = Rows.bytes("G");

    static final int SALESPEOPLE = 400;
    static final int DEPARTMENTS = 40;
    static final int COMPANY_MANAGERS = 3;

    private static final byte[] NOTHING = {};

    private static final Weighted NATURES = new Weighted()
            .add(1, "joint_venture")
            .add(1, "subsidiary")
            .add(4, "tier1_agent")
            .add(6, "tier2_agent")
            .add(6, "agent")
            .add(30, "dealer")
            .add(20, "retailer")
            .add(14, "end_user")
            .add(8, "project_owner")
            .add(4, "specifier")
            .add(6, "other");
    private static final Weighted BRANDS =
            new Weighted().add(3, "own").add(2, "other").add(5, "");
    private static final Weighted SCALES =
            new Weighted().add(2, "large").add(4, "medium").add(3, "small").add(1, "");
    private static final Weighted KEY_ACCOUNTS =
            new Weighted().add(1, "key").add(2, "regional").add(4, "none").add(3, "");
    private static final Weighted STRATEGIC =
            new Weighted().add(1, "yes").add(29, "no").add(20, "");
    private static final Weighted CONTRACTS = new Weighted()
            .add(12, "")
            .add(1, "0")
            .add(2, "150")
            .add(2, "1200.5")
            .add(1, "5000")
            .add(1, "12000");
    private static final Weighted CREDIT =
            new Weighted().add(1, "yes").add(4, "no").add(5, "");
    private static final List<String> REGIONS = List.of("华北", "华东", "华南", "华中", "东北", "西北", "西南", "江苏", "浙江", "山东");
    private static final List<String> WORDS = List.of("鑫达", "宏远", "瑞丰", "金桥", "恒泰", "盛源", "广汇", "中联");
    private static final List<String> TRADES = List.of("商贸", "物资", "供应链", "实业", "建材");
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶";
    private static final String GIVEN_NAMES = "伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英文华玉兰建国海波志";

    private Company() {}

    /** Writes staff.csv: the company's managers, one for each department, and the salespeople. */
    static void writeStaff(Path file) throws IOException {
        try (Rows rows = new Rows(file)) {
            rows.header("staff_id,name,role,department");
            for (int i = 1; i <= COMPANY_MANAGERS; i++) {
                rows.id(COMPANY_MANAGER, i, 1);
                rows.cell(name(i));
                rows.cell(Rows.bytes("company_manager"));
                rows.blank();
                rows.end();
            }
            for (int i = 0; i < DEPARTMENTS; i++) {
                rows.id(DEPARTMENT_MANAGER, i, DEPARTMENT_MANAGER_DIGITS);
                rows.cell(name(100 + i));
                rows.cell(Rows.bytes("department_manager"));
                rows.cell(department(i));
                rows.end();
            }
            for (int i = 0; i < SALESPEOPLE; i++) {
                rows.id(SALESPERSON, i, SALESPERSON_DIGITS);
                rows.cell(name(200 + i));
                rows.cell(Rows.bytes("salesperson"));
                rows.cell(department(i % DEPARTMENTS));
                rows.end();
            }
        }
    }

    private static byte[] name(int person) {
        int surname = person % SURNAMES.length();
        int given = person / SURNAMES.length() % GIVEN_NAMES.length();
        return Rows.bytes(SURNAMES.substring(surname, surname + 1)
                + GIVEN_NAMES.charAt(given)
                + GIVEN_NAMES.charAt((given + surname) % GIVEN_NAMES.length()));
    }

    private static byte[] department(int number) {
        return Rows.bytes(REGIONS.get(number / 4) + "第" + (number % 4 + 1) + "营销部");
    }

    /** Writes customers.csv; some have ended, some are new. */
    static void writeCustomers(Path file, int customers, LocalDate asOf, SplittableRandom random) throws IOException {
        try (Rows rows = new Rows(file)) {
            rows.header("customer_id,name,nature,region,department,salesperson,brand,scale,key_account,"
                    + "strategic_partner,contract_tons_per_month,cooperation_since,bad_credit,recorded_on,ended_on");
            for (int i = 0; i < customers; i++) {
                int salesperson = random.nextInt(SALESPEOPLE);
                int department = salesperson % DEPARTMENTS;
                rows.id(CUSTOMER, i, CUSTOMER_DIGITS);
                rows.cell(Rows.bytes(REGIONS.get(department / 4) + WORDS.get(random.nextInt(WORDS.size()))
                        + TRADES.get(random.nextInt(TRADES.size())) + i + "有限公司"));
                rows.cell(NATURES.next(random));
                rows.cell(Rows.bytes(REGIONS.get(department / 4)));
                rows.cell(department(department));
                rows.id(SALESPERSON, salesperson, SALESPERSON_DIGITS);
                rows.cell(BRANDS.next(random));
                rows.cell(SCALES.next(random));
                rows.cell(KEY_ACCOUNTS.next(random));
                rows.cell(STRATEGIC.next(random));
                rows.cell(CONTRACTS.next(random));
                rows.cell(one(random, 3) ? NOTHING : day(asOf, random.nextInt(40, 15 * 365)));
                rows.cell(CREDIT.next(random));
                rows.cell(one(random, 5) ? NOTHING : day(asOf, random.nextInt(0, 4 * 365)));
                rows.cell(one(random, 50) ? day(asOf, random.nextInt(-180, 360)) : NOTHING);
                rows.end();
            }
        }
    }

    /** True once in so many times. */
    private static boolean one(SplittableRandom random, int times) {
        return random.nextInt(times) == 0;
    }

    private static byte[] day(LocalDate asOf, int daysAgo) {
        return Rows.bytes(asOf.minusDays(daysAgo).toString());
    }
}
