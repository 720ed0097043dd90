package crm.problem;

import crm.base.Phrase;

/**
 * The catalogue of everything that can be wrong or doubtful in an input: each with its severity, what is
 * wrong and what a person would do next, in both languages. The places are described where they are
 * filled.
 */
public enum Fault {
    // the file as a whole
    EMPTY_FILE(
            "the file is empty: it has no header row", "文件为空:没有表头",
            "export it again; a kind without records needs the header row alone", "请重新导出;没有记录时也要保留表头"),
    EMPTY_YAML(
            "the file holds no records: it is empty or comments only", "文件里没有记录:内容为空或只有注释",
            "write a list of records, each beginning with '- '; [] stands for none", "请写成记录列表,每条以“- ”开头;没有记录写 []"),
    WORKBOOK(
            "this is an Excel workbook ({0}), not a CSV text", "这是 Excel 工作簿({0}),不是 CSV 文本",
            "open it in Excel and save it as \"CSV UTF-8\"", "请用 Excel 打开,另存为“CSV UTF-8(逗号分隔)”"),
    NOT_A_FILE(
            "this is a directory, not a file", "这是文件夹,不是文件", "put the records into a file of this name", "请把记录放进同名文件"),
    UNREADABLE("the file cannot be read: {0}", "无法读取文件:{0}", "see that it is there and may be read", "请确认文件存在并可读取"),
    CHANGED(
            "the file was changed, added or removed while the run was reading",
            "文件在运行读取期间被修改、新增或删除",
            "run it again when nothing writes to it any more",
            "请等没有程序写入该文件时再运行"),
    TOO_LARGE_TO_SPOOL(
            "this is no regular file and sends more than {0} MB", "这不是普通文件,且数据超过 {0} MB",
            "write it to a file first", "请先存成文件"),
    BAD_BYTE(
            "the byte {0} is no {1} text",
            "字节 {0} 不是 {1} 文本",
            "save the file again as \"CSV UTF-8\", or name its encoding with --input-encoding",
            "请重新存为“CSV UTF-8”,或用 --input-encoding 指定编码"),
    NUL_TEXT(
            "every second byte is U+0000: this looks like UTF-16 without a byte order mark",
            "每隔一个字节就是 U+0000:像是没有 BOM 的 UTF-16",
            "save it as \"CSV UTF-8\", or give --input-encoding {0}",
            "请存为“CSV UTF-8”,或用 --input-encoding {0}"),

    // the header of a CSV file
    NO_HEADER(
            "there is no header row: only blank lines",
            "没有表头:只有空行",
            "write the names of the columns into the first line",
            "请在第一行写上列名"),
    HEADER_NOT_RECOGNISED(
            "this header row has none of the known columns; {0} are required", "表头中没有认识的列;必须有 {0}",
            "write the names of the columns into the first line", "请在第一行写上列名"),
    TITLE_ROW(
            "this is no header row: {0} not found; the header seems to be on line {1}", "这一行不是表头:没有 {0};表头似乎在第 {1} 行",
            "delete the lines above it", "请删除表头上面的行"),
    FULL_WIDTH_COMMA(
            "the header row is one column and holds the full-width comma ，", "表头只有一列,其中是全角逗号 ，",
            "separate the columns with the half-width comma ,", "请用半角逗号 , 分隔各列"),
    MISSING_COLUMN("the required column {0} is missing", "缺少必需的列 {0}", "add it", "请加上"),
    MISSING_COLUMN_NEAR(
            "the required column {0} is missing; {1} was found", "缺少必需的列 {0};发现 {1}",
            "rename {1} to {0}", "请把 {1} 改名为 {0}"),
    MISSING_CUSTOMER_COLUMN(
            "no column names the customer", "没有指明客户的列",
            "add customer_id (客户编号), or customer (单位名称) with the customer's id or name", "请加上 客户编号,或写有编号或名称的 单位名称"),
    DUPLICATE_COLUMN(
            "duplicate column: columns {0} and {1} both are {2}", "列重复:第 {0} 列和第 {1} 列都是 {2}",
            "keep one of them", "请只留一列"),
    UNNAMED_COLUMN(
            "column {0} of the header has no name, but line {1} has {2} there", "表头第 {0} 列没有名称,但第 {1} 行在此处有 {2}",
            "name the column or empty it", "请写上列名,或清空该列"),
    UNKNOWN_COLUMN(
            Severity.WARNING,
            "unknown column {0}; it is not read",
            "不认识的列 {0},未读取",
            "remove it, or name it as the documentation does",
            "请删除,或改成文档中的列名"),
    UNKNOWN_COLUMN_NEAR(
            Severity.WARNING, "unknown column {0}; it is not read", "不认识的列 {0},未读取", "did you mean {1}?", "是不是 {1}?"),

