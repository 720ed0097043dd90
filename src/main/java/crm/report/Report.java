package crm.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a command has to say. Every format shows this one value; its rows are sorted when it is made.
 *
 * @param name the command: {@code classify}
 * @param asOf the day as of which it speaks
 * @param table what CSV and JSON hold
 * @param notes what was left out, and how many
 * @param text the blocks of the text form, made when they are asked for
 */
public record Report(String name, LocalDate asOf, Table<?> table, List<Note> notes, Supplier<List<Block>> text) {}
