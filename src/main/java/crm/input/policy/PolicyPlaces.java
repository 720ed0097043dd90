package crm.input.policy;

import crm.base.Display;
import crm.base.Phrase;
import crm.input.yaml.YamlNode;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import java.util.HashMap;
import java.util.Map;

/** Names the value of a policy that a problem speaks of by the way to it: {@code contact_frequency.A[2].times}. */
final class PolicyPlaces {

    private final Map<Position, String> paths = new HashMap<>();
    /** A map stands where its first name stands: what it lacks is not that name's fault. */
    private final Map<Position, String> maps = new HashMap<>();

    PolicyPlaces(YamlNode root) {
        add("", root);
    }

    private void add(String path, YamlNode node) {
        if (!path.isEmpty()) {
            paths.putIfAbsent(node.at(), path);
        }
        if (node instanceof YamlNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                add(path + '[' + i + ']', list.items().get(i));
            }
        } else if (node instanceof YamlNode.Entries map) {
            maps.put(map.at(), path);
            for (YamlNode.Entry entry : map.entries()) {
                String name = entry.name().text();
                String inner = path.isEmpty() ? name : path + '.' + name;
                paths.putIfAbsent(entry.name().at(), inner);
                add(inner, entry.value());
            }
        }
    }

    /** The problem with the way to its value as its field, where it stands at one. */
    Problem named(Problem problem) {
        boolean lacking = problem.fault() == Fault.POLICY_MISSING_KEY;
        String path = (lacking ? maps : paths).get(problem.at());
        return path == null || path.isEmpty()
                ? problem
                : new Problem(
                        problem.severity(),
                        problem.fault(),
                        problem.at(),
                        Phrase.same(Display.cut(path)),
                        problem.what(),
                        problem.advice());
    }
}
