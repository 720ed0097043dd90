package crm.input.yaml;

import crm.problem.Position;

/**
 * One thing that a YAML text holds, in the order in which they are written. Immutable.
 *
 * @param type what it is
 * @param text a text's value, or the name of an alias; otherwise blank
 * @param at where it starts
 * @param endLine the line on which it ends
 * @param endColumn the column behind its last character; 1: it ends with the line before {@code endLine}
 * @param style how it is written
 */
record YamlEvent(Type type, String text, Position at, int endLine, int endColumn, Style style) {

    /** What an event is. */
    enum Type {
        /** A list begins. */
        LIST,
        /** A map begins; its keys and values follow in turn. */
        MAP,
        /** The list or map ends that began last. */
        CLOSE,
        /** A text: a key or a value. */
        TEXT,
        /** An alias, which was refused. */
        ALIAS,
        /** The text ends. */
        END
    }

    /** How a text, list or map is written. */
    enum Style {
        /** A text without quotes. */
        PLAIN,
        /** A text in single or double quotes. */
        QUOTED,
        /** A text behind {@code |} or {@code >}, or a list or map told by its indentation. */
        BLOCK,
        /** A list or map in brackets. */
        FLOW
    }

    /** The last line that it stands on. */
    int lastLine() {
        return endColumn == 1 && endLine > at.line() ? endLine - 1 : endLine;
    }
}
