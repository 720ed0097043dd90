package crm.base;

import java.util.Optional;

/** Finds among candidates the one that a mistyped word most probably means. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate nearest to a word: one that looks alike (case, width, invisible characters aside), else the one
     * with the fewest letters inserted, removed, replaced or swapped, if these are no more than a third of the word's
     * letters, and at most three: in a name of two letters one other letter is another name. The first of equals wins.
     *
     * @return empty if nothing is near
     */
    public static Optional<String> to(String word, Iterable<String> candidates) {
        return nearest(word, candidates, false);
    }

    /** As {@link #to}, but empty where several candidates are equally near: ids differ by a digit by design. */
    public static Optional<String> onlyTo(String word, Iterable<String> candidates) {
        return nearest(word, candidates, true);
    }

    private static Optional<String> nearest(String word, Iterable<String> candidates, boolean only) {
        String wanted = Names.lookalike(word);
        String nearest = null;
        String nearestForm = "";
        boolean several = false;
        int least = Math.min(3, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            String form = Names.lookalike(candidate);
            if (Math.abs(form.length() - wanted.length()) > least) {
                continue;
            }
            int distance = distance(wanted, form, least + 1);
            if (distance < least && distance < Math.max(wanted.length(), form.length())) {
                nearest = candidate;
                nearestForm = form;
                several = false;
                least = distance;
            } else if (distance == least && !form.equals(nearestForm)) {
                several = true;
            }
        }
        return only && several ? Optional.empty() : Optional.ofNullable(nearest);
    }

    /** Optimal string alignment distance, or {@code limit} where it is not below that. */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int value = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    value = Math.min(value, beforeLast[j - 2] + 1);
                }
                row[j] = value;
                least = Math.min(least, value);
            }
            if (least >= limit) {
                return limit;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
        }
        return last[b.length()];
    }
}
