-- As visits.sql, and that no visit's number comes twice, which crm sees to as well.
SET preserve_insertion_order = false;
CREATE TABLE visits AS
SELECT visit_id, date, customer_id, channel, role
FROM read_csv('{data}/visits.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = {
        visit_id: 'VARCHAR', date: 'DATE', customer_id: 'VARCHAR', channel: 'channel', role: 'role', staff: 'VARCHAR',
        contact: 'VARCHAR', content: 'VARCHAR', suggestion: 'VARCHAR'});

SELECT error('a visit twice: ' || visit_id)
FROM visits WHERE visit_id IS NOT NULL GROUP BY visit_id HAVING count(*) > 1;
