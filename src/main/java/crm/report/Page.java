package crm.report;

import crm.base.Phrase;
import java.time.LocalDate;
import java.util.List;

/**
 * What a command has to say, as a page with pictures, to be looked at and printed. Immutable.
 *
 * @param title what a window that shows it is called
 * @param asOf the day as of which it speaks
 * @param parts from top to bottom
 * @param notes what was left out, and how many
 */
public record Page(Phrase title, LocalDate asOf, List<PagePart> parts, List<Note> notes) {}