    // a record of a CSV file
    RAGGED(
            "the header has {0} fields, this record {1}", "表头有 {0} 列,本记录有 {1} 列",
            "give every record as many fields as the header", "请让每条记录与表头列数相同"),
    RAGGED_LONG(
            "the header has {0} fields, this record {1}", "表头有 {0} 列,本记录有 {1} 列",
            "write a value that contains a comma in double quotes", "含逗号的内容请用双引号括起来"),
    RAGGED_COMMA(
            "the header has {0} fields, this record {1}", "表头有 {0} 列,本记录有 {1} 列",
            "a comma wants quotes: write {3} for {2}", "其中一个逗号需要引号:请把 {2} 写成 {3}"),
    UNCLOSED_QUOTE(
            "a double quote opens here and is never closed; nothing behind it can be read", "双引号从这里开始,一直没有结束;其后的内容无法读取",
            "close or remove the quote; a quote inside a quoted value is written twice", "请补上或删除引号;引号内的引号要写两次"),
    RECORD_TOO_LONG(
            "the record that starts here is longer than {0} characters; nothing behind it can be read",
                    "从这里开始的记录超过 {0} 个字符;其后的内容无法读取",
            "look for a double quote that opens and is never closed", "请查找没有结束的双引号"),
    TEXT_AFTER_QUOTE(
            "text follows the closing quote of a value; nothing behind it can be read", "双引号结束后还有文字;其后的内容无法读取",
            "write a quote inside a quoted value twice, or remove the quotes", "引号内的引号要写两次,或去掉引号"),
    STRAY_QUOTE(
            "a quoted value runs over several lines, and its line {0} alone has as many fields as the header: a stray quote",
            "引号内的内容跨行,而其中第 {0} 行本身就有与表头一样多的列:多了一个引号",
            "remove the quote, or close it where the value ends",
            "请删除引号,或在内容结束处补上引号"),
    REPEATED_HEADER("the header row is repeated here", "这里重复了表头", "delete this line", "请删除这一行"),
    TOTAL_ROW("this is a total row ({0}), not a record", "这是合计行({0}),不是记录", "delete the total row", "请删除合计行"),

    // YAML
    YAML_SYNTAX(
            "the file is not valid YAML: {0}; nothing behind it can be read", "不是有效的 YAML:{0};其后的内容无法读取",
            "mend the line", "请修改这一行"),
    YAML_FULL_WIDTH_COLON(
            "the file is not valid YAML: a full-width colon ： stands where a key needs : and a blank",
            "不是有效的 YAML:这里是全角冒号 ：,键的后面要写半角冒号和空格",
            "write the half-width colon and a blank",
            "请改成半角冒号加空格"),
    YAML_TAB(
            "the file is not valid YAML: a tab indents this line", "不是有效的 YAML:这一行用制表符缩进",
            "indent with blanks", "请用空格缩进"),
    YAML_NOT_A_LIST(
            "a list of records is wanted, this is {0}", "这里应是记录列表,却是{0}",
            "begin each record with '- ', its fields below as 'name: value'", "每条记录以“- ”开头,其下写“名称: 值”"),
    YAML_NOT_A_RECORD(
            "a record of fields is wanted, this is {0}", "这里应是一条记录,却是{0}",
            "write the fields as 'name: value'", "请写成“名称: 值”"),
    YAML_NOT_A_VALUE("one value is wanted, this is {0}", "这里应是一个值,却是{0}", "write one text", "请写成一个值"),
    YAML_SECOND_DOCUMENT("a second document begins here", "这里开始了第二个文档", "remove the line ---", "请删除 --- 这一行"),
    YAML_ANCHOR("anchors are not allowed: &{0}", "不允许使用锚点:&{0}", "write the values out", "请把内容写全"),
    YAML_ALIAS("aliases are not allowed: *{0}", "不允许使用别名:*{0}", "write the values out", "请把内容写全"),
    YAML_MERGE("merge keys are not allowed: <<", "不允许使用合并键:<<", "write the values out", "请把内容写全"),
    YAML_TAG("tags are not allowed: {0}", "不允许使用标签:{0}", "remove the tag", "请删除标签"),
    YAML_COMMA_IN_NUMBER(
            "{0} is no key: in braces a comma ends a value", "{0} 不是键:花括号里逗号会结束一个值",
            "write a number with grouping in quotes: \"5,000\"", "带千位分隔符的数字请加引号:\"5,000\""),
    YAML_TOO_DEEP("this is nested too deeply", "嵌套过深", "write a list of records with plain values", "请写成普通的记录列表"),
    DUPLICATE_KEY(
            "duplicate key: it stands on line {0} already", "键重复:第 {0} 行已有",
            "keep one of them", "请只留一个"),
    UNKNOWN_KEY_NEAR("unknown key {0}", "不认识的键 {0}", "did you mean {1}?", "是不是 {1}?"),
    UNKNOWN_KEY(
            Severity.WARNING,
            "unknown key {0}; it is not read",
            "不认识的键 {0},未读取",
            "remove it, or name it as the documentation does",
            "请删除,或改成文档中的名称"),

