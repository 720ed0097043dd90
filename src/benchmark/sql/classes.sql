-- The class of each customer by the rules of the built-in policy. A condition on what is not known is NULL, and a rule
-- with one is not applied. Averages stay fractions: nothing is rounded before it is compared.
CREATE TABLE facts AS
WITH known AS (
    SELECT c.*, b.ours, b.total, b.ours_of_total, b.customer_id IS NOT NULL AS has_bought,
        date_diff('month',
            greatest(getvariable('first_month'),
                coalesce(least(date_trunc('month', cooperation_since), b.first_month), getvariable('first_month'))),
            getvariable('last_month')) + 1 AS months,
        CASE WHEN getvariable('given') THEN coalesce(b.ours, 0) END AS our_tons
    FROM customers c LEFT JOIN bought b USING (customer_id)
    WHERE ended_on IS NULL OR ended_on > getvariable('as_of')),
averaged AS (
    SELECT * REPLACE (coalesce(bad_credit, false) AS bad_credit),
        CASE WHEN contract_tons_per_month IS NOT NULL THEN contract_tons_per_month
            WHEN has_bought THEN ours END AS contract,
        CASE WHEN contract_tons_per_month IS NULL THEN months ELSE 1 END AS contract_months,
        CASE WHEN cooperation_since IS NOT NULL THEN greatest(0,
            year(getvariable('as_of')) - year(cooperation_since)
                - (strftime(getvariable('as_of'), '%m%d') < strftime(cooperation_since, '%m%d'))::INT)
            END AS cooperation_years
    FROM known)
SELECT * REPLACE (
    CASE WHEN brand IS NOT NULL THEN brand
        WHEN nature IN ('tier1_agent', 'tier2_agent') OR contract > 0 OR our_tons > 0 THEN 'own'
        ELSE 'other' END AS brand)
FROM averaged;

CREATE TABLE rated AS
SELECT *, CASE
    WHEN nature IN ('joint_venture', 'subsidiary') THEN 'A1'
    WHEN nature = 'tier1_agent' AND brand = 'own' AND contract >= 5000 * contract_months AND NOT bad_credit THEN 'A2'
    WHEN nature IN ('tier1_agent', 'tier2_agent', 'agent') AND brand = 'own' AND scale IN ('medium', 'small')
        AND cooperation_years >= 3 AND NOT bad_credit THEN 'A3'
    WHEN nature = 'tier2_agent' AND brand = 'own' AND total > 0 AND 2 * ours_of_total >= total THEN 'A4'
    WHEN nature IN ('end_user', 'project_owner') AND key_account = 'key' THEN 'A5'
    WHEN strategic_partner THEN 'A6'
    WHEN nature IN ('tier1_agent', 'tier2_agent', 'agent') AND brand = 'own' THEN 'B1'
    WHEN nature IN ('dealer', 'retailer') AND our_tons > 0 THEN 'B2'
    WHEN nature IN ('end_user', 'project_owner') AND key_account = 'regional' THEN 'B3'
    WHEN nature = 'specifier' THEN 'B4'
    WHEN nature IN ('tier1_agent', 'tier2_agent', 'agent', 'dealer', 'retailer') THEN 'C1'
    WHEN nature IN ('project_owner', 'end_user') THEN 'C2'
    ELSE 'C3' END AS rule, left(rule, 1) AS class
FROM facts;
