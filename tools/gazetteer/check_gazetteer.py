"""Checks the lexicon's tables for form, and for coverage against the shared sources.

    python3 tools/gazetteer/check_gazetteer.py ACTORS_DIR

Form: columns, order, codes, offices, dates, duplicates, ids. Names that stand for two entities are listed; they are no
errors. Coverage: countries, demonyms, leaders, foreign ministers. Exit code 1 on an error of form or below 95 %.

A leader counts as known only where a person of the same country and the same kind of office, with overlapping dates, has
the same normalised name (main name or alias), or a clear spelling variant of it (names.same_person). The table was partly
made from the same sources, so this says that nobody got lost or misspelled; it is no independent test. Offices that our
corrections give whole (`only`) are independent of the sources.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from derive_office_holders import (COLUMNS, CROWN_LANDS, LEXICON, SPECIAL_QIDS, country_index, first_day, last_day, office_class, read_table)
from names import fold, normalised, same_person
from sources import (MONARCHS, Tenure, UNKNOWN, factbook_code, factbook_leaders, foreign_ministers)

TABLES = {
    "countries.tsv": ("code", "name", "wikidata", "aliases", "demonyms", "capitals", "metonyms"),
    "organizations.tsv": ("name", "aliases", "kind", "country", "wikidata"),
    "offices.tsv": ("office", "titles", "kind"),
    "office-holders.tsv": COLUMNS,
    "places.tsv": ("name", "aliases", "kind", "country"),
    "given-names.tsv": ("name", "gender"),
}
KINDS = {
    "organizations.tsv": ("un alliance bloc court bank armed-group agency ministry military legislature party company media ngo "
                          "mission").split(),
    "offices.tsv": ("head-of-state head-of-government foreign-minister defence-minister minister head-of-organization deputy envoy "
                    "ambassador spokesperson military legislator monarch party-leader official religious business courtesy").split(),
    "places.tsv": "city region province continent sea river island strait mountain base site".split(),
}
DATE = re.compile(r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")
# Headings of the factbook without an ISO 3166 code of their own; those that are in the news are in places.tsv.
NO_COUNTRIES = frozenset({
    "Ashmore and Cartier Islands", "Coral Sea Islands", "Navassa Island", "Paracel Islands", "Spratly Islands", "Akrotiri", "Dhekelia",
    "Jan Mayen", "Gaza, Gaza Strip", "West Bank", "Clipperton Island", "Wake Island", "Midway Islands",
    "Baker Island, Howland Island, Jarvis Island, Johnston Atoll, Kingman Reef, Midway Islands, Palmyra Atoll",
})
ODD_NAME = re.compile(r"\d|[()\[\];:]|\b(Gen|Dr|Lt|Col|Maj|Mr|Mrs)\.|vacant|\bacting\b", re.I)
THRESHOLD = 95.0

Rows = list[dict[str, str]]


def cells(text: str) -> list[str]:
    return [c for c in text.split("|") if c]


def check_form(tables: dict[str, Rows]) -> list[str]:
    errors: list[str] = []
    codes = {r["code"] for r in tables["countries.tsv"]}
    organisations = {r["name"] for r in tables["organizations.tsv"]}
    offices = {r["office"] for r in tables["offices.tsv"]}
    for name, columns in TABLES.items():
        raw = (LEXICON / name).read_bytes()
        if b"\r" in raw or raw.startswith(b"\xef\xbb\xbf") or not raw.endswith(b"\n"):
            errors.append(f"{name}: needs LF, no BOM, a last line end")
        lines = [line for line in raw.decode("utf-8").split("\n") if line and not line.startswith("#")]
        if tuple(lines[0].split("\t")) != columns:
            errors.append(f"{name}: header is {lines[0]!r}")
        for number, line in enumerate(lines[1:], 2):
            if line.count("\t") != len(columns) - 1:
                errors.append(f"{name}: row {number} has {line.count(chr(9)) + 1} cells: {line}")
            if any(c != c.strip() for cell in line.split("\t") for c in cell.split("|")) or "||" in line or '"' in line or "  " in line:
                errors.append(f"{name}: row {number} has stray spaces, bars or quotation marks: {line}")
        errors += [f"{name}: twice: {line}" for line, count in Counter(lines).items() if count > 1]
        for row in tables[name] if name in KINDS else []:
            if row["kind"] not in KINDS[name]:
                errors.append(f"{name}: unknown kind {row['kind']!r} of {next(iter(row.values()))}")
        for row in tables[name]:
            main = row.get("name") or row.get("office") or row.get("person") or ""
            for column in ("aliases", "titles", "demonyms", "capitals", "metonyms"):
                values = cells(row.get(column, ""))
                if len(values) != len(set(values)) or (column == "aliases" and main in values):
                    errors.append(f"{name}: repeated in {column} of {main}")
            if row.get("wikidata") and not re.match(r"^Q[1-9]\d*$", row["wikidata"]):
                errors.append(f"{name}: not an id: {row['wikidata']}")
    for name in ("organizations.tsv", "places.tsv"):
        errors += [f"{name}: {r['name']}: no such country {c}" for r in tables[name] for c in cells(r["country"]) if c not in codes]
    for row in tables["office-holders.tsv"]:
        who = f"office-holders.tsv: {row['person']}, {row['office']}, {row['of']}"
        if row["of"] not in codes and row["of"] not in organisations:
            errors.append(f"{who}: unknown country or organisation")
        if row["office"] not in offices:
            errors.append(f"{who}: unknown office")
        if any(d and not DATE.match(d) for d in (row["start"], row["end"])):
            errors.append(f"{who}: bad date {row['start']} {row['end']}")
        elif row["start"] and row["end"] and first_day(row["start"]) > last_day(row["end"]):
            errors.append(f"{who}: ends before it starts: {row['start']} {row['end']}")
        if row["gender"] not in ("", "m", "f"):
            errors.append(f"{who}: gender {row['gender']!r}")
        if len(row["person"].split()) > 8 or ODD_NAME.search(row["person"]):
            errors.append(f"{who}: odd name")
    errors += [f"given-names.tsv: gender of {r['name']}" for r in tables["given-names.tsv"] if r["gender"] not in ("m", "f")]
    return errors


def collisions(tables: dict[str, Rows]) -> list[str]:
    """Names that two entities carry, over all tables; capitals count as cities and are not repeated."""
    holders: dict[str, set[str]] = defaultdict(set)
    for row in tables["countries.tsv"]:
        for column in ("aliases", "demonyms", "metonyms"):
            for name in [row["name"], *cells(row[column])]:
                holders[name.lower()].add(f"country {row['name']}")
    for table, kind in (("organizations.tsv", "organization"), ("places.tsv", "place")):
        for row in tables[table]:
            for name in [row["name"], *cells(row["aliases"])]:
                holders[name.lower()].add(f"{kind} {row['name']}")
    for row in tables["offices.tsv"]:
        for title in cells(row["titles"]):
            holders["title " + title].add(f"office {row['office']}")
    people: dict[str, set[str]] = defaultdict(set)
    for row in tables["office-holders.tsv"]:
        for name in [row["person"], *cells(row["aliases"])]:
            people[name.lower()].add(row["person"])
    found = [f"{name}: {', '.join(sorted(who))}" for name, who in sorted(holders.items()) if len(who) > 1]
    return found + [f"{name}: persons {', '.join(sorted(who))}" for name, who in sorted(people.items()) if len(who) > 1]


def known(tenure: Tenure, rows: Rows) -> bool:
    for row in rows:
        if row["of"] != tenure.of or office_kind(row["office"]) != office_kind(tenure.office):
            continue
        if not dates_meet(row, tenure):
            continue
        for name in (tenure.person, *tenure.aliases):
            for spelling in [without_title(row["person"]), *cells(row["aliases"])]:
                if normalised(name) == normalised(spelling) or same_person(name, spelling, False, False):
                    return True
    return False


def without_title(name: str) -> str:
    """`Pope Francis` -> `Francis`: the sources put the monarch's title in another column."""
    return next((name[len(title) + 1:] for title in sorted(MONARCHS) if name.startswith(title + " ")), name)


