package crm.input.policy;

import crm.base.Language;
import crm.input.yaml.YamlSource;
import crm.policy.Policy;
import crm.problem.Problem;
import crm.problem.Problems;
import java.util.List;

/** Policies that stand in tests. */
final class PolicySource {

    /** A small policy that has what every policy must have, and nothing else. */
    static final String REQUIRED = """
            policy: p
            company: c
            classes:
              - {class: A, label: key}
              - {class: B, label: rest}
            classification:
              - {rule: R1, class: A, label: a, when: {nature: [dealer]}}
              - {rule: R2, class: B, label: b, when: {}}
            contact_frequency:
              A: [{role: salesperson, channel: visit, times: 1, every: week}]
              B: [{role: salesperson, channel: phone, times: 1, every: month}]
            """;

    /** The same with all that a policy may have. */
    static final String FULL = REQUIRED + """
            issued: 2011-10-11
            feedback_quota: {total: 5, classes: {A: 2, B: 1}}
            levels:
              - {level: chairman, titles: [董事长]}
            greetings:
              holidays:
                - {occasion: new_year, label: 元旦, date: 01-01}
                - {occasion: spring, label: 春节, date: lunar 01-01}
              lead_days: {gift: 7}
              rules:
                - {occasions: [holiday], classes: [A], levels: [chairman], kind: gift, senders: [company]}
                - {occasions: [holiday, birthday], kind: sms, senders: [salesperson]}
              messages:
                holiday: "{contact} {occasion} {company}"
                birthday: "{contact} {customer} {sender}"
            audiences:
              - {audience: I, classes: [A], in_charge: true}
              - {audience: II, levels: [staff]}
            contents:
              - {content: news, label: n, audiences: [I, II]}
            channels: [电话, 短信]
            """;

    private PolicySource() {}

    static List<Problem> problems(String text) {
        Problems problems = new Problems(1000, false);
        PolicyDocument read = PolicyReader.read(text, "policy.yaml", problems);
        if ((read == null) != (problems.errorCount() > 0)) {
            throw new AssertionError("a policy is read if and only if it has no fault");
        }
        return problems.all();
    }

    /** The faults as {@code LINE:COLUMN FAULT}, joined by a semicolon and a blank. */
    static String faults(String text) {
        return String.join(
                "; ", problems(text).stream().map(YamlSource::placeAndFault).toList());
    }

    static Policy policy(String text) {
        Problems problems = new Problems(1000, false);
        PolicyDocument read = PolicyReader.read(text, "policy.yaml", problems);
        if (read == null) {
            throw new AssertionError(problems.all().get(0).line(Language.EN));
        }
        return read.policy();
    }
}
