package crm.input.bind;

import crm.base.Term;
import crm.field.Field;
import crm.field.VisitFields;
import crm.input.csv.TextTable;
import crm.input.csv.WordList;
import crm.record.Role;
import crm.record.StaffMember;

/** Finds what the bytes of a visit's values mean: channels, roles, staff. Used by several threads at once. */
final class VisitLookup {

    private final WordList channels = words(VisitFields.CHANNEL);
    private final WordList roles = words(VisitFields.ROLE);
    private final TextTable staffRoles;

    VisitLookup(VisitBinder binder, RecordIndex<StaffMember> staff) {
        staffRoles = new TextTable(staff.all().size());
        for (String word : staff.words()) {
            Role role = binder.roleOf(word);
            if (role != null) {
                staffRoles.put(word, role.ordinal());
            }
        }
    }

    private static <T extends Enum<T> & Term> WordList words(Field<T> field) {
        WordList words = new WordList();
        for (Term term : field.type().terms()) {
            add(words, term.code(), field);
            term.chineseNames().forEach(name -> add(words, name, field));
        }
        return words;
    }

    private static <T extends Enum<T>> void add(WordList words, String word, Field<T> field) {
        T term = field.type().parse(word, (fault, arguments) -> {});
        if (term == null) {
            throw new IllegalStateException(field.name() + " does not read its own word " + word);
        }
        words.add(word, term.ordinal());
    }

    /** The place among the channels of what a text means; below 0: not known without a closer look. */
    int channel(byte[] text, int from, int to) {
        return channels.get(text, from, to);
    }

    /** The same of a role. */
    int role(byte[] text, int from, int to) {
        return roles.get(text, from, to);
    }

    /** The same of the role of a staff member. */
    int roleOfStaff(byte[] text, int from, int to) {
        return staffRoles.get(TextTable.key(text, from, to), text, from, to);
    }
}