    // a value
    REQUIRED("a value is required", "必须填写", "fill it in", "请填写"),
    CONTROL_CHARACTER("{0} holds the control or direction character {1}", "{0} 含控制字符或方向字符 {1}", "remove it", "请删除"),
    NOT_A_DATE(
            "{0} is no date", "{0} 不是日期",
            "write it as 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日 or 20260105",
                    "请写成 2026-01-05、2026/1/5、2026.1.5、2026年1月5日 或 20260105"),
    NO_SUCH_DAY("{0} is no day of the calendar", "{0}:日历上没有这一天", "correct it", "请更正"),
    YEAR_OUT_OF_RANGE("{0}: years run from 1900 to 2100", "{0}:年份须在 1900 到 2100 之间", "correct it", "请更正"),
    EXCEL_SERIAL(
            "{0} is an Excel serial number: it stands for {1}", "{0} 是 Excel 日期序号,代表 {1}",
            "write {1}, or format the column as a date before saving", "请写成 {1},或先把该列设为日期格式再保存"),
    AMBIGUOUS_DATE(
            "{0} is no date: the order of year, month and day is not certain", "{0} 不是日期:年月日的顺序不确定",
            "write the year first, with four digits: 2026-01-05", "请把四位年份写在前面:2026-01-05"),
    TIME_WITH_ZONE(
            "{0} has a time zone", "{0} 带有时区",
            "write the date and the time of the place, without a zone", "请写当地的日期和时间,不带时区"),
    BAD_TIME("{0}: what follows the date is no time of day", "{0}:日期后面不是时间", "write the date alone", "请只写日期"),
    NOT_A_MONTH(
            "{0} is no month",
            "{0} 不是月份", "write it as 2026-01, 2026/1, 2026年1月 or 202601", "请写成 2026-01、2026/1、2026年1月 或 202601"),
    NOT_SINCE(
            "{0} is no date, month or year", "{0} 不是日期、月份或年份",
            "write it as 2026-01-05, 2026-01 or 2026", "请写成 2026-01-05、2026-01 或 2026"),
    NOT_A_BIRTHDAY("{0} is no birthday", "{0} 不是生日", "write the date, or month and day as 01-05", "请写日期,或写月日:01-05"),
    NO_SUCH_LUNAR_DAY(
            "{0} is no day of a lunar month: days run from 1 to 30", "{0}:农历每月只有 1 至 30 日", "correct it", "请更正"),
    NOT_AN_ANNIVERSARY(
            "{0} is no anniversary",
            "{0} 不是纪念日",
            "write a date or month and day, a blank and the name, several separated by ';': 2015-06-18 开业纪念日; 09-01 结婚纪念日",
            "请写日期(或月日)、空格、名称,多个用“;”分隔:2015-06-18 开业纪念日; 09-01 结婚纪念日"),
    NOT_A_NUMBER(
            "{0} is no number", "{0} 不是数字",
            "write digits with a point for decimals: 5000, 5,000 or 5000.5", "请写成数字:5000、5,000 或 5000.5"),
    NEGATIVE_NUMBER("{0} is below zero", "{0} 小于零", "write a number from 0 on", "请写 0 或以上的数字"),
    NUMBER_IN_WAN("{0} is no number: 万 is not read", "{0} 不是数字:不读“万”", "write it out in tonnes", "请按吨写全"),
    NUMBER_TOO_LONG(
            "{0} has too many digits: 12 before the point and 6 behind it are read", "{0} 位数太多:小数点前最多 12 位,后最多 6 位",
            "correct it", "请更正"),
    NOT_YES_NO("{0} is neither yes nor no", "{0} 既不是“是”也不是“否”", "write yes or no (是, 否, 有, 无)", "请写 是、否、有 或 无"),
    UNKNOWN_VALUE("unknown value {0}", "不认识的值 {0}", "allowed are: {1}", "可以写:{1}"),
    UNKNOWN_VALUE_NEAR("unknown value {0}", "不认识的值 {0}", "did you mean {1}?", "是不是 {1}?"),

