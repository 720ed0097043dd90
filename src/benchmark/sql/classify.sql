-- What `crm classify -f csv` writes, less the columns that tell what was lacking and what is next. {output} is put in
-- by the runner.
CREATE MACRO average(hundredths, months) AS
    printf('%d.%03d', (20 * hundredths + months) // (2 * months) // 1000,
        (20 * hundredths + months) // (2 * months) % 1000);

CREATE TABLE labels AS
FROM (VALUES
    ('A1', '合资公司、全资子公司'),
    ('A2', '合同量在5000吨/月以上且无不良信用记录的一级代理'),
    ('A3', '合作历史3年以上且无不良信用记录的中小代理商'),
    ('A4', '我司产品采购量占其总量在50%以上的二级代理商'),
    ('A5', '重点终端客户'),
    ('A6', '其他战略合作伙伴'),
    ('B1', '其他代理商'),
    ('B2', '采购我司产品的其他经销商、零售商'),
    ('B3', '区域市场重点终端用户'),
    ('B4', '设计(推荐)使用产品的权威人士'),
    ('C1', '其他品牌代理商、零售商'),
    ('C2', '各类工程业主、终端用户'),
    ('C3', '其他潜在客户')) AS policy(rule, label);

COPY (
    SELECT customer_id, name, nature, region, department, class, rule, label AS reason, class AS class_by_rule,
        NULL AS previous_class, 'new' AS change,
        average((contract * 100)::BIGINT, contract_months) AS contract_tons_per_month,
        average((our_tons * 100)::BIGINT, CASE WHEN has_bought THEN months ELSE 1 END) AS our_tons_per_month,
        average((total * 100)::BIGINT, months) AS total_tons_per_month,
        CASE WHEN total > 0 THEN printf('%d.%04d',
            (20000 * ours_of_total + total)::BIGINT // (2 * total)::BIGINT // 10000,
            (20000 * ours_of_total + total)::BIGINT // (2 * total)::BIGINT % 10000) END AS our_share,
        cooperation_years, CASE WHEN bad_credit THEN 'yes' ELSE 'no' END AS bad_credit,
        getvariable('as_of') AS rated_on
    FROM rated JOIN labels USING (rule)
    ORDER BY number
) TO '{output}' (FORMAT csv, HEADER);
