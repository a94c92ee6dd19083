"""Makes office-holders.tsv from the shared sources and our own corrections.

    python3 tools/gazetteer/derive_office_holders.py ACTORS_DIR

Reads the lexicon's countries.tsv, organizations.tsv, offices.tsv and given-names.tsv, and beside this file
corrections.tsv (tenures we keep by hand) and persons.tsv (spellings, ids). A hand-kept tenure replaces what the sources
say about that person in that office; an office whose corrections are marked `only` is taken from us alone.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

from names import fold, normalised, same_person, tokens
from sources import MONARCHS, UNKNOWN, Tenure, country_info, factbook_leaders, foreign_ministers, organization_heads

HERE = Path(__file__).resolve().parent
LEXICON = HERE.parent.parent / "src" / "RelationsGraph.Extraction" / "Lexicon"
COLUMNS = ("person", "aliases", "office", "of", "start", "end", "wikidata", "gender")

# Offices that one source names differently from another.
EQUAL_OFFICES = {"Acting President": "President", "Secretary of State": "Foreign Minister", "Secretary of Defense": "Defence Minister",
                 "Queen": "King", "Chancellor": "Prime Minister", "Premier": "Prime Minister", "Head of Government": "Prime Minister",
                 "Head of State": "President", "Chairman of the Presidency": "President", "Chief Executive": "Prime Minister"}
SOURCE_RANK = {"hand": 0, "wikidata": 1, "factbook": 2, "countryinfo": 3, "government": 4}
CROWN_LANDS = frozenset("AUS CAN NZL JAM BHS BRB ATG BLZ GRD PNG KNA LCA VCT SLB TUV".split())
SHORT_SYLLABLES = frozenset("CHN TWN HKG MAC SGP KOR PRK VNM".split())  # one letter apart is another person
HEAD_OFFICES = frozenset({"President", "Prime Minister", "King", "Queen", "Emperor", "Supreme Leader", "Secretary of State"})
SHARED_OFFICES = frozenset({"Deputy Prime Minister", "Vice President", "Captain Regent", "Governor"})  # a newcomer ends nobody's time
SEEN_LAG = {"factbook": 40, "countryinfo": 9, "government": 6}  # months a source may go on naming a leader who left
LAST_SNAPSHOT = "2026-01"


@dataclass
class Person:
    """One person in one country or organisation while sources are merged."""

    name: str
    of: str
    tenures: list[Tenure] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)
    wikidata: str = ""
    kept_by_hand: bool = False


def read_table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        lines = [line for line in stream if line.strip() and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def country_index(countries: list[dict[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Lower-case names to codes, and Wikidata ids to codes."""
    names = {n.lower(): row["code"] for row in countries for n in [row["name"], *row["aliases"].split("|")] if n}
    return names, {row["wikidata"]: row["code"] for row in countries if row["wikidata"]}


SPECIAL_QIDS = {"Q458": "European Union", "Q159583": "VAT"}  # the Holy See speaks for the Vatican


def office_class(office: str) -> str:
    return EQUAL_OFFICES.get(office, office)


def first_day(date: str) -> str:
    return (date + "-01-01")[:10] if len(date) == 4 else (date + "-01")[:10]


def last_day(date: str) -> str:
    return date if len(date) == 10 else date + ("-12-31" if len(date) == 4 else "-31")


def interval(tenure: Tenure) -> tuple[str, str]:
    begin = first_day(tenure.start) if tenure.start else "0000"
    if tenure.end and tenure.end != UNKNOWN:
        return begin, last_day(tenure.end)
    return begin, "9999" if tenure.end == "" else max(last_day(tenure.seen), begin)


def overlapping(a: Tenure, b: Tenure) -> bool:
    (x0, x1), (y0, y1) = interval(a), interval(b)
    return x0 < y1 and y0 < x1


def same(person: Person, tenure: Tenure) -> bool:
    office = [t for t in person.tenures if office_class(t.office) == office_class(tenure.office)]
    overlap = any(overlapping(t, tenure) for t in office)
    if tenure.wikidata and person.wikidata:
        return tenure.wikidata == person.wikidata
    if tenure.of in SHORT_SYLLABLES:
        return "".join(tokens(tenure.person)) in {"".join(tokens(s)) for s in person.spellings}
    return any(same_person(spelling, name, bool(office), overlap)
               for spelling in person.spellings for name in (tenure.person, *tenure.aliases))