    // records and each other
    DUPLICATE_ID(
            "{0} stands on line {1} already", "{0} 在第 {1} 行已有", "remove or correct one of the two lines", "请删除或更正其中一行"),
    DUPLICATE_ID_ELSEWHERE(
            "{0} stands in {1} already", "{0} 在 {1} 已有", "remove or correct one of the two", "请删除或更正其中一条"),
    NO_CUSTOMER("the record names no customer", "没有指明客户", "fill in the customer's id or name", "请填写客户编号或名称"),
    UNKNOWN_CUSTOMER(
            "no customer has the id or name {0}", "没有编号或名称为 {0} 的客户",
            "correct it, or add the customer to customers", "请更正,或在 customers 中加上该客户"),
    UNKNOWN_CUSTOMER_NEAR("no customer has the id or name {0}", "没有编号或名称为 {0} 的客户", "did you mean {1}?", "是不是 {1}?"),
    UNKNOWN_CUSTOMER_LOOKALIKE(
            "no customer has the id or name {0}; {1} differs in {2} only", "没有编号或名称为 {0} 的客户;{1} 只在{2}上不同",
            "write {1}", "请写 {1}"),
    REJECTED_CUSTOMER(
            "the customer {0} was itself rejected ({1})",
            "客户 {0} 本身已被剔除({1})", "correct the customer first", "请先更正该客户"),
    AMBIGUOUS_CUSTOMER("several customers are named {0}: {1}", "有多个客户名为 {0}:{1}", "write the customer's id", "请写客户编号"),
    NO_ROLE(
            "the role is blank and no staff member is named", "岗位为空,也没有写走访人",
            "fill in the role: company_manager, department_manager or salesperson", "请填写岗位:公司经理、营销部经理或营销员"),
    ROLE_NOT_KNOWN(
            "the role is blank and staff knows no role of {0}", "岗位为空,人员表里也没有 {0} 的岗位",
            "fill in the role, or add the person to staff", "请填写岗位,或在 staff 中加上此人"),
    OVERLAPPING_OVERRIDE(
            "it overlaps the one of the same customer at {0}", "与同一客户在 {0} 的定级时间重叠",
            "end one before the other begins", "请让前一条在后一条开始之前结束"),
    ENDS_BEFORE_IT_BEGINS(
            "it ends on {0}, before it begins on {1}", "截止日期 {0} 早于生效日期 {1}", "correct one of the two", "请更正其中之一"),
    DUPLICATE_RATING(
            "this customer has a rating on {0} already, at {1}",
            "该客户在 {0} 已有评级,见 {1}", "remove one of the two", "请删除其中一条"),
    UNKNOWN_CLASS("the policy has no class {0}", "办法中没有类别 {0}", "its classes are: {1}", "可用的类别:{1}"),
    OUR_TONS_ABOVE_TOTAL(
            Severity.WARNING,
            "{0} t of ours are more than the total of {1} t; this total counts as not known",
            "我司 {0} 吨大于总量 {1} 吨;此总量按未知处理",
            "correct one of the two",
            "请更正其中之一"),
    VISIT_AFTER_AS_OF(
            Severity.WARNING,
            "{0} is after the report's date {1}; it does not count",
            "{0} 晚于报告日期 {1};不计入",
            "correct the date if it is wrong",
            "如日期有误请更正"),
    UNKNOWN_FILTER(Severity.WARNING, "no customer has the {0} {1}", "没有客户的{0}是 {1}", "there are: {2}", "可用的有:{2}"),
    UNKNOWN_FILTER_NEAR(
            Severity.WARNING, "no customer has the {0} {1}", "没有客户的{0}是 {1}", "did you mean {2}?", "是不是 {2}?"),

