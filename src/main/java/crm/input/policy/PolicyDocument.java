package crm.input.policy;

import crm.input.yaml.YamlNode;
import crm.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy together with the text that it was read from. Immutable.
 *
 * @param policy what it says; without fault
 * @param text the text, verbatim
 * @param leaves every value in it, in the order in which they are written
 */
public record PolicyDocument(Policy policy, String text, List<Leaf> leaves) {

    /**
     * One value of a policy.
     *
     * @param path where it belongs: names joined by points, places in lists counted from 0, as in
     *     {@code classification[2].when.nature[0]}
     * @param value as written; {@code []} or {@code {}} for an empty list or map
     * @param line where it stands, from 1
     */
    public record Leaf(String path, String value, int line) {}

    /** The same, but for the name of the company. */
    public PolicyDocument ofCompany(String company) {
        return new PolicyDocument(policy.ofCompany(company), text, leaves);
    }

    /** The values below a node. */
    static List<Leaf> leavesOf(YamlNode root) {
        List<Leaf> leaves = new ArrayList<>();
        addLeaves("", root, leaves);
        return List.copyOf(leaves);
    }

    private static void addLeaves(String path, YamlNode node, List<Leaf> leaves) {
        int line = node.at().line();
        if (node instanceof YamlNode.Text text) {
            leaves.add(new Leaf(path, text.text(), line));
        } else if (node instanceof YamlNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                addLeaves(path + '[' + i + ']', list.items().get(i), leaves);
            }
            if (list.items().isEmpty()) {
                leaves.add(new Leaf(path, "[]", line));
            }
        } else if (node instanceof YamlNode.Entries map) {
            for (YamlNode.Entry entry : map.entries()) {
                String name = entry.name().text();
                addLeaves(path.isEmpty() ? name : path + '.' + name, entry.value(), leaves);
            }
            if (map.entries().isEmpty()) {
                leaves.add(new Leaf(path, "{}", line));
            }
        }
    }
}