def gather(tenures: list[Tenure], persons: dict[str, dict[str, str]]) -> list[Person]:
    """Puts every tenure to its person; better sources come first and give the name."""
    by_place: dict[str, list[Person]] = defaultdict(list)
    for tenure in sorted(tenures, key=lambda t: SOURCE_RANK[t.source]):
        place = by_place[tenure.of]
        if tenure.source == "hand":
            person = next((p for p in place if p.name == tenure.person), None)
        else:
            exact = next((p for p in place if normalised(p.name) == normalised(tenure.person)), None)
            person = exact or next((p for p in place if same(p, tenure)), None)
        if person is None:
            known = persons.get(tenure.person, {})
            person = Person(tenure.person, tenure.of, kept_by_hand=tenure.source == "hand", wikidata=known.get("wikidata", ""))
            person.spellings += [a for a in known.get("aliases", "").split("|") if a]
            place.append(person)
        person.tenures.append(tenure)
        person.wikidata = person.wikidata or tenure.wikidata
        taken = {s for p in place if p is not person for s in p.spellings}
        for name in (tenure.person, *tenure.aliases):
            if name not in person.spellings and not (person.kept_by_hand and name in taken):
                person.spellings.append(name)
    return [p for place in by_place.values() for p in place]


def months_between(a: str, b: str) -> int:
    return (int(b[:4]) - int(a[:4])) * 12 + int((first_day(b))[5:7]) - int((first_day(a))[5:7])


def starts_of_others(people: list[Person]) -> dict[tuple[str, str], list[tuple[str, str]]]:
    """(of, office) -> sorted (start, person): who came when, to see who followed whom."""
    found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for person in people:
        for tenure in person.tenures:
            if tenure.start:
                found[tenure.of, office_class(tenure.office)].append((first_day(tenure.start), person.name))
    for key in found:
        found[key].sort()
    return found


def merge_tenures(person: Person, others: dict[tuple[str, str], list[tuple[str, str]]]) -> list[Tenure]:
    """Joins what is one stay in office, and ends what a successor ended."""
    by_office: dict[str, list[Tenure]] = defaultdict(list)
    for tenure in person.tenures:
        by_office[office_class(tenure.office)].append(tenure)
    result: list[Tenure] = []
    for office, tenures in by_office.items():
        hand = [t for t in tenures if t.source == "hand"]
        if hand:
            result += hand
            continue
        merged: list[Tenure] = []
        for tenure in sorted(tenures, key=lambda t: (interval(t)[0], SOURCE_RANK[t.source])):
            if merged and continues(merged[-1], tenure, others.get((person.of, office), []), person.name):
                merged[-1] = join(merged[-1], tenure)
            else:
                merged.append(tenure)
        for tenure in merged:
            result.append(close(tenure, others.get((person.of, office), []), person.name))
    return result


def continues(a: Tenure, b: Tenure, sequence: list[tuple[str, str]], name: str) -> bool:
    if overlapping(a, b) or not b.start or not a.start:
        return True
    end = interval(a)[1]
    between = any(end[:7] <= s[:7] < first_day(b.start)[:7] and p != name for s, p in sequence)
    limit = 120 if a.end == UNKNOWN else 14
    return not between and months_between(end, b.start) <= limit


def join(a: Tenure, b: Tenure) -> Tenure:
    start = a.start if len(a.start) >= 7 or not b.start or first_day(b.start)[:4] != a.start[:4] else b.start
    if not start:
        start = b.start if SOURCE_RANK[b.source] < SOURCE_RANK[a.source] else ""
    elif b.start and SOURCE_RANK[b.source] < SOURCE_RANK[a.source] and 0 <= months_between(start, b.start) <= 3:
        start = b.start
    if interval(a)[1] > interval(b)[1]:
        end, seen = a.end, a.seen
    else:
        end, seen = b.end, b.seen
    if len(a.end) == 10 and end not in ("", UNKNOWN) and len(end) < 10 and a.end[:7] >= end[:7]:
        end = a.end
    best = min((a, b), key=lambda t: SOURCE_RANK[t.source])
    return replace(best, start=start, end=end, seen=seen)


def close(tenure: Tenure, sequence: list[tuple[str, str]], name: str) -> Tenure:
    """Gives an undated end the successor's first day, or else the last date attested."""
    if tenure.end != UNKNOWN:
        return tenure
    begin = interval(tenure)[0]
    seen = tenure.seen[:7]
    lag = SEEN_LAG.get(tenure.source, 0)
    after = [s for s, p in sequence if p != name and s > begin and months_between(s, seen) <= lag]
    if tenure.office not in SHARED_OFFICES and after and months_between(seen, after[0]) <= 72:
        return replace(tenure, end=after[0])
    return replace(tenure, end=seen if not tenure.start or first_day(seen) >= first_day(tenure.start) else tenure.start)


