"""The list of overdue obligations as `crm compliance -f csv` writes it, by what Python brings with it.

usage: compliance.py csv|sqlite DATA AS_OF OUTPUT

`csv` counts the visits as they are read; `sqlite` puts them into a database in memory and has that count them. The
same checks are made of every record: its number of values, its date, customer, channel and role, and that no visit's
number comes twice. The first fault ends the run.
"""

import csv
import sqlite3
import sys
from collections import defaultdict
from datetime import date, timedelta

AGENTS = {"tier1_agent", "tier2_agent", "agent"}
SITES = {"end_user", "project_owner"}
ROLES = {"company_manager", "department_manager", "salesperson"}
CHANNELS = {"visit", "phone"}
MONDAY = date(1969, 12, 29).toordinal()

POLICY = {
    "A": [
        ("company_manager", "visit", 1, "year"),
        ("company_manager", "phone", 1, "month"),
        ("department_manager", "visit", 2, "year"),
        ("department_manager", "phone", 1, "week"),
        ("salesperson", "visit", 1, "week"),
    ],
    "B": [
        ("department_manager", "visit", 1, "year"),
        ("salesperson", "visit", 1, "month"),
        ("salesperson", "phone", 1, "month"),
    ],
    "C": [("salesperson", "phone", 1, "month")],
}

COLUMNS = (
    "customer_id,name,class,region,department,role,responsible,channel,times,every,required,done,remaining,"
    "period_start,period_end,status,due_by,missed_in_a_row,overdue_since,days_overdue,last_contact,periods_due,"
    "periods_met,attainment"
).split(",")


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, strict=True)


def parsed(text):
    return date.fromisoformat(text) if text else None


def period(every, day):
    if every == "week":
        return (day.toordinal() - MONDAY) // 7
    return day.year * 12 + day.month - 1 if every == "month" else day.year


