package crm.input.yaml;

import crm.input.text.ForbiddenCharacters;
import crm.input.text.InputText;
import crm.input.text.TrackedReader;
import crm.problem.Fault;
import crm.problem.Position;
import crm.problem.Problem;
import crm.problem.Problems;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.StreamEndEvent;

/**
 * Reads a YAML text that people write by hand, a policy or settings, as a whole: any forbidden character in it is a
 * fault, and a policy is shown as it was written. Files of records are read by {@link YamlRecords}, record by record.
 */
public final class YamlFile {

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
            text.transferTo(Writer.nullWriter());
            String whole = text.from(1);
            Position at = new Position(shown, 1 + ForbiddenCharacters.lineOfFirst(whole), 1);
            Problem suspect = ForbiddenCharacters.inSource(whole, "", at, text.encoding());
            if (suspect == null) {
                return whole;
            }
            problems.add(suspect);
        } catch (TrackedReader.RecordTooLong e) {
            problems.add(tooLong(shown));
        } catch (IOException e) {
            problems.add(InputText.unreadable(shown, e));
        }
        return null;
    }

    private static Problem tooLong(String shown) {
        return Problem.of(Fault.RECORD_TOO_LONG, new Position(shown, 1, 1), "", TrackedReader.LONGEST_RECORD);
    }

    /**
     * What a text says.
     *
     * @param file the name under which faults are told
     * @param problems takes the faults
     * @return null if it says nothing or is broken
     */
    public static @Nullable YamlNode root(String text, String file, List<Problem> problems) {
        try (TrackedReader tracked = new TrackedReader(new StringReader(text), "UTF-8")) {
            YamlReader reader = new YamlReader(tracked, file, true);
            Event first = reader.next();
            YamlNode root = first instanceof StreamEndEvent ? null : reader.read(first, "");
            problems.addAll(reader.takeRefused());
            if (root != null) {
                reader.next(); // the end, or it is broken
            }
            return root;
        } catch (YamlReader.Broken e) {
            problems.add(e.problem());
        } catch (TrackedReader.RecordTooLong e) {
            problems.add(tooLong(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is none behind a string
        }
        return null;
    }
}