    // the policy
    POLICY_MISSING_KEY("{0} is missing", "缺少 {0}", "add it", "请加上"),
    POLICY_UNKNOWN_KEY("unknown key {0}", "不认识的键 {0}", "known are: {1}", "可用的有:{1}"),
    POLICY_UNKNOWN_VALUE("unknown value {0}", "不认识的值 {0}", "known are: {1}", "可用的有:{1}"),
    POLICY_UNKNOWN_NEAR("unknown: {0}", "不认识:{0}", "did you mean {1}?", "是不是 {1}?"),
    POLICY_WANTS("{0} is wanted, this is {1}", "这里应是{0},却是{1}", "correct it", "请更正"),
    POLICY_DUPLICATE("{0} stands on line {1} already", "{0} 在第 {1} 行已有", "keep one of them", "请只留一个"),
    POLICY_NOT_A_COUNT("{0} is no whole number from {1} to {2}", "{0} 不是 {1} 到 {2} 的整数", "correct it", "请更正"),
    POLICY_NOT_A_DAY(
            "{0} is no day of the year",
            "{0} 不是一年中的日子", "write month and day, 05-01, or lunar 08-15", "请写月日:05-01,或 lunar 08-15"),
    POLICY_EMPTY_RANGE(
            "no value of {0} fits this range",
            "{0} 没有一个值符合这个范围",
            "correct min, above, max or below; a share is at most 1, years are whole",
            "请更正 min、above、max 或 below;占比最大为 1,年限为整数"),
    POLICY_CLASS_CODE(
            "{0} cannot be the code of a class: it would head columns of reports",
            "{0} 不能作为类别代码:它要作为报表的列名",
            "begin with a letter or digit, without commas, semicolons and quotes; words such as total and customers are taken",
            "请以字母或数字开头,不含逗号、分号和引号;total、customers 等词已被占用"),
    POLICY_TAKEN(
            "{0} is taken: reports use it for occasions that are no holidays",
            "{0} 已被占用:报表用它表示节日以外的日子", "choose another code", "请换一个代码"),
    POLICY_TWO_BOUNDS("{0} and {1} both bound the same side", "{0} 和 {1} 限制了同一侧", "keep one of them", "请只留一个"),
    POLICY_UNREACHABLE_RULE(
            "the rule {0} can never be reached: an earlier rule decides in every case in which it holds ({1})",
            "规则 {0} 永远轮不到:凡它成立之处,前面的规则已经决定({1})",
            "move it up, narrow the rules before it or remove it",
            "请上移、收窄前面的规则或删除"),
    POLICY_UNREACHABLE_ENTRY(
            "this entry can never be reached: earlier ones fit in every case in which it does",
                    "这一项永远轮不到:凡它适用之处,前面的项已经适用",
            "move it up, narrow those before it or remove it", "请上移、收窄前面的项或删除"),
    POLICY_UNDECIDED(
            "the rules decide nothing for some customers, for example: {0}", "有些客户没有规则可用,例如:{0}",
            "end with a rule whose conditions are empty: when: {}", "最后请加一条没有条件的规则:when: {}"),
    POLICY_CLASS_WITHOUT_RULES(
            "no rule gives the class {0}", "没有规则评出类别 {0}", "add a rule or remove the class", "请加规则或删除该类别"),
    POLICY_CLASS_WITHOUT_OBLIGATIONS(
            "the class {0} has no contact frequency",
            "类别 {0} 没有走访频次", "add its obligations to contact_frequency", "请在 contact_frequency 中加上"),
    POLICY_UNKNOWN_PLACEHOLDER("the placeholder {0} does not exist", "占位符 {0} 不存在", "known are: {1}", "可用的有:{1}"),