HEADS = frozenset("President,Prime Minister,King,Emir,Sultan,Emperor,Prince,Grand Duke,Pope,Supreme Leader,Governor-General,Governor,"
                  "Captain Regent,Chief Minister,General Secretary,Party Leader,Leader,Junta Leader,Secretary-General,First Minister,"
                  "Crown Prince,Cabinet Minister,President-elect".split(","))
DEPUTIES = frozenset({"Vice President", "Deputy Prime Minister", "Deputy Chief Minister"})


def office_kind(office: str) -> str:
    """One source calls head of state what another calls head of government; both count as heads."""
    name = office_class(office)
    return "head" if name in HEADS else "deputy" if name in DEPUTIES else name


def dates_meet(row: dict[str, str], tenure: Tenure) -> bool:
    """The row's stay in office and the time from `since` to last seen in the source share at least a day."""
    begin = first_day(row["start"]) if row["start"] else "0000"
    end = last_day(row["end"]) if row["end"] else "9999"
    first = first_day(tenure.start) if tenure.start else tenure.seen
    last = last_day(tenure.end) if tenure.end and tenure.end != UNKNOWN else last_day(tenure.seen)
    return begin <= last and first <= end


def leader_coverage(leaders: list[Tenure], rows: Rows, what: str) -> float:
    by_place: dict[str, Rows] = defaultdict(list)
    for row in rows:
        by_place[row["of"]].append(row)
    persons = {(t.of, normalised(t.person), office_kind(t.office)): t for t in leaders}
    missing = [t for t in persons.values() if not known(t, by_place[t.of])]
    for t in sorted(missing, key=lambda t: (t.of, t.person)):
        print(f"missing {what}: {t.of} {t.office} {t.person} ({t.start}, seen {t.seen})")
    return share(len(persons) - len(missing), len(persons))


