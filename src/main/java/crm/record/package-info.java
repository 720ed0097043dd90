/**
 * The records that a sales company keeps, and one description of each kind of record: its fields, their
 * names in both languages and the values they take. Texts of fields come in, typed values or faults go
 * out. Knows no file, no encoding, no policy; serves reading, templates, checking, writing and the docs.
 */
@NullMarked
package crm.record;

import org.jspecify.annotations.NullMarked;
