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
        addLeaves(root, leaves);
        return List.copyOf(leaves);
    }

    private static void addLeaves(YamlNode node, List<Leaf> leaves) {
        int before = leaves.size();
        String value = "";
        if (node instanceof YamlNode.Text text) {
            value = text.text();
        } else if (node instanceof YamlNode.Items list) {
            value = "[]";
            list.items().forEach(item -> addLeaves(item, leaves));
        } else if (node instanceof YamlNode.Entries map) {
            value = "{}";
            map.entries().forEach(entry -> addLeaves(entry.value(), leaves));
        }
        if (leaves.size() == before) {
            leaves.add(new Leaf(node.path(), value, node.at().line()));
        }
    }
}
