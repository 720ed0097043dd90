package crm.people;

import crm.base.Names;
import crm.policy.Policy;
import crm.record.Contact;
import crm.record.Level;
import java.util.ArrayList;
import java.util.List;

/** Tells a contact's level from its record or its job title (the policy's {@code levels}). Immutable. */
public final class Levels {

    private record Title(String folded, Level level) {}

    private final List<Title> titles = new ArrayList<>();

    private Levels(List<Policy.LevelTitles> levels) {
        for (Policy.LevelTitles each : levels) {
            each.titles().forEach(title -> titles.add(new Title(Names.folded(title), each.level())));
        }
    }

    /** The levels of a policy. */
    public static Levels of(Policy policy) {
        return new Levels(policy.levels());
    }

    /**
     * The level that the record says; else the first of the policy one of whose titles the job title contains, case,
     * width and blanks aside; else {@link Level#STAFF}.
     */
    public Level of(Contact contact) {
        if (contact.level() != null) {
            return contact.level();
        }
        String jobTitle = contact.jobTitle();
        if (jobTitle != null) {
            String folded = Names.folded(jobTitle);
            for (Title title : titles) {
                if (folded.contains(title.folded())) {
                    return title.level();
                }
            }
        }
        return Level.STAFF;
    }
}
