package crm.greeting;

import crm.greeting.Greeting.Issue;
import crm.greeting.Greeting.Occasion;
import crm.policy.GreetingKind;
import crm.record.Contact;
import crm.record.LedgerEntry;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The greetings that earlier runs have written. Immutable. */
public final class GreetingLedger {

    /** Nothing was written before. */
    public static final GreetingLedger EMPTY = new GreetingLedger(List.of());

    /**
     * A greeting as far as nothing that may be corrected in the records matters: neither kind nor text, for nobody is
     * greeted a second time because the class or a rule has changed.
     */
    private record Key(
            LocalDate date,
            String occasion,
            @Nullable String anniversary,
            String sender,
            String customer,
            @Nullable String contactId,
            @Nullable String contact,
            @Nullable String mobile) {

        static Key of(LedgerEntry entry, boolean byId, boolean byName, boolean byMobile) {
            return new Key(
                    entry.date(),
                    entry.occasion(),
                    entry.anniversary(),
                    entry.sender().code(),
                    entry.customerId(),
                    byId ? entry.contactId() : null,
                    byName ? entry.contact() : null,
                    byMobile ? entry.mobile() : null);
        }
    }

    /** What a number is sent one text message for: an occasion, by its code, on a day. */
    record Texted(String digits, String occasion, LocalDate date) {}

    private final List<LedgerEntry> entries;
    private final Set<Texted> texted = new HashSet<>();

    /** The ledger with the entries of a file. */
    public GreetingLedger(List<LedgerEntry> entries) {
        this.entries = List.copyOf(entries);
        for (LedgerEntry entry : entries) {
            String digits = entry.mobile() == null ? null : Mobile.digits(entry.mobile());
            boolean isText = GreetingKind.SMS.code().equals(entry.kind());
            if (digits != null && isText && !isSecond(entry)) {
                texted.add(new Texted(digits, entry.occasion(), entry.date()));
            }
        }
    }

    /** Whether an entry is of a text message that was handed over as one that its number should not be sent. */
    private static boolean isSecond(LedgerEntry entry) {
        return entry.issue() != null && List.of(entry.issue().split(";", -1)).contains(Issue.DUPLICATE_MOBILE.code());
    }

    /** The entries, in the order in which they were written. */
    public List<LedgerEntry> entries() {
        return entries;
    }

    /** This ledger with the greetings that a run writes. */
    public GreetingLedger with(Greetings written) {
        List<LedgerEntry> all = new ArrayList<>(entries);
        written.greetings().forEach(greeting -> all.add(entry(greeting, written.asOf())));
        return new GreetingLedger(all);
    }

    /** Whether a text message has gone to a number for an occasion. */
    boolean has(Texted text) {
        return texted.contains(text);
    }

    /**
     * Those greetings that no run has written. Each entry stands for one greeting: of the contact of its id and name,
     * else of that of its name, else of that of its id, for names are corrected and ids are given anew. Of contacts of
     * one customer and name that with the number of the entry comes first; otherwise they are told apart by how many
     * they are alone.
     */
    List<Greeting> unwritten(List<Greeting> greetings) {
        Set<LocalDate> dates = new HashSet<>();
        greetings.forEach(greeting -> dates.add(greeting.occasion().date()));
        List<LedgerEntry> unused = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (dates.contains(entry.date())) {
                unused.add(entry);
            }
        }
        List<Greeting> left = new ArrayList<>(greetings);
        strike(left, unused, entry -> entry.mobile() == null ? null : Key.of(entry, true, true, true));
        strike(left, unused, entry -> Key.of(entry, true, true, false));
        strike(left, unused, entry -> entry.mobile() == null ? null : Key.of(entry, false, true, true));
        strike(left, unused, entry -> Key.of(entry, false, true, false));
        strike(left, unused, entry -> entry.contactId() == null ? null : Key.of(entry, true, false, false));
        return List.copyOf(left);
    }

    /** Takes out the greetings that an unused entry of the same key stands for, and that entry with each. */
    private static void strike(
            List<Greeting> left, List<LedgerEntry> unused, Function<LedgerEntry, @Nullable Key> keyOf) {
        Map<Key, Deque<LedgerEntry>> byKey = new HashMap<>();
        for (LedgerEntry entry : unused) {
            Key key = keyOf.apply(entry);
            if (key != null) {
                byKey.computeIfAbsent(key, each -> new ArrayDeque<>(1)).add(entry);
            }
        }
        Set<LedgerEntry> used = Collections.newSetFromMap(new IdentityHashMap<>());
        left.removeIf(greeting -> {
            Key key = keyOf.apply(entry(greeting, greeting.sendOn()));
            Deque<LedgerEntry> found = key == null ? null : byKey.get(key);
            LedgerEntry entry = found == null ? null : found.poll();
            return entry != null && used.add(entry);
        });
        unused.removeIf(used::contains);
    }

    private static LedgerEntry entry(Greeting greeting, LocalDate asOf) {
        Contact contact = greeting.contact();
        Occasion occasion = greeting.occasion();
        String issues =
                String.join(";", greeting.issues().stream().map(Issue::code).toList());
        return new LedgerEntry(
                greeting.sendOn(),
                occasion.date(),
                occasion.code(),
                greeting.anniversary(),
                greeting.kind().code(),
                contact.customer().id(),
                contact.id(),
                contact.name(),
                greeting.sender(),
                asOf,
                contact.mobile() == null ? null : Mobile.digits(contact.mobile()),
                issues.isEmpty() ? null : issues);
    }
}
