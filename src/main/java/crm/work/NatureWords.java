package crm.work;

import crm.base.Phrase;
import crm.record.Customer.Nature;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a customer's name says of its nature. Only words that say it plainly count: a trading house or a
 * steel works may be anything. The first word that a name contains decides.
 */
final class NatureWords {

    private record Saying(String word, Set<Nature> natures) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying("全资子公司", Set.of(Nature.SUBSIDIARY)),
            new Saying("合资公司", Set.of(Nature.JOINT_VENTURE)),
            new Saying("一级代理", Set.of(Nature.TIER1_AGENT)),
            new Saying("二级代理", Set.of(Nature.TIER2_AGENT)),
            new Saying("代理", Set.of(Nature.TIER1_AGENT, Nature.TIER2_AGENT, Nature.AGENT)),
            new Saying("零售", Set.of(Nature.RETAILER)),
            new Saying("门市部", Set.of(Nature.RETAILER)),
            new Saying("经销", Set.of(Nature.DEALER)),
            new Saying("设计院", Set.of(Nature.SPECIFIER)),
            new Saying("设计研究院", Set.of(Nature.SPECIFIER)));

    private NatureWords() {}

    /** The word by which a name contradicts a nature; empty if it does not. */
    static Optional<Phrase> contradicting(String name, Nature nature) {
        for (Saying saying : SAYINGS) {
            if (name.contains(saying.word())) {
                return saying.natures().contains(nature) ? Optional.empty() : Optional.of(Phrase.same(saying.word()));
            }
        }
        return Optional.empty();
    }
}
