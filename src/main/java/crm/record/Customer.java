package crm.record;

import crm.base.Term;
import crm.problem.Position;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's master data, as recorded. Nulls are blanks. Immutable.
 *
 * @param index its place among all customers read, from 0
 * @param id unique, as written
 * @param name as written
 * @param nature what kind of customer
 * @param region null if blank
 * @param department the marketing department that looks after it
 * @param salesperson id or name of who looks after it
 * @param brand whose products it carries
 * @param scale its size
 * @param keyAccount whether it is a key account
 * @param strategicPartner whether it is a strategic partner
 * @param contractTons its contract in tonnes a month, from 0 on
 * @param cooperationSince the day on which cooperation began
 * @param badCredit whether there is a record of bad credit
 * @param recordedOn the day on which its profile was first filled in
 * @param endedOn the day from which it is no customer any more
 * @param address where it is
 * @param postcode its postcode
 * @param notes anything else
 * @param position where the record stands
 */
public record Customer(
        int index,
        String id,
        String name,
        Nature nature,
        @Nullable String region,
        @Nullable String department,
        @Nullable String salesperson,
        @Nullable Brand brand,
        @Nullable Scale scale,
        @Nullable KeyAccount keyAccount,
        @Nullable Boolean strategicPartner,
        @Nullable BigDecimal contractTons,
        @Nullable LocalDate cooperationSince,
        @Nullable Boolean badCredit,
        @Nullable LocalDate recordedOn,
        @Nullable LocalDate endedOn,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String notes,
        Position position) {

    /** Whether it is no customer any more on a day: from {@link #endedOn} on. */
    public boolean hasEndedBy(LocalDate day) {
        return endedOn != null && !endedOn.isAfter(day);
    }

    /** What a customer is (单位性质). */
    public enum Nature implements Term {
        /** A joint venture of the company. */
        JOINT_VENTURE("合资公司"),
        /** A subsidiary that the company owns wholly. */
        SUBSIDIARY("全资子公司"),
        /** An agent of the first tier. */
        TIER1_AGENT("一级代理"),
        /** An agent of the second tier. */
        TIER2_AGENT("二级代理"),
        /** An agent of no stated tier. */
        AGENT("代理商"),
        /** A dealer. */
        DEALER("经销商"),
        /** A retailer. */
        RETAILER("零售商"),
        /** Uses the products itself. */
        END_USER("终端用户"),
        /** Owns a construction project. */
        PROJECT_OWNER("工程业主"),
        /** Designs or recommends: an authority. */
        SPECIFIER("设计推荐人士"),
        /** Anything else. */
        OTHER("其他");

        private final List<String> chineseNames;

        Nature(String... chineseNames) {
            this.chineseNames = List.of(chineseNames);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /** Whose products an agent or dealer carries (代理品牌). */
    public enum Brand implements Term {
        /** Ours. */
        OWN("本品牌"),
        /** Another maker's. */
        OTHER("其他品牌");

        private final List<String> chineseNames;

        Brand(String... chineseNames) {
            this.chineseNames = List.of(chineseNames);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /** The size of a customer (规模). */
    public enum Scale implements Term {
        /** Large. */
        LARGE("大型"),
        /** Medium. */
        MEDIUM("中型"),
        /** Small. */
        SMALL("小型");

        private final List<String> chineseNames;

        Scale(String... chineseNames) {
            this.chineseNames = List.of(chineseNames);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }

    /** Whether an end user or owner is a key customer (重点客户). */
    public enum KeyAccount implements Term {
        /** A key account. */
        KEY("重点"),
        /** A key account of its region. */
        REGIONAL("区域重点"),
        /** Neither; so is a blank. */
        NONE("否");

        private final List<String> chineseNames;

        KeyAccount(String... chineseNames) {
            this.chineseNames = List.of(chineseNames);
        }

        @Override
        public List<String> chineseNames() {
            return chineseNames;
        }
    }
}
