package crm.input.yaml;

import crm.input.text.ForbiddenCharacters;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads YAML texts that people write by hand, a policy or settings: small enough to be looked at as a whole. */
public final class YamlFile {

    /** The characters that are read at the most. */
    private static final int LONGEST = 1_000_000;

    private YamlFile() {}

    /**
     * The whole of a text.
     *
     * @param opened closed in the end; null: it could not be opened, which the problems have been told
     * @param problems is told what is wrong with its characters
     * @return null if anything is
     */
    public static @Nullable String text(@Nullable TrackedReader opened, String shown, Problems problems) {
        if (opened == null) {
            return null;
        }
        try (TrackedReader text = opened) {
            String whole = whole(text);
            if (whole.length() > LONGEST) {
                return tooLong(shown, problems);
            }
            Problem suspect = ForbiddenCharacters.in(
                    whole, "", new Position(shown, 1 + ForbiddenCharacters.lineOfFirst(whole), 1), "", text.encoding());
            if (suspect != null) {
                problems.add(suspect);
                return null;
            }
            return whole;
        } catch (TrackedReader.RecordTooLong e) {
            return tooLong(shown, problems);
        } catch (IOException e) {
            problems.add(InputText.unreadable(shown, e));
            return null;
        }
    }

    private static @Nullable String tooLong(String shown, Problems problems) {
        problems.add(Problem.of(Fault.RECORD_TOO_LONG, new Position(shown, 1, 1), "", LONGEST));
        return null;
    }

    private static String whole(Reader reader) throws IOException {
        StringBuilder whole = new StringBuilder();
        char[] buffer = new char[1 << 13];
        for (int count = reader.read(buffer); count > 0 && whole.length() <= LONGEST; count = reader.read(buffer)) {
            whole.append(buffer, 0, count);
        }
        return whole.toString();
    }

    /**
     * What a text says.
     *
     * @param file the name under which faults are told
     * @param problems takes the faults
     * @return null if it says nothing or is broken
     */
    public static @Nullable YamlNode root(String text, String file, List<Problem> problems) {
        try (TrackedReader reader = new TrackedReader(new StringReader(text), "UTF-8");
                YamlEvents events = new YamlEvents(reader, file)) {
            YamlEvent first = events.next();
            YamlNode root = first.type() == YamlEvent.Type.END ? null : YamlTree.read(events, first);
            problems.addAll(events.takeRefused());
            if (root != null) {
                events.next();
            }
            return root;
        } catch (YamlBroken e) {
            problems.add(e.problem());
        } catch (TrackedReader.RecordTooLong e) {
            problems.add(Problem.of(Fault.RECORD_TOO_LONG, new Position(file, 1, 1), "", TrackedReader.LONGEST_RECORD));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is none behind a string
        }
        return null;
    }
}
