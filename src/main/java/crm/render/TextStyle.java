package crm.render;

/**
 * What a text is written for.
 *
 * @param columns the width that lines keep to, in columns of a terminal; where a table cannot be made that
 *     narrow, its lines are longer
 * @param colour whether styles are shown by ANSI escapes
 */
public record TextStyle(int columns, boolean colour) {

    /** The width where nothing tells of another. */
    public static final int DEFAULT_COLUMNS = 80;
}