def hand_kept(rows: list[dict[str, str]]) -> tuple[list[Tenure], set[tuple[str, str]], set[tuple[str, str]]]:
    """Tenures, the (of, office class) pairs that we know whole, and the (of, normalised person) pairs to leave out."""
    kept, only, dropped = [], set(), set()
    for row in rows:
        if row["action"] == "drop":
            dropped.add((row["of"], normalised(row["person"])))
            continue
        if row["action"] == "only":
            only.add((row["of"], office_class(row["office"])))
        kept.append(Tenure(row["person"], row["office"], row["of"], row["start"], row["end"], row["end"] or LAST_SNAPSHOT, "hand"))
    return kept, only, dropped


def named_otherwise(person: Person, tenure: Tenure) -> bool:
    """Whether the person held a better named office of head at the same time."""
    return any(t is not tenure and overlapping(t, tenure) and t.office in HEAD_OFFICES for t in person.tenures)


def gender_of(person: Person, offices: set[str], known: dict[str, str], given: dict[str, str]) -> str:
    if known.get("gender"):
        return known["gender"]
    if offices & {"King", "Emir", "Sultan", "Pope"}:
        return "m"
    if "Queen" in offices:
        return "f"
    return given.get(fold(person.name.split()[0]).lower(), "")


def main_name(person: Person) -> str:
    """The name as the news has it; a monarch of one common name keeps the title: `King Philippe`."""
    if person.kept_by_hand:
        return person.name
    title = next((t.office for t in person.tenures if t.office in MONARCHS), "")
    return f"{title} {fold(person.name)}" if title and len(person.name.split()) == 1 and "-" not in person.name else fold(person.name)


def main(actors: Path) -> None:
    countries = read_table(LEXICON / "countries.tsv")
    codes, qids = country_index(countries)
    qids |= SPECIAL_QIDS
    given = {fold(r["name"]).lower(): r["gender"] for r in read_table(LEXICON / "given-names.tsv")}
    persons = {r["person"]: r for r in read_table(HERE / "persons.tsv")}
    hand, only, dropped = hand_kept(read_table(HERE / "corrections.tsv"))
    derived = [
        *foreign_ministers(actors / "foreign-ministers-wikidata.csv", qids),
        *organization_heads(actors / "organization-heads.csv"),
        *factbook_leaders(actors / "leaders-factbook.tsv", codes),
        *country_info(actors / "CountryInfo.120116.txt"),
    ]
    derived = [t for t in derived if t.of in {r["code"] for r in countries} or t.source == "wikidata"]
    derived = [t for t in derived if not (t.of in CROWN_LANDS and t.office in ("King", "Queen"))]
    people = gather(hand + derived, persons)
    people = [p for p in people if not any((p.of, normalised(s)) in dropped for s in p.spellings)]
    for person in people:
        person.tenures = [t for t in person.tenures if t.source == "hand" or (t.of, office_class(t.office)) not in only]
        person.tenures = [t for t in person.tenures if t.source == "hand" or not t.office.startswith("Head of ")
                          or not named_otherwise(person, t)]
    others = starts_of_others(people)
    by_alias = {alias: r["person"] for r in persons.values() for alias in r["aliases"].split("|")
                if len(alias.split()) > 1 and alias not in persons}
    rows = set()
    for person in people:
        tenures = merge_tenures(person, others)
        name = by_alias.get(main_name(person), main_name(person))
        known = persons.get(name, {})
        person.spellings += [a for a in known.get("aliases", "").split("|") if a and a not in person.spellings]
        aliases = alias_list(person, name, known.get("aliases", "").split("|"))
        gender = gender_of(person, {t.office for t in tenures}, known, given)
        for tenure in tenures:
            end = tenure.end
            if end and last_day(end) < "1990":
                continue
            wikidata = known.get("wikidata") or person.wikidata
            rows.add((name, "|".join(aliases), tenure.office, tenure.of, tenure.start, end, wikidata, gender))
    ordered = sorted(rows, key=lambda r: (r[3], r[2], r[4], r[0], r))
    with (LEXICON / "office-holders.tsv").open("w", encoding="utf-8", newline="\n") as stream:
        stream.write("\t".join(COLUMNS) + "\n")
        stream.writelines("\t".join(r) + "\n" for r in ordered)
    print(f"{len(ordered)} tenures, {len({r[0] for r in ordered})} names")


def alias_list(person: Person, name: str, by_hand: list[str]) -> list[str]:
    """The other spellings, each once. A single word counts only where we put it by hand (`Prachanda`)."""
    found: dict[str, None] = {}
    for spelling in person.spellings:
        for form in (spelling, fold(spelling)):
            if form != name and (len(form.split()) > 1 or form in by_hand) and not any(form.lower() == f.lower() for f in (*found, name)):
                found[form] = None
    return sorted(found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: derive_office_holders.py ACTORS_DIR")
    main(Path(sys.argv[1]))
