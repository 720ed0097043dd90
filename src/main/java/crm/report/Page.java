package crm.report;

import crm.base.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command has to say, as a page with pictures, to be looked at and printed. Immutable.
 *
 * @param title what a window that shows it is called
 * @param blocks from top to bottom
 * @param notes what was left out, and how many
 */
public record Page(Phrase title, List<Block> blocks, List<Note> notes) {

    /** A text whose pictures stand below its title and what belongs to that, above its first other heading. */
    public static List<Block> illustrated(List<Block> text, List<? extends Block> pictures) {
        int place = 1;
        while (place < text.size() && !(text.get(place) instanceof Block.Heading)) {
            place++;
        }
        List<Block> blocks = new ArrayList<>(text);
        blocks.addAll(place, pictures);
        return List.copyOf(blocks);
    }
}
