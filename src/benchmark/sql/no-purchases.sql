-- What is known of purchases where none are given: nothing.
CREATE TABLE bought (
    customer_id VARCHAR, ours DECIMAL(18, 2), total DECIMAL(18, 2), ours_of_total DECIMAL(18, 2), first_month DATE);
SET VARIABLE given = false;
SET VARIABLE first_month = DATE '2000-01-01';
SET VARIABLE last_month = DATE '2000-01-01';