def first_day(every, number):
    if every == "week":
        return date.fromordinal(MONDAY + number * 7)
    return date(number // 12, number % 12 + 1, 1) if every == "month" else date(number, 1, 1)


def customer_class(customer, as_of):
    """By the rules of the built-in policy, where no purchases are given."""
    nature = customer["nature"]
    contract = float(customer["contract_tons_per_month"] or "nan")
    brand = customer["brand"] or ("own" if nature in ("tier1_agent", "tier2_agent") or contract > 0 else "other")
    since = parsed(customer["cooperation_since"])
    years = -1
    if since:
        years = as_of.year - since.year - ((as_of.month, as_of.day) < (since.month, since.day))
    trusted = customer["bad_credit"] != "yes"
    if nature in ("joint_venture", "subsidiary"):
        return "A"
    if nature == "tier1_agent" and brand == "own" and contract >= 5000 and trusted:
        return "A"
    if nature in AGENTS and brand == "own" and customer["scale"] in ("medium", "small") and years >= 3 and trusted:
        return "A"
    if nature in SITES and customer["key_account"] == "key" or customer["strategic_partner"] == "yes":
        return "A"
    if nature in AGENTS and brand == "own":
        return "B"
    if nature in SITES and customer["key_account"] == "regional" or nature == "specifier":
        return "B"
    return "C"


def duties_of(customers, as_of):
    """What each customer that is judged is owed, by role and channel: place in the policy, times, period."""
    owed = {}
    for key, customer in customers.items():
        ended = parsed(customer["ended_on"])
        if ended is None or ended > as_of:
            customer["class"] = customer_class(customer, as_of)
            owed[key] = customer["class"]
    return owed


class Contacts:
    """Contacts counted by customer, obligation and period."""

    def __init__(self, customers, owed, as_of):
        self.customers = customers
        self.owed = owed
        self.as_of = as_of
        self.places = {
            (name, role, channel): (place, every)
            for name, obligations in POLICY.items()
            for place, (role, channel, _, every) in enumerate(obligations)
        }
        self.counts = defaultdict(int)
        self.latest = {}
        self.days = {}
        self.earliest = as_of

    def add(self, text, customer, channel, role, contacts=1):
        day = self.days.get(text)
        if day is None:
            parsed_day = date.fromisoformat(text)
            day = (parsed_day, {every: period(every, parsed_day) for every in ("week", "month", "year")})
            self.days[text] = day
        if customer not in self.customers or channel not in CHANNELS or role not in ROLES:
            raise ValueError(f"not known: {customer}, {channel} or {role}")
        when, numbers = day
        if when > self.as_of:
            return
        if when < self.earliest:
            self.earliest = when
        place = self.places.get((self.owed.get(customer), role, channel))
        if place is not None:
            key = (customer, place[0])
            self.counts[key + (numbers[place[1]],)] += contacts
            if key not in self.latest or self.latest[key] < when:
                self.latest[key] = when


def read(path, contacts):
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        width = len(next(reader))
        seen = set()
        for row in reader:
            if len(row) != width or row[0] in seen:
                raise ValueError(f"line {reader.line_num}: {row}")
            seen.add(row[0])
            contacts.add(row[1], row[2], row[3], row[4])


def read_by_sqlite(path, contacts):
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE TABLE visits (visit_id TEXT PRIMARY KEY, date TEXT, customer_id TEXT, channel TEXT, role TEXT,"
        " staff TEXT, contact TEXT, content TEXT, suggestion TEXT) WITHOUT ROWID"
    )
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        next(reader)
        database.executemany("INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", reader)
    for row in database.execute(
        "SELECT date, customer_id, channel, role, count(*) FROM visits GROUP BY date, customer_id, channel, role"
    ):
        contacts.add(*row)


def judged(customers, contacts, as_of):
    """The overdue obligations: customer, place, required, done, missed, closed, met."""
    judged_from = date(max(as_of.year - 1, contacts.earliest.year), 1, 1)
    counts = contacts.counts
    for key, name in contacts.owed.items():
        customer = customers[key]
        begins = min(filter(None, map(parsed, (customer["cooperation_since"], customer["recorded_on"]))), default=None)
        if begins and begins > as_of:
            continue
        for place, (_, _, times, every) in enumerate(POLICY[name]):
            current = period(every, as_of)
            oldest = period(every, judged_from)
            oldest += first_day(every, oldest) < judged_from
            beginning, asked = None, times
            if begins:
                beginning = period(every, begins)
                start, end = first_day(every, beginning), first_day(every, beginning + 1)
                days = (end - start).days
                asked = (2 * times * (end - begins).days + days) // (2 * days)
                oldest = max(oldest, beginning + (asked == 0))
            required = asked if current == beginning else times
            done = counts.get((key, place, current), 0)
            if done >= required:
                continue
            met, missed = 0, max(0, current - oldest)
            for ago in range(missed, 0, -1):
                number = current - ago
                if counts.get((key, place, number), 0) >= (asked if number == beginning else times):
                    met += 1
                    missed = ago - 1
            if missed:
                yield key, place, required, done, missed, max(0, current - oldest), met


def responsible(staff):
    names = {member["staff_id"]: member["name"] for member in staff}
    managers = defaultdict(list)
    for member in staff:
        if member["role"] == "department_manager":
            managers[member["department"]].append(member["name"])
    company = ";".join(member["name"] for member in staff if member["role"] == "company_manager")
    return {
        "company_manager": lambda customer: company,
        "department_manager": lambda customer: ";".join(managers[customer["department"]]),
        "salesperson": lambda customer: names.get(customer["salesperson"], customer["salesperson"]),
    }


def report(customers, staff, contacts, as_of):
    who = responsible(staff)
    lines = []
    for key, place, required, done, missed, closed, met in judged(customers, contacts, as_of):
        customer = customers[key]
        role, channel, times, every = POLICY[customer["class"]][place]
        current = period(every, as_of)
        end = first_day(every, current + 1) - timedelta(days=1)
        since = first_day(every, current - missed + 1)
        days = (as_of - since).days + 1
        ratio = (20000 * met + closed) // (2 * closed)
        cells = [key, customer["name"], customer["class"], customer["region"], customer["department"], role]
        cells += [who[role](customer), channel, times, every, required, done, required - done]
        cells += [first_day(every, current), end, "overdue", end, missed, since, days]
        cells += [contacts.latest.get((key, place), ""), closed, met, f"{ratio // 10000}.{ratio % 10000:04d}"]
        lines.append(((customer["class"], -days, key, place), cells))
    lines.sort(key=lambda line: line[0])
    return [cells for _, cells in lines]


def main(engine, data, as_of_text, output):
    as_of = date.fromisoformat(as_of_text)
    customers = {}
    for customer in rows(f"{data}/customers.csv"):
        if customer["customer_id"] in customers:
            raise ValueError(f"a customer twice: {customer['customer_id']}")
        customers[customer["customer_id"]] = customer
    contacts = Contacts(customers, duties_of(customers, as_of), as_of)
    {"csv": read, "sqlite": read_by_sqlite}[engine](f"{data}/visits.csv", contacts)
    lines = report(customers, list(rows(f"{data}/staff.csv")), contacts, as_of)
    with open(output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
