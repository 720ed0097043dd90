/**
 * One description of each kind of record: its fields, their names in both languages and the values they take.
 * The text of a field comes in, a typed value or a fault goes out. Knows no file, no encoding and no policy;
 * serves reading, templates, checking, writing and the docs.
 */
@NullMarked
package crm.field;

import org.jspecify.annotations.NullMarked;
