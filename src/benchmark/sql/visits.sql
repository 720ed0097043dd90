-- The visits: a date or a code that cannot be read and a record with more or fewer values end the run. Their numbers
-- are not looked at. Kept in a table: counting straight from the file takes longer and more memory.
SET preserve_insertion_order = false;
CREATE TABLE visits AS
SELECT date, customer_id, channel, role
FROM read_csv('{data}/visits.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = {
        visit_id: 'VARCHAR', date: 'DATE', customer_id: 'VARCHAR', channel: 'channel', role: 'role', staff: 'VARCHAR',
        contact: 'VARCHAR', content: 'VARCHAR', suggestion: 'VARCHAR'});
