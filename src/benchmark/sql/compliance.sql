-- What `crm compliance -f csv` writes: every overdue obligation, byte for byte. {output} is put in by the runner.
CREATE MACRO period(every, day) AS CASE every
    WHEN 'week' THEN (day - DATE '1969-12-29') // 7
    WHEN 'month' THEN year(day) * 12 + month(day) - 1
    ELSE year(day) END;
CREATE MACRO first_day(every, number) AS CASE every
    WHEN 'week' THEN DATE '1969-12-29' + (number * 7)::INT
    WHEN 'month' THEN make_date(number // 12, number % 12 + 1, 1)
    ELSE make_date(number, 1, 1) END;

CREATE TABLE obligations AS
SELECT class, place, role::role AS role, channel::channel AS channel, times, every,
    period(every, getvariable('as_of')) AS current
FROM (VALUES
    ('A', 0, 'company_manager', 'visit', 1, 'year'),
    ('A', 1, 'company_manager', 'phone', 1, 'month'),
    ('A', 2, 'department_manager', 'visit', 2, 'year'),
    ('A', 3, 'department_manager', 'phone', 1, 'week'),
    ('A', 4, 'salesperson', 'visit', 1, 'week'),
    ('B', 0, 'department_manager', 'visit', 1, 'year'),
    ('B', 1, 'salesperson', 'visit', 1, 'month'),
    ('B', 2, 'salesperson', 'phone', 1, 'month'),
    ('C', 0, 'salesperson', 'phone', 1, 'month')) AS policy(class, place, role, channel, times, every);

CREATE TABLE keys AS
SELECT c.customer_id, c.number::INT AS customer, r.class FROM customers c LEFT JOIN rated r USING (number);

-- By customer, obligation and period; contacts that count for no obligation have none.
CREATE TABLE counts AS
SELECT customer, place, current - period(every, date) AS ago, count(*) AS contacts, max(date) AS latest,
    min(date) AS earliest
FROM (
    SELECT k.customer, v.date, v.channel, v.role, k.class
    FROM visits v LEFT JOIN keys k USING (customer_id)
    WHERE v.date <= getvariable('as_of')
        AND CASE WHEN k.customer IS NULL THEN error('not known: ' || v.customer_id)
            WHEN v.channel IS NULL OR v.role IS NULL THEN error('a blank of ' || v.customer_id)
            ELSE true END) LEFT JOIN obligations USING (class, role, channel)
GROUP BY ALL;

SET VARIABLE judged_from = (
    SELECT greatest(make_date(year(getvariable('as_of')) - 1, 1, 1), make_date(year(min(earliest)), 1, 1)) FROM counts);

CREATE TABLE duties AS
WITH begun AS (
    SELECT number AS customer, o.*,
        least(cooperation_since, recorded_on) AS begins,
        period(every, begins) AS beginning,
        first_day(every, beginning) AS beginning_first,
        first_day(every, beginning + 1) AS beginning_end,
        period(every, getvariable('judged_from')) AS from_period,
        from_period + (first_day(every, from_period) < getvariable('judged_from'))::INT AS first_from
    FROM rated JOIN obligations o USING (class)
    WHERE begins IS NULL OR begins <= getvariable('as_of')),
asked AS (
    SELECT *, (2 * times * (beginning_end - begins) + (beginning_end - beginning_first))
        // (2 * (beginning_end - beginning_first)) AS in_beginning
    FROM begun)
SELECT customer, class, place, role, channel, times, every, current, beginning, in_beginning,
    greatest(0, current - greatest(first_from, beginning + (in_beginning = 0)::INT)) AS closed,
    CASE WHEN beginning = current THEN in_beginning ELSE times END AS required
FROM asked;

CREATE TABLE standings AS
WITH done AS (
    SELECT customer, place,
        sum(contacts) FILTER (ago = 0) AS done,
        count(*) FILTER (ago BETWEEN 1 AND closed
            AND contacts >= CASE WHEN current - ago = beginning THEN in_beginning ELSE times END) AS periods_met,
        min(ago) FILTER (ago BETWEEN 1 AND closed
            AND contacts >= CASE WHEN current - ago = beginning THEN in_beginning ELSE times END) AS last_met,
        max(latest) AS last_contact
    FROM counts JOIN duties USING (customer, place)
    GROUP BY ALL)
SELECT d.*, coalesce(done, 0)::INT AS done, coalesce(periods_met, 0) AS periods_met, last_contact,
    coalesce(last_met, closed + 1) - 1 AS missed
FROM duties d LEFT JOIN done USING (customer, place);

CREATE TABLE responsible AS
SELECT department, role, string_agg(name, ';' ORDER BY number) AS names
FROM staff WHERE role <> 'salesperson' GROUP BY ALL;

COPY (
    SELECT customer_id, c.name, class, region, c.department, s.role,
        CASE s.role
            WHEN 'company_manager' THEN (SELECT names FROM responsible WHERE role = 'company_manager')
            WHEN 'department_manager' THEN m.names
            ELSE coalesce(p.name, c.salesperson) END AS responsible,
        channel, times, every, required, done, required - done AS remaining,
        first_day(every, current) AS period_start, (first_day(every, current + 1) - 1) AS period_end,
        'overdue' AS status, period_end AS due_by, missed AS missed_in_a_row,
        first_day(every, current - missed + 1) AS overdue_since,
        getvariable('as_of') - (overdue_since - 1) AS days_overdue,
        last_contact, closed AS periods_due, periods_met,
        printf('%d.%04d', (20000 * periods_met + closed) // (2 * closed) // 10000,
            (20000 * periods_met + closed) // (2 * closed) % 10000) AS attainment
    FROM standings s
        JOIN customers c ON c.number = s.customer
        LEFT JOIN responsible m ON m.role = 'department_manager' AND m.department = c.department
        LEFT JOIN staff p ON p.staff_id = c.salesperson
    WHERE done < required AND missed > 0
    ORDER BY class, days_overdue DESC, customer_id, place
) TO '{output}' (FORMAT csv, HEADER);