    // doubts that check raises
    DOUBT_BRAND(
            Severity.WARNING,
            "{0}: the brand is other, yet {1} t of ours were bought",
            "{0}:品牌为其他品牌,却采购了我司 {1} 吨",
            "set the brand to own, or correct the purchases",
            "请改为本品牌,或更正采购记录"),
    DOUBT_NATURE(
            Severity.WARNING,
            "{0}: the nature is {1}, yet the name says {2}",
            "{0}:单位性质为{1},名称却写着{2}",
            "correct the nature if the name is right",
            "如名称无误请更正单位性质"),
    DOUBT_CONTACT_OF_ENDED(
            Severity.WARNING,
            "{0} ended on {1} and is no customer any more",
            "{0} 已于 {1} 终止,不再是客户",
            "remove the contact, or clear ended_on",
            "请删除联系人,或清空终止日期"),
    DOUBT_NO_DEPARTMENT(
            Severity.WARNING,
            "{0}: no department looks after this customer",
            "{0}:没有营销部负责",
            "fill in the department",
            "请填写营销部"),
    DOUBT_NO_SALESPERSON(
            Severity.WARNING,
            "{0}: no salesperson looks after this customer",
            "{0}:没有营销员负责",
            "fill in the salesperson",
            "请填写营销员"),
    DOUBT_NO_CONTACTS(
            Severity.WARNING,
            "{0}: this customer of class {1} has no contacts",
            "{0}:{1} 类客户没有联系人",
            "add its contacts",
            "请补充联系人"),
    DOUBT_UNKNOWN_STAFF(
            Severity.WARNING,
            "staff does not know {0}",
            "人员表里没有 {0}",
            "add the person to staff, or correct the name",
            "请在 staff 中加上此人,或更正姓名"),
    DOUBT_UNKNOWN_STAFF_NEAR(
            Severity.WARNING, "staff does not know {0}", "人员表里没有 {0}", "did you mean {1}?", "是不是 {1}?"),
    DOUBT_GAP_MONTH(
            Severity.WARNING,
            "no customer has purchases in {0}, though in months before and after it",
            "{0} 没有任何采购记录,而前后月份都有",
            "add the month's purchases",
            "请补充该月采购记录"),
    DOUBT_GAP_MONTH_OF_DEPARTMENT(
            Severity.WARNING,
            "no customer of {1} has purchases in {0}, though in months before and after it",
            "{1}的客户在 {0} 没有采购记录,而前后月份都有",
            "add the department's purchases of the month",
            "请补充该部门当月采购记录"),
    DOUBT_WORKBOOK(
            Severity.WARNING,
            "this Excel workbook is not read",
            "未读取该 Excel 工作簿",
            "open it in Excel and save it as \"CSV UTF-8\" under the name of a kind of record",
            "请用 Excel 打开,用记录种类作文件名另存为“CSV UTF-8(逗号分隔)”"),
    DOUBT_FILE_NOT_READ(
            Severity.WARNING,
            "this file is not read: its name is no kind of record",
            "未读取该文件:文件名不是记录种类",
            "name it after a kind of record: {0}",
            "请用记录种类命名:{0}"),
    DOUBT_FILE_NOT_READ_NEAR(
            Severity.WARNING,
            "this file is not read: its name is no kind of record",
            "未读取该文件:文件名不是记录种类",
            "did you mean {0}?",
            "是不是 {0}?");

    private final Severity severity;
    private final Phrase what;
    private final Phrase advice;

    Fault(String what, String chinese, String advice, String chineseAdvice) {
        this(Severity.ERROR, what, chinese, advice, chineseAdvice);
    }

    Fault(Severity severity, String what, String chinese, String advice, String chineseAdvice) {
        this.severity = severity;
        this.what = new Phrase(what, chinese);
        this.advice = new Phrase(advice, chineseAdvice);
    }

    /** How grave it is. */
    public Severity severity() {
        return severity;
    }

    /** What is wrong, with places for the values. */
    public Phrase what() {
        return what;
    }

    /** What to do, with the same places; blank where {@link #what} says it. */
    public Phrase advice() {
        return advice;
    }
}
