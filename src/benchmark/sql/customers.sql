-- Customers and staff. {data} and {as_of} are put in by the runner.
SET VARIABLE as_of = DATE '{as_of}';

CREATE TYPE nature AS ENUM ('joint_venture', 'subsidiary', 'tier1_agent', 'tier2_agent', 'agent', 'dealer',
    'retailer', 'end_user', 'project_owner', 'specifier', 'other');
CREATE TYPE role AS ENUM ('company_manager', 'department_manager', 'salesperson');
CREATE TYPE channel AS ENUM ('visit', 'phone');

CREATE TABLE customers AS
SELECT row_number() OVER () AS number, *
FROM read_csv('{data}/customers.csv', auto_detect = false, header = true, delim = ',', quote = '"', columns = {
    customer_id: 'VARCHAR', name: 'VARCHAR', nature: 'nature', region: 'VARCHAR', department: 'VARCHAR',
    salesperson: 'VARCHAR', brand: 'VARCHAR', scale: 'VARCHAR', key_account: 'VARCHAR', strategic_partner: 'BOOLEAN',
    contract_tons_per_month: 'DECIMAL(18, 2)', cooperation_since: 'DATE', bad_credit: 'BOOLEAN', recorded_on: 'DATE',
    ended_on: 'DATE'});

SELECT error('a customer twice: ' || customer_id) FROM customers GROUP BY customer_id HAVING count(*) > 1;
SELECT error('no name: ' || customer_id) FROM customers WHERE name IS NULL OR nature IS NULL;

CREATE TABLE staff AS
SELECT row_number() OVER () AS number, *
FROM read_csv('{data}/staff.csv', auto_detect = false, header = true, delim = ',', quote = '"', columns = {
    staff_id: 'VARCHAR', name: 'VARCHAR', role: 'role', department: 'VARCHAR'});
