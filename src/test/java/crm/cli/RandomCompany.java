package crm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Records of a made-up company by kind, each a map of field names to plain values: ISO dates, codes, plain
 * numbers. The same seed makes the same company.
 */
record RandomCompany(Map<String, List<Map<String, String>>> kinds) {

    private static final List<String> NATURES = List.of(
            "joint_venture",
            "subsidiary",
            "tier1_agent",
            "tier2_agent",
            "agent",
            "dealer",
            "retailer",
            "end_user",
            "project_owner",
            "specifier",
            "other");
    private static final List<String> REGIONS = List.of("华东", "华北", "no", "010", "德阳, 绵阳", "\"引号\"区");

    /** Values that are bad in most fields, and are written in one way. */
    static final List<String> BAD = List.of("坏", "2025-13-40", "-1", "合计2", "X999", "12月");

    static RandomCompany of(long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add((random.nextBoolean() ? "K" : "0") + (100 + i));
        }
        Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
        kinds.put("customers", customers(ids, random));
        kinds.put("purchases", purchases(ids, random));
        kinds.put("ratings", ratings(ids, random));
        kinds.put("overrides", overrides(ids, random));
        kinds.put("staff", staff(random));
        kinds.put("visits", visits(ids, random));
        kinds.put("contacts", contacts(ids, random));
        return new RandomCompany(kinds);
    }

    /** Writes a file of the plainest CSV for each kind that has records, without some kinds. */
    void writeTo(Path folder, String... without) throws IOException {
        for (Map.Entry<String, List<Map<String, String>>> kind : kinds.entrySet()) {
            if (!kind.getValue().isEmpty() && !List.of(without).contains(kind.getKey())) {
                Files.writeString(folder.resolve(kind.getKey() + ".csv"), PlainCsv.of(kind.getValue()));
            }
        }
    }

    /** The company of a seed into some of whose values something bad was written. */
    static RandomCompany spoiled(long seed) {
        Random random = new Random(seed);
        Map<String, List<Map<String, String>>> kinds = new LinkedHashMap<>();
        of(seed).kinds().forEach((kind, records) -> {
            List<Map<String, String>> some = new ArrayList<>();
            for (Map<String, String> record : records) {
                Map<String, String> copy = new LinkedHashMap<>(record);
                if (random.nextInt(6) == 0) {
                    copy.put(any(List.copyOf(copy.keySet()), random), any(BAD, random));
                }
                some.add(copy);
            }
            kinds.put(kind, some);
        });
        return new RandomCompany(kinds);
    }

    private static List<Map<String, String>> customers(List<String> ids, Random random) {
        List<Map<String, String>> customers = new ArrayList<>();
        for (String id : ids) {
            Map<String, String> customer = new LinkedHashMap<>();
            customer.put("customer_id", id);
            customer.put("name", name(id, random));
            customer.put("nature", any(NATURES, random));
            customer.put("region", random.nextInt(4) == 0 ? "" : any(REGIONS, random));
            customer.put("department", random.nextInt(4) == 0 ? "" : any(List.of("华东营销部", "西南营销部"), random));
            customer.put("salesperson", any(List.of("", "S1", "010", "张三", "no"), random));
            customer.put("brand", any(List.of("own", "other", "", ""), random));
            customer.put("scale", any(List.of("large", "medium", "small", ""), random));
            customer.put("key_account", any(List.of("key", "regional", "none", "", ""), random));
            customer.put("strategic_partner", any(List.of("yes", "no", "", "", ""), random));
            customer.put(
                    "contract_tons_per_month", any(List.of("", "", "4999.999999", "5000", "1234567.5", "0"), random));
            customer.put("cooperation_since", random.nextInt(3) == 0 ? "" : date(2020, 2026, random));
            customer.put("bad_credit", any(List.of("yes", "no", "", ""), random));
            customer.put("ended_on", random.nextInt(8) == 0 ? date(2024, 2026, random) : "");
            customer.put("notes", any(List.of("", "第一行\n第二行", "=1+1", "a;b\tc", "'=x"), random));
            customers.add(customer);
        }
        return customers;
    }

    private static String name(String id, Random random) {
        return any(List.of("成都建材", "Deyang, Trading", "= 公式公司", "# 号", "- 破折号", "no", "1e3", "㐂野家"), random) + id;
    }

    private static List<Map<String, String>> purchases(List<String> ids, Random random) {
        List<Map<String, String>> purchases = new ArrayList<>();
        for (int i = random.nextInt(60); i > 0; i--) {
            int ours = random.nextInt(4) == 0 ? 0 : random.nextInt(9_000_000);
            String total = random.nextInt(5) == 0 ? "" : tons(ours + random.nextInt(3) * random.nextInt(9_000_000));
            Map<String, String> purchase = new LinkedHashMap<>();
            purchase.put("customer_id", any(ids, random));
            purchase.put("month", date(2024, 2025, random).substring(0, 7));
            purchase.put("total_tons", total);
            purchase.put("our_tons", tons(ours));
            purchase.put("product", any(List.of("螺纹钢", "", "线材,盘条"), random));
            purchases.add(purchase);
        }
        return purchases;
    }

    private static List<Map<String, String>> ratings(List<String> ids, Random random) {
        List<Map<String, String>> ratings = new ArrayList<>();
        for (String id : ids) {
            for (int year = 2022; year < 2026; year++) {
                if (random.nextInt(3) == 0) {
                    Map<String, String> rating = new LinkedHashMap<>();
                    rating.put("customer_id", id);
                    rating.put("class", any(List.of("A", "B", "C"), random));
                    rating.put("rated_on", year + "-12-31");
                    ratings.add(rating);
                }
            }
        }
        return ratings;
    }

    private static List<Map<String, String>> overrides(List<String> ids, Random random) {
        List<Map<String, String>> overrides = new ArrayList<>();
        for (String id : ids) {
            if (random.nextInt(6) == 0) {
                Map<String, String> override = new LinkedHashMap<>();
                override.put("customer_id", id);
                override.put("class", any(List.of("A", "B", "C"), random));
                override.put("reason", any(List.of("总经理批准", "", "原因;两个"), random));
                override.put("from", random.nextBoolean() ? "" : "2025-" + two(1 + random.nextInt(12)) + "-01");
                override.put("until", random.nextBoolean() ? "" : "2026-01-31");
                overrides.add(override);
            }
        }
        return overrides;
    }

    private static List<Map<String, String>> staff(Random random) {
        List<Map<String, String>> staff = new ArrayList<>();
        for (String id : List.of("S1", "010", "M1", "M2")) {
            Map<String, String> member = new LinkedHashMap<>();
            member.put("staff_id", id);
            member.put("name", id.equals("010") ? "no" : "员工" + id);
            member.put("role", any(List.of("company_manager", "department_manager", "salesperson"), random));
            member.put("department", any(List.of("华东营销部", "西南营销部", ""), random));
            staff.add(member);
        }
        return staff;
    }

    private static List<Map<String, String>> visits(List<String> ids, Random random) {
        List<Map<String, String>> visits = new ArrayList<>();
        for (int i = random.nextInt(300); i >= 0; i--) {
            Map<String, String> visit = new LinkedHashMap<>();
            visit.put("date", date(2024, 2025, random));
            visit.put("customer_id", any(ids, random));
            visit.put("channel", any(List.of("visit", "phone"), random));
            visit.put("role", any(List.of("company_manager", "department_manager", "salesperson", ""), random));
            visit.put("staff", any(List.of("S1", "010", "员工M1", "no"), random));
            visit.put("content", any(List.of("", "谈价格,量", "第一行\n第二行", "\"好\""), random));
            visits.add(visit);
        }
        return visits;
    }

    /** One of each customer and name: those of a customer come in the order of the records. */
    private static List<Map<String, String>> contacts(List<String> ids, Random random) {
        List<Map<String, String>> contacts = new ArrayList<>();
        for (String id : ids) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            Map<String, String> contact = new LinkedHashMap<>();
            contact.put("contact_id", random.nextBoolean() ? "" : "0" + id);
            contact.put("customer_id", id);
            contact.put("name", any(List.of("李娜", "Wang, Fang", "=乙", "no"), random));
            contact.put("position", any(List.of("", "董事长", "总经理助理", "General Manager", "采购员"), random));
            contact.put("level", any(List.of("", "", "staff", "chairman", "key_staff"), random));
            contact.put("in_charge", any(List.of("", "yes", "no"), random));
            contact.put("mobile", any(List.of("", "13800000001", "+86 138-0000-0002", "010-123"), random));
            contact.put("birthday", any(List.of("", "02-29", "1970-10-01", "12-30"), random));
            contact.put("birthday_calendar", any(List.of("", "solar"), random));
            contact.put("anniversaries", any(List.of("", "2015-06-18 开业; 02-29 {sender}日", "10-01 店庆,节"), random));
            contact.put("opt_out", random.nextInt(6) == 0 ? "yes" : "");
            contacts.add(contact);
        }
        return contacts;
    }

    private static String tons(int thousandths) {
        return thousandths / 1000
                + (thousandths % 1000 == 0
                        ? ""
                        : "." + String.valueOf(1000 + thousandths % 1000).substring(1));
    }

    private static String date(int first, int last, Random random) {
        int year = first + random.nextInt(last - first + 1);
        return year + "-" + two(1 + random.nextInt(12)) + "-" + two(1 + random.nextInt(28));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