def country_coverage(actors: Path, countries: Rows) -> tuple[float, float]:
    """Factbook countries by name and demonym; headings that name no country or territory of ISO 3166 are left out."""
    codes, _ = country_index(countries)
    rows = {r["code"]: r for r in countries}
    total = found = demonyms = demonyms_found = 0
    for line in (actors / "countries-factbook.jsonl").open(encoding="utf-8"):
        entry = json.loads(line)
        name = entry.get("shortName") or entry.get("longName") or ""
        if not name or name.lower() == "none" or name in NO_COUNTRIES:
            continue
        code = factbook_code(name, codes) or factbook_code(entry.get("longName", ""), codes)
        total += 1
        if not code:
            print(f"missing country: {name}")
            continue
        found += 1
        adjective = re.split(r"[,;(]| or ", re.sub(r"<[^>]*>", "", entry.get("nationalityAdjective", "")))[0].strip()
        if not adjective or adjective.lower() in ("none", "na"):
            continue
        demonyms += 1
        if fold(adjective).lower() in {fold(d).lower() for d in cells(rows[code]["demonyms"])} | {fold(rows[code]["name"]).lower()}:
            demonyms_found += 1
        else:
            print(f"missing demonym: {code} {adjective}")
    for row in countries:
        if not row["demonyms"]:
            print(f"no demonym: {row['code']} {row['name']}")
    return share(found, total), share(demonyms_found, demonyms)


def share(part: int, whole: int) -> float:
    return 100.0 * part / whole if whole else 100.0


def main(actors: Path) -> int:
    tables = {name: read_table(LEXICON / name) for name in TABLES}
    errors = check_form(tables)
    for error in errors:
        print("error:", error)
    shared = collisions(tables)
    for collision in shared:
        print("two meanings:", collision)
    countries = tables["countries.tsv"]
    codes, qids = country_index(countries)
    qids |= SPECIAL_QIDS
    holders = tables["office-holders.tsv"]
    leaders = [t for t in factbook_leaders(actors / "leaders-factbook.tsv", codes)
               if not (t.of in CROWN_LANDS and t.office in ("King", "Queen"))]
    heads = [t for t in leaders if office_kind(t.office) == "head"]
    deputies = [t for t in leaders if office_kind(t.office) == "deputy"]
    figures = dict(zip(("countries", "demonyms"), country_coverage(actors, countries)))
    figures["heads of state and government"] = leader_coverage(heads, holders, "leader")
    figures["their deputies"] = leader_coverage(deputies, holders, "deputy")
    ministers = list(foreign_ministers(actors / "foreign-ministers-wikidata.csv", qids))
    figures["foreign ministers"] = leader_coverage(ministers, holders, "foreign minister")
    print()
    for name, rows in tables.items():
        print(f"{name:20} {len(rows):6} rows")
    print(f"{'errors of form':30} {len(errors):6}\n{'names with two meanings':30} {len(shared):6}")
    for what, figure in figures.items():
        print(f"{what:30} {figure:6.1f} %")
    return 1 if errors or min(figures.values()) < THRESHOLD else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: check_gazetteer.py ACTORS_DIR")
    sys.exit(main(Path(sys.argv[1])))
