-- What each customer bought in the rating window.
SET preserve_insertion_order = false;
CREATE TABLE records AS
SELECT customer_id, make_date(left(month, 4)::INT, substr(month, 6)::INT, 1) AS month, total_tons, our_tons
FROM read_csv('{data}/purchases.csv', auto_detect = false, header = true, delim = ',', quote = '"', columns = {
    customer_id: 'VARCHAR', month: 'VARCHAR', total_tons: 'DECIMAL(18, 2)', our_tons: 'DECIMAL(18, 2)',
    product: 'VARCHAR', brand: 'VARCHAR'});

SELECT error('not known: ' || customer_id)
FROM records ANTI JOIN customers USING (customer_id);
SELECT error('no tonnes: ' || customer_id) FROM records WHERE our_tons IS NULL OR our_tons < 0 OR total_tons < 0;

-- The twelve complete months up to the day, their end brought forward to the last that has a record.
SET VARIABLE complete_until = date_trunc('month', getvariable('as_of') + INTERVAL 1 DAY)::DATE;
SET VARIABLE first_month = (getvariable('complete_until') - INTERVAL 12 MONTH)::DATE;
SET VARIABLE last_month = (
    SELECT max(month) FROM records
    WHERE month >= getvariable('first_month') AND month < getvariable('complete_until'));
SET VARIABLE given = true;

CREATE TABLE bought AS
SELECT customer_id, sum(our_tons) AS ours, sum(total_tons) AS total,
    sum(our_tons) FILTER (total_tons IS NOT NULL) AS ours_of_total, min(month) AS first_month
FROM records
WHERE month BETWEEN getvariable('first_month') AND getvariable('last_month')
GROUP BY customer_id;
