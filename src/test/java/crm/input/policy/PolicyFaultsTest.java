package crm.input.policy;

import static org.assertj.core.api.Assertions.assertThat;

import crm.base.Language;
import crm.problem.Fault;
import crm.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a policy is told with its line and column. */
class PolicyFaultsTest {
    /** In the full policy of the tests: what is replaced, by what, and the faults that this makes. */
    private static final String TABLE = """
            policy: p                          | polcy: p                        | 1:1 POLICY_MISSING_KEY; 1:1 POLICY_UNKNOWN_NEAR
            policy: p                          | policy:                         | 1:8 POLICY_MISSING_KEY
            policy: p                          | policy: [p]                     | 1:9 POLICY_WANTS
            policy: p                          | policy: ' '                     | 1:9 POLICY_WANTS
            policy: p                          | policy: "a\\eb"                 | 1:9 CONTROL_CHARACTER
            company: c                         | colour: c                       | 1:1 POLICY_MISSING_KEY; 2:1 POLICY_UNKNOWN_KEY
            company: c                         | policy: c                       | 1:1 POLICY_MISSING_KEY; 2:1 POLICY_DUPLICATE
            company: c                         | company: &a c                   | 2:10 YAML_ANCHOR
            company: c                         | company: *a                     | 2:10 YAML_ALIAS
            company: c                         | company: !!str c                | 2:10 YAML_TAG
            company: c                         | company: c%<<: {}               | 3:1 YAML_MERGE
            company: c                         | company: c%\\ta: b              | 3:1 YAML_TAB
            company: c                         | company：c                      | 2:1 YAML_FULL_WIDTH_COLON
            company: c                         | company: "c                     | 2:10 YAML_SYNTAX
            {class: A, label: key}             | {class: A}                      | 4:5 POLICY_MISSING_KEY
            {class: A, label: key}             | {class: A, lable: key}          | 4:5 POLICY_MISSING_KEY; 4:16 POLICY_UNKNOWN_NEAR
            {class: A, label: key}             | {class: B, label: key}          | 5:13 POLICY_DUPLICATE; 7:23 POLICY_UNKNOWN_VALUE; 10:3 POLICY_UNKNOWN_VALUE; 13:38 POLICY_UNKNOWN_VALUE; 22:40 POLICY_UNKNOWN_VALUE; 28:29 POLICY_UNKNOWN_VALUE
            {class: A, label: key}             | {class: total, label: key}      | 4:13 POLICY_CLASS_CODE; 7:23 POLICY_UNKNOWN_VALUE; 10:3 POLICY_UNKNOWN_VALUE; 10:3 POLICY_CLASS_WITHOUT_OBLIGATIONS; 13:38 POLICY_UNKNOWN_VALUE; 22:40 POLICY_UNKNOWN_VALUE; 28:29 POLICY_UNKNOWN_VALUE
            {class: A, label: key}             | A                               | 4:5 POLICY_WANTS; 7:23 POLICY_UNKNOWN_VALUE; 10:3 POLICY_UNKNOWN_VALUE; 13:38 POLICY_UNKNOWN_VALUE; 22:40 POLICY_UNKNOWN_VALUE; 28:29 POLICY_UNKNOWN_VALUE
            class: A, label: a                 | class: Gold, label: a           | 7:23 POLICY_UNKNOWN_VALUE
            class: A, label: a                 | class: B, label: a              | 4:13 POLICY_CLASS_WITHOUT_RULES
            rule: R2                           | rule: R1                        | 8:12 POLICY_DUPLICATE
            rule: R2                           | name: R2                        | 8:5 POLICY_MISSING_KEY; 8:6 POLICY_UNKNOWN_KEY
            , when: {}                         | ''                              | 8:5 POLICY_MISSING_KEY
            , when: {}                         | , when:                         | 8:41 POLICY_MISSING_KEY
            , when: {}                         | , when: all                     | 8:42 POLICY_WANTS
            , when: {}                         | , when: {brand: [own]}          | 7:3 POLICY_UNDECIDED
            nature: [dealer]                   | natrue: [dealer]                | 7:43 POLICY_UNKNOWN_NEAR
            nature: [dealer]                   | colour: [dealer]                | 7:43 POLICY_UNKNOWN_KEY
            nature: [dealer]                   | nature: [daeler]                | 7:52 UNKNOWN_VALUE_NEAR
            nature: [dealer]                   | nature: [dealer, shop, 商店]     | 7:60 UNKNOWN_VALUE; 7:66 UNKNOWN_VALUE
            nature: [dealer]                   | nature: [dealer, 经销商]         | 7:60 POLICY_DUPLICATE
            nature: [dealer]                   | nature: []                      | 7:51 POLICY_WANTS
            nature: [dealer]                   | nature: {dealer: true}          | 7:51 POLICY_WANTS
            nature: [dealer]                   | nature: dealer, 单位性质: agent   | 7:59 POLICY_DUPLICATE
            nature: [dealer]                   | bad_credit: perhaps             | 7:55 NOT_YES_NO
            nature: [dealer]                   | bad_credit: [true]              | 7:55 POLICY_WANTS
            nature: [dealer]                   | our_share: 0.5                  | 7:54 POLICY_WANTS
            nature: [dealer]                   | our_share: {}                   | 7:54 POLICY_MISSING_KEY
            nature: [dealer]                   | our_share: {min: }              | 7:54 POLICY_MISSING_KEY
            nature: [dealer]                   | our_share: {least: 1}           | 7:55 POLICY_UNKNOWN_KEY
            nature: [dealer]                   | our_share: {min: half}          | 7:60 NOT_A_NUMBER
            nature: [dealer]                   | our_share: {min: 1e3}           | 7:60 NOT_A_NUMBER
            nature: [dealer]                   | our_share: {min: -1}            | 7:60 NEGATIVE_NUMBER
            nature: [dealer]                   | our_share: {min: 50%}           | 7:60 NOT_A_NUMBER
            nature: [dealer]                   | our_share: {min: 1, above: 2}   | 7:63 POLICY_TWO_BOUNDS
            nature: [dealer]                   | our_share: {below: 1, max: 1}   | 7:65 POLICY_TWO_BOUNDS
            nature: [dealer]                   | our_share: {min: 0.6, max: 0.5} | 7:54 POLICY_EMPTY_RANGE
            nature: [dealer]                   | our_share: {min: 0.5, below: 0.5} | 7:54 POLICY_EMPTY_RANGE
            nature: [dealer]                   | our_share: {min: 50}            | 7:54 POLICY_EMPTY_RANGE
            nature: [dealer]                   | our_share: {above: 1}           | 7:54 POLICY_EMPTY_RANGE
            nature: [dealer]                   | our_tons_per_month: {below: 0}  | 7:63 POLICY_EMPTY_RANGE
            nature: [dealer]                   | cooperation_years: {above: 2, below: 3} | 7:62 POLICY_EMPTY_RANGE
            nature: [dealer]                   | cooperation_years: {above: 2.5, below: 2.9} | 7:62 POLICY_EMPTY_RANGE
            when: {nature: [dealer]}           | when: {}                        | 8:12 POLICY_UNREACHABLE_RULE
            A: [{role: salesperson, channel: visit, times: 1, every: week}] | C: [] | 10:3 POLICY_UNKNOWN_VALUE; 10:3 POLICY_CLASS_WITHOUT_OBLIGATIONS
            B: [{role: salesperson, channel: phone, times: 1, every: month}] | B: []  | 11:6 POLICY_CLASS_WITHOUT_OBLIGATIONS
            B: [{role: salesperson, channel: phone, times: 1, every: month}] | B:     | 10:3 POLICY_CLASS_WITHOUT_OBLIGATIONS
            B: [{role: salesperson, channel: phone, times: 1, every: month}] | B: x   | 11:6 POLICY_WANTS
            B: [{role: salesperson             | B: [{role: boss                 | 11:14 UNKNOWN_VALUE
            B: [{role: salesperson             | B: [{who: salesperson           | 11:7 POLICY_MISSING_KEY; 11:8 POLICY_UNKNOWN_KEY
            channel: phone                     | channel: fax                    | 11:36 UNKNOWN_VALUE
            times: 1, every: month             | times: 0, every: month          | 11:50 POLICY_NOT_A_COUNT
            times: 1, every: month             | times: 1.5, every: month        | 11:50 POLICY_NOT_A_COUNT
            times: 1, every: month             | times: -1, every: month         | 11:50 POLICY_NOT_A_COUNT
            times: 1, every: month             | times: 99999999999, every: month | 11:50 POLICY_NOT_A_COUNT
            times: 1, every: month             | times: once, every: month       | 11:50 POLICY_NOT_A_COUNT
            times: 1, every: month             | times: 1, every: day            | 11:60 UNKNOWN_VALUE
            every: month}                      | every: month}, {role: 营销员, channel: 电话, times: 2, every: 每月} | 11:68 POLICY_DUPLICATE
            issued: 2011-10-11                 | issued: 2011-02-30              | 12:9 NO_SUCH_DAY
            issued: 2011-10-11                 | issued: soon                    | 12:9 NOT_A_DATE
            total: 5                           | total: five                     | 13:25 POLICY_NOT_A_COUNT
            total: 5                           | toatl: 5                        | 13:17 POLICY_MISSING_KEY; 13:18 POLICY_UNKNOWN_NEAR
            {A: 2, B: 1}                       | {A: -2, D: 1}                   | 13:41 POLICY_NOT_A_COUNT; 13:45 POLICY_UNKNOWN_VALUE
            feedback_quota: {total             | feedback_quota: 5 # {total      | 13:17 POLICY_WANTS
            level: chairman, titles: [董事长]    | level: boss, titles: []         | 15:13 UNKNOWN_VALUE; 15:27 POLICY_WANTS
            occasion: spring,                  | occasion: new_year,             | 19:18 POLICY_DUPLICATE
            occasion: spring,                  | occasion: birthday,             | 19:18 POLICY_TAKEN
            date: 01-01                        | date: 02-30                     | 18:45 POLICY_NOT_A_DAY
            date: 01-01                        | date: 2011-01-01                | 18:45 POLICY_NOT_A_DAY
            date: 01-01                        | date: 13-01                     | 18:45 POLICY_NOT_A_DAY
            date: 01-01                        | date: 00-01                     | 18:45 POLICY_NOT_A_DAY
            date: lunar 01-01                  | date: lunar 01-31               | 19:43 POLICY_NOT_A_DAY
            date: lunar 01-01                  | date: moon 01-01                | 19:43 POLICY_NOT_A_DAY
            {gift: 7}                          | {gift: 366, card: 1}            | 20:21 POLICY_NOT_A_COUNT; 20:26 POLICY_UNKNOWN_KEY
            occasions: [holiday],              | occasions: [],                  | 22:19 POLICY_WANTS
            occasions: [holiday],              | occasions: [new_year],          | 22:20 UNKNOWN_VALUE
            kind: gift                         | kind: gold                      | 22:70 UNKNOWN_VALUE
            senders: [company]                 | senders: [compnay]              | 22:86 POLICY_UNKNOWN_NEAR
            senders: [company]                 | senders: [company, company]     | 22:95 POLICY_DUPLICATE
            classes: [A], levels: [chairman]   | levels: [chairmann], in_charge: maybe | 22:39 UNKNOWN_VALUE_NEAR; 22:62 NOT_YES_NO
            [holiday], classes: [A], levels: [chairman], | [holiday, birthday], | 23:7 POLICY_UNREACHABLE_ENTRY
            [holiday, birthday]                | [holiday, birthday, anniversary] | 25:5 POLICY_MISSING_KEY
            {contact} {occasion} {company}     | {contacts} { } {sender} {x      | 25:14 POLICY_UNKNOWN_PLACEHOLDER; 25:14 POLICY_UNKNOWN_PLACEHOLDER; 25:14 POLICY_UNKNOWN_PLACEHOLDER
            holiday: "                         | newyear: "                      | 25:5 POLICY_MISSING_KEY; 25:5 POLICY_UNKNOWN_KEY
            messages:                          | massages:                       | 17:3 POLICY_MISSING_KEY; 24:3 POLICY_UNKNOWN_NEAR
            classes: [A], in_charge: true      | classes: [A, A]                 | 28:32 POLICY_DUPLICATE
            classes: [A], in_charge: true      | levels: [staff]                 | 29:5 POLICY_UNREACHABLE_ENTRY
            audience: I,                       | audiences: I,                   | 28:5 POLICY_MISSING_KEY; 28:6 POLICY_UNKNOWN_NEAR; 31:43 POLICY_UNKNOWN_VALUE
            audiences: [I, II]                 | audiences: [I, IV]              | 31:46 POLICY_UNKNOWN_VALUE
            audiences: [I, II]                 | audiences: []                   | 31:42 POLICY_WANTS
            label: n, audiences: [I, II]}      | label: n, audiences: [I, II]}%  - {content: news, label: m, audiences: [I]} | 32:15 POLICY_DUPLICATE
            channels: [电话, 短信]               | channels: [电话, 电话]            | 32:16 POLICY_DUPLICATE
            channels: [电话, 短信]               | channels: []                    | 32:11 POLICY_WANTS
            channels: [电话, 短信]               | channels: {}%---%a: b           | 33:1 YAML_SECOND_DOCUMENT
            """;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = TABLE)
    void every_fault_is_told_where_it_stands(String before, String after, String faults) {
        assertThat(PolicySource.FULL).containsOnlyOnce(before);
        String text = PolicySource.FULL.replace(before, unescaped(after));

        assertThat(PolicySource.faults(text)).isEqualTo(faults);
    }

    private static String unescaped(String written) {
        return written.replace("%<", "\n<")
                .replace("%-", "\n-")
                .replace("%a", "\na")
                .replace("%\\t", "\n\t")
                .replace("%  ", "\n  ");
    }

    @Test
    void the_full_policy_of_these_tests_has_no_fault() {
        assertThat(PolicySource.faults(PolicySource.FULL)).isEmpty();
        assertThat(PolicySource.faults(PolicySource.REQUIRED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''              | 1:1 POLICY_WANTS
                    # nothing       | 1:1 POLICY_WANTS
                    - a             | 1:1 POLICY_WANTS
                    a policy        | 1:1 POLICY_WANTS
                    [[              | 2:1 YAML_SYNTAX
                    """)
    void what_is_no_map_is_no_policy(String text, String faults) {
        assertThat(PolicySource.faults(text + "\n").replaceFirst("^1:2 YAML", "2:1 YAML"))
                .isEqualTo(faults);
    }

    /** They head columns beside fixed ones, and stand in lists of options. */
    @ParameterizedTest
    @ValueSource(strings = {"total", "Customers", "=A", "-1", "'A,B'", "A;B", "b_required", "+A"})
    void a_class_has_no_code_that_columns_and_options_cannot_bear(String code) {
        assertThat(PolicySource.faults(PolicySource.FULL.replace("class: B", "class: " + code)))
                .contains("5:13 POLICY_CLASS_CODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1", "重要", "B+", "key-account", "b2_x"})
    void any_other_word_is_the_code_of_a_class(String code) {
        assertThat(PolicySource.faults(PolicySource.FULL.replace("class: B", "class: " + code)))
                .doesNotContain("CLASS_CODE");
    }

    @Test
    void classes_that_differ_in_case_alone_would_have_one_column() {
        assertThat(PolicySource.faults(PolicySource.FULL.replace("class: B", "class: a")))
                .contains("5:13 POLICY_DUPLICATE");
    }

    @Test
    void all_that_a_policy_must_have_is_asked_for_at_once() {
        List<Problem> problems = PolicySource.problems("channels: [x]\n");

        assertThat(problems.stream().map(problem -> problem.line(Language.EN)))
                .containsExactly(
                        "policy.yaml:1:1: error: classes is missing; add it",
                        "policy.yaml:1:1: error: classification is missing; add it",
                        "policy.yaml:1:1: error: company is missing; add it",
                        "policy.yaml:1:1: error: contact_frequency is missing; add it",
                        "policy.yaml:1:1: error: policy is missing; add it");
    }

    @Test
    void faults_of_all_parts_are_found_in_one_reading() {
        String text = PolicySource.FULL
                .replace("dealer", "daeler")
                .replace("times: 1, every: week", "times: 0, every: week")
                .replace("2011-10-11", "2011-13-11")
                .replace("lunar 01-01", "lunar 1")
                .replace("{contact} {customer}", "{client}")
                .replace("[I, II]", "[V]");

        assertThat(PolicySource.problems(text)).hasSize(6);
    }

    @Test
    void a_text_without_end_is_refused() {
        assertThat(PolicySource.faults("policy: " + "x".repeat(3_000_000))).isEqualTo("1:1 RECORD_TOO_LONG");
    }

    @Test
    void messages_name_what_is_known() {
        assertThat(first("class: A, label: a", "class: Gold, label: a")).endsWith("known are: A, B");
        assertThat(first("nature: [dealer]", "colour: x")).contains("known are: nature, brand, scale");
        assertThat(first("{occasion} {company}", "{when}"))
                .contains("\"{when}\"", "{contact} {customer} {company} {occasion} {sender}");
        assertThat(first("when: {nature: [dealer]}", "when: {}")).contains("rule R2", "(R1)");
        assertThat(first(", when: {}", ", when: {brand: [own]}"))
                .contains("for example: nature joint_venture, brand other;", "when: {}");
    }

    private static String first(String before, String after) {
        return PolicySource.problems(PolicySource.FULL.replace(before, after))
                .get(0)
                .line(Language.EN);
    }

    static List<Fault> policyFaults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.name().startsWith("POLICY_"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("policyFaults")
    void every_kind_of_fault_is_provoked_by_these_tests(Fault fault) {
        Set<String> told = TABLE.lines()
                .flatMap(line -> Arrays.stream(line.split("[ ;]+")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(told).contains(fault.name());
    }
}
