"""Readers of the four sources of facts. Each yields `Tenure` values; none of the source text is kept."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Iterator

from names import title_case

UNKNOWN = "?"  # an end that is known to lie in the past, or may do, but is not dated


@dataclass(frozen=True)
class Tenure:
    """One person in one office. `end` is a date, empty (still in office) or UNKNOWN; `seen` is the last date attested."""

    person: str
    office: str
    of: str
    start: str
    end: str
    seen: str
    source: str
    aliases: tuple[str, ...] = ()
    wikidata: str = ""


MONTHS = {m: i + 1 for i, m in enumerate(
    "january february march april may june july august september october november december".split())}

# Words that stand before a name; whatever else stands there belongs to the name.
TITLE_WORDS = frozenset(
    "president presidents prime minister ministers vice deputy deputies first second third fourth acting interim caretaker "
    "transitional executive represented by of the king queen emir amir sultan and chief governor general gen lt maj brig col sir dame "
    "dr mr mrs ms father archbishop bishop cardinal pope prince princess crown duke grand chancellor premier chairman "
    "chairperson chairwoman chair council presidential state federal republic is are in elect designate "
    "administrator commissioner high lieutenant adm air marshal rear vadm rtd ret professor prof speaker co captain "
    "captains regent ceo head government leader bailiff mayor taoiseach tanaiste co-president co-prince coprince "
    "sovereign ruler supreme secretary minister-president since as note mrs. hrh his her excellency majesty royal highness "
    "provisional transition sovereignty member senior honorable hon the-then political affairs economic security "
    "national executive-president co-vice vice-president president-elect territorial assembly collectivity general's "
    "ambassador judge justice bureau finance development foreign defense interior islamic swiss confederation "
    "marsh chefe regional parliamentary commander army military junta pres commodore colonel major brigadier admiral captain "
    "governor-general premiers superior co-chairmen sheikh amiri lady lord sen ing eng haji ao ac kc qc msgr rev".split()
)

GOVERNMENT_OFFICES = (
    (re.compile(r"^(deputy|vice|first deputy|second deputy) (prime minister|premier|chairman, council of ministers)\b"
                r"|^vice premier\b", re.I), "Deputy Prime Minister"),
    (re.compile(r"^(prime minister|premier)\b(?!.s)|^chairman, council of ministers$|^president of the government$", re.I), "Prime Minister"),
    (re.compile(r"^(first |second |executive )?vice president\b(?!.*(council|bank))", re.I), "Vice President"),
    (re.compile(r"^president$|^president of the republic$", re.I), "President"),
    (re.compile(r"^king$", re.I), "King"),
    (re.compile(r"^(minister|secretary)( of state)? (of|for) (foreign|external)( and \w+)? (affairs|relations)\b(?!.*\bdeput)", re.I), "Foreign Minister"),
    (re.compile(r"^minister (of|for) (national )?defen[cs]e\b", re.I), "Defence Minister"),
    (re.compile(r"^(minister (of|for) (the )?(interior|internal affairs|home affairs)|home secretary|minister of public security)\b", re.I), "Interior Minister"),
)
NOT_FOREIGN = re.compile(r"minister of state|deputy|assistant|delegate|secretary of state for", re.I)

LEADER_OFFICES = (
    (re.compile(r"^interim president", re.I), "Acting President"),
    (re.compile(r"^presidents?$|^presidents?#", re.I), "President"),
    (re.compile(r"^(co-|first |second |coequal )?prime.?ministers?\b|^premiers?$|^(chairmen|presidents|chairman) of the council of ministers|executive yuan", re.I), "Prime Minister"),
    (re.compile(r"^kings?\b", re.I), "King"),
    (re.compile(r"^sultans?$", re.I), "Sultan"),
    (re.compile(r"^emirs?$", re.I), "Emir"),
    (re.compile(r"^emperors?", re.I), "Emperor"),
    (re.compile(r"^chancellors?$", re.I), "Chancellor"),
    (re.compile(r"^heads? of government|^chairmen of the executive council$|^ministers of state$", re.I), "Prime Minister"),
    (re.compile(r"^chief ministers?$", re.I), "Chief Minister"),
    (re.compile(r"^governors?.general", re.I), "Governor-General"),
    (re.compile(r"^(lieutenant )?governors?$", re.I), "Governor"),
    (re.compile(r"^(sovereign )?princes?\b", re.I), "Prince"),
    (re.compile(r"^grand dukes?", re.I), "Grand Duke"),
    (re.compile(r"communist party|^general secretaries", re.I), "General Secretary"),
    (re.compile(r"international high representatives", re.I), "High Representative"),
    (re.compile(r"^(head|chairm|president).*(state|presidency|military|supreme|revolutionary|provisional|governing)", re.I), "Head of State"),
)

COUNTRY_CODES = {"KSV": "XKX", "TMP": "TLS", "IMY": "IMN", "FRNWLF": "WLF"}
# Sections that hold another country's people: Mauritania's and Kiribati's leaders, both Guineas' ministers in one.
MISFILED_LEADERS = frozenset({"MUS", "XKX"})
MISFILED_GOVERNMENTS = frozenset({"GIN"})
SKIPPED_COUNTRIES = frozenset({"BIHBHF", "BIHSPR", "NLDANT", "CHNTIB"})
LEADING_TITLES = re.compile(
    r"^((gen|lt|maj|brig|col|dr|mr|mrs|ms|sir|dame|adm|capt|prof|rev|msgr|hon|eng|ing|prince|princess|king|queen|emir|amir|"
    r"bishop|archbishop|cardinal|sheikh|shaykh|sheikha|shaykha|ayatollah|hojjat[ -]ol[ -]eslam|general|colonel|lieutenant|major|brigadier|"
    r"admiral|vadm|radm|commodore|marshal|field marshal|air marshal|ambassador|crown prince|sultan|grand duke|mullah|maulana|professor|"
    r"doctor|datuk|dato|tan sri|tun|datuk seri|lord|baroness|lady|vice adm|rear adm|air vice mar|raja|deputy|chief|pehin|"
    r"acting|interim|the)\.?,? +)+", re.I)
TRAILING = re.compile(
    r"[,;(].*$| +(since|note|rtd|ret|elected|appointed|as|is|was|acting|both)\b.*$"
    r"| +(jr|sr|ao|ac|gcmg|obe|kbe|mbe|gcvo|kc|qc|dbe|cbe|lvo|cvo|osl|phd)\.?$", re.I)


def iso(text: str) -> str:
    """`28 April 1999`, `May 2010`, `2003` -> 1999-04-28, 2010-05, 2003; empty where there is no year."""
    match = re.search(r"(?:(\d{1,2})\s+)?(?:([A-Za-z]{3,9})\s+)?(\d{4})", text)
    if not match:
        return ""
    day, month, year = match.groups()
    number = MONTHS.get((month or "").lower())
    if number is None:
        return year
    return f"{year}-{number:02}" + (f"-{int(day):02}" if day else "")


def _compact(date: str, months_only: bool = False) -> str:
    """`19990427` -> 1999-04-27; `20090631` (a month's end) -> 2009-06."""
    year, month, day = date[:4], int(date[4:6]), int(date[6:8])
    if not 1 <= month <= 12:
        return year
    limit = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]
    return f"{year}-{month:02}" if months_only or not 1 <= day <= limit else f"{year}-{month:02}-{day:02}"


def clean_name(raw: str) -> str:
    """A name without titles, notes and quotation marks."""
    text = unescape(raw).replace("_", " ").replace("\u00a0", " ").replace('"', " ")
    text = re.sub(r"\s+", " ", text).strip(" ,;.*")
    previous = None
    while previous != text:
        previous = text
        text = TRAILING.sub("", LEADING_TITLES.sub("", text)).strip(" ,;*")
    return text


def usable(name: str) -> bool:
    words = name.split()
    return (bool(words) and (words[0][0].isupper() or words[0][:3] in ("al-", "el-")) and len(words) <= 8 and not re.search(r"\d|vacant|unknown|council|^the |@|minister", name, re.I)
            and any(len(w) > 2 for w in words) and not any(c in name for c in "[]<>{}#="))


def factbook_leaders(path: Path, codes: dict[str, str]) -> Iterator[Tenure]:
    """Heads of state and government with their deputies, 2015 to 2026."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    last = max(r["last_seen"] for r in rows)[:7]
    for row in rows:
        code = factbook_code(row["country"], codes)
        if not code:
            continue
        split = split_holder(row["holder"], code in WHOLE_NAMES)
        if split is None:
            continue
        title, name, short = split
        office = factbook_office(title, row["office"], code)
        if office in ("Head of Government", "Prime Minister") and not title.strip() and any(is_chief(r, row) for r in rows if r["country"] == row["country"]):
            office = "Deputy Prime Minister"  # the tail of a list: `Vice Premiers HAN Zheng, SUN Chunlan`
        if len(name.split()) == 1 and office not in MONARCHS:
            continue
        if office is None or (code in DEPENDENCIES and row["office"] == "chief of state" and office != "Governor"):
            continue
        end = "" if row["last_seen"][:7] == last or row["last_seen"] >= "2025-11" else UNKNOWN
        start = iso(row["since"])
        yield Tenure(short, office, code, start, end, row["last_seen"], "factbook", (name,) if name != short else ())


def is_chief(candidate: dict[str, str], row: dict[str, str]) -> bool:
    """Whether another row names the head of government of the same time."""
    return (candidate is not row and candidate["office"] == row["office"] and candidate["holder"] != row["holder"]
            and candidate["first_seen"] <= row["last_seen"] and row["first_seen"] <= candidate["last_seen"]
            and re.match(r"(acting |interim |caretaker )?(prime minister|premier|president|state councilor)\b", candidate["holder"], re.I) is not None)


def factbook_code(country: str, codes: dict[str, str]) -> str:
    """The factbook's country heading to a code; empty for what is no country of ours."""
    text = re.sub(r"\s*\(.*\)", "", unescape(country)).replace("\u00a0", " ").split(" or ")[0].strip()
    special = {"Congo": "COG", "The Dominican": "DOM", "DRC": "COD", "Holy See": "VAT", "Svalbard": "SJM"}
    return special.get(text) or codes.get(text.lower(), "")


# Their chief of state is another country's, and is listed there.
DEPENDENCIES = frozenset("ASM AIA ABW BMU VGB IOT CYM CXR CCK COK CUW FLK FRO PYF ATF GIB GRL GUM GGY IMN JEY MSR NCL NIU NFK "
                         "MNP PCN PRI BLM SHN MAF SPM SXM SJM TKL TCA VIR WLF HKG MAC".split())

STOP_WORDS = frozenset("since note elected appointed as is was and serves served serving took became named both died resigned".split())

# News from these countries gives the whole name.
MONARCHS = frozenset({"King", "Queen", "Emperor", "Emir", "Sultan", "Pope", "Prince", "Grand Duke"})  # one name is enough for these
WHOLE_NAMES = frozenset("VNM KHM LAO MMR THA MYS IDN CHN KOR PRK TWN BTN SGP HKG MAC IND LKA NPL MNG BRN ETH ERI WSM TON".split())


def split_holder(holder: str, whole: bool) -> tuple[str, str, str] | None:
    """`Prime Minister Abdelmalek SELLAL` -> (title, full name, given name and surname); None without a surname in capitals."""
    text = re.sub(r"\s+", " ", unescape(holder).replace("\u00a0", " ")).strip()
    if "recognize" in text:  # a sentence about rival claims, not a name
        return None
    words = text.split()
    bare = [re.sub(r"[^\w'’-]", "", w) for w in words]
    capital = [len(b) > 1 and b.upper() == b and any(c.isalpha() for c in b) and b.lower() not in ("uk", "ceo", "hrh", "us", "ret", "ao", "ac")
               and not re.match(r"^([A-Z]\.)+$", w) for b, w in zip(bare, words)]
    if True not in capital:
        return None
    first = capital.index(True)
    begin = first
    while begin > 0:
        word = words[begin - 1]
        if word.endswith((",", ";", ":", ")")) or bare[begin - 1].lower().strip(".") in TITLE_WORDS or (word.endswith(".") and len(bare[begin - 1]) > 2):
            break
        begin -= 1
    title = " ".join(words[:begin])
    name_words: list[str] = []
    surname: list[str] = []
    for i in range(begin, len(words)):
        word = words[i]
        stop = word.endswith((",", ";", ")"))
        if word.startswith("(") or word in ("-", "–") or bare[i].lower() in STOP_WORDS:
            break
        clean = word.strip(",;()")
        name_words.append(clean)
        if capital[i] and (not surname or capital[i - 1] or bare[i - 1].lower() in ("al", "de", "la")):
            surname.append(clean)
        if stop:
            break
    full = clean_name(title_case(" ".join(name_words)))
    if not usable(full):
        return None
    if whole:
        return title, full, full
    given = [w for w in words[begin:first] if w.lower() not in ("de", "bin", "al", "el", "la", "von", "van", "der")]
    particle = words[first - 1] if begin < first and words[first - 1].lower() in ("de", "el", "van", "von", "der", "la") else ""
    if not given or re.match(r"^.\.?$", given[0]) or len(surname) == 0 or " bin " in full:
        return title, full, full
    return title, full, clean_name(title_case(" ".join([given[0]] + ([particle] if particle else []) + surname)))


def factbook_office(title: str, heading: str, code: str) -> str | None:
    text = title.lower()
    if re.search(r"elect\b|designate|and deputy prime|, ministers?|^and$", text):
        return None if "elect" in text or "designate" in text else "Deputy Prime Minister" if "deputy" in text else None
    if re.search(r"governor.general", text):
        return "Governor-General"
    if re.search(r"deputy (prime|premier)|vice[ -]premier|vice prime|tanaiste", text):
        return "Deputy Prime Minister"
    if re.search(r"vice[ -]presiden|deputy president|vice chair", text):
        return "Vice President"
    if re.search(r"\b(deputy|lieutenant|assistant|first lady|second)\b", text):
        return None
    if "chief minister" in text:
        return "Chief Minister"
    if "high commissioner" in text or "administrator" in text or re.search(r"\bgovernor\b", text):
        return "Governor"
    if "supreme leader" in text:
        return "Supreme Leader"
    if re.search(r"\bking\b", text):
        return "King"
    if re.search(r"\bqueen\b", text):
        return "Queen"
    for word, office in (("sultan", "Sultan"), ("amir", "Emir"), ("emir", "Emir"), ("emperor", "Emperor"), ("grand duke", "Grand Duke"),
                         ("pope", "Pope"), ("prince", "Prince"), ("chancellor", "Chancellor")):
        if re.search(rf"\b{word}\b", text):
            return office
    if re.search(r"prime|premier|taoiseach", text):
        return "Prime Minister"
    if "chief executive" in text:
        return "Chief Executive"
    if "captain" in text:
        return "Captain Regent"
    if re.search(r"(acting|interim|transition\w*) president", text):
        return "Acting President"
    if "president" in text and "council" in text:
        return "Chairman of the Presidency"
    if "president" in text:
        return "President"
    if heading == "chief of state":
        return "Emperor" if code == "JPN" else "Head of State"
    return "Head of Government" if code in DEPENDENCIES else "Prime Minister"


def foreign_ministers(path: Path, qids: dict[str, str]) -> Iterator[Tenure]:
    """The foreign ministers of January 2023."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            of = qids.get(row["country"], "")
            name = clean_name(row["name"])
            if not of or not name or re.match(r"^Q\d+$", name):
                continue
            office = "High Representative" if of == "European Union" else "Secretary of State" if of == "USA" else "Foreign Minister"
            yield Tenure(name, office, of, row["start"][:10], UNKNOWN, "2023-01", "wikidata", (), row["person"])


ORGANIZATION_POSITIONS = {
    "Secretary-General of the United Nations": ("Secretary-General", "United Nations"),
    "Deputy Secretary-General of the United Nations": ("Under-Secretary-General", "United Nations"),
    "Under-Secretary-General of the United Nations": ("Under-Secretary-General", "United Nations"),
    "President of the United Nations General Assembly": ("President of Organization", "United Nations General Assembly"),
    "Director-General of the World Trade Organization": ("Director-General", "World Trade Organization"),
    "Judge of the International Court of Justice": ("Judge", "International Court of Justice"),
    "President of the International Court of Justice": ("President of Organization", "International Court of Justice"),
    "OSCE High Commissioner on National Minorities": ("Commissioner", "OSCE"),
    "president of the Parliamentary Assembly of the Council of Europe": ("President of Organization", "Parliamentary Assembly of the Council of Europe"),
}


def organization_heads(path: Path) -> Iterator[Tenure]:
    """Heads of international organisations."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            position = ORGANIZATION_POSITIONS.get(row["position"])
            name = clean_name(row["person"].split(",")[0])
            if position is None or not name or re.match(r"^Q\d+$", name):
                continue
            end = row["end"] or (UNKNOWN if row["start"] < "2016" else "")
            yield Tenure(name, position[0], position[1], row["start"], end, row["end"] or row["start"], "wikidata", (), row["personID"])


def country_info(path: Path) -> Iterator[Tenure]:
    """Leaders since 1990 and the ministers of 2003 to 2011 who matter for foreign relations."""
    text = path.read_text(encoding="utf-8")
    text = text[text.index("<CountryCode>AFG"):]
    for block in re.split(r"(?=<CountryCode>)", text):
        match = re.match(r"<CountryCode>\s*(?:#\[[^\]]*\]\s*)?([A-Z]{3,6})", block)
        if not match or match.group(1) in SKIPPED_COUNTRIES:
            continue
        code = COUNTRY_CODES.get(match.group(1), match.group(1)[-3:])
        code = COUNTRY_CODES.get(code, code)
        if code not in MISFILED_LEADERS:
            yield from _leaders(block, code)
        if code not in MISFILED_GOVERNMENTS:
            yield from _government(block, code)


def _names(text: str, code: str) -> list[str]:
    braces = re.findall(r"\{([^}]*)\}", text)
    found = [clean_name(title_case(clean_name(n))).replace(" van ", " Van " if code == "VNM" else " van ") for n in (braces or [text])]
    return [n for n in found if n and usable(n)]


def _leaders(block: str, code: str) -> Iterator[Tenure]:
    section = re.search(r"<Leaders>(.*?)</Leaders>", block, re.S)
    office: str | None = None
    for line in (section.group(1) if section else "").splitlines():
        heading = re.match(r"\s*<([^/].*?)>", line)
        if heading:
            office = next((o for pattern, o in LEADER_OFFICES if pattern.search(heading.group(1).replace("_", " "))), None)
            continue
        if office is None or "[" not in line or line.lstrip().startswith("#"):
            continue
        names = _names(line[:line.index("[")], code)
        for start, end in re.findall(r"\[\s*[>]?(\d{8})(?:\s*-\s*(\d{8}))?\s*\]", line):
            if names and (not end or end >= "19900101"):
                if len(names[0].split()) == 1 and office not in MONARCHS:
                    continue
                yield Tenure(names[0], office, code, _compact(start), _compact(end) if end else UNKNOWN,
                             _compact(end) if end else "2009", "countryinfo", tuple(names[1:]))


def _government(block: str, code: str) -> Iterator[Tenure]:
    section = re.search(r"<Government>(.*?)</Government>", block, re.S)
    for line in (section.group(1) if section else "").splitlines():
        if "[" not in line or "#" not in line or line.lstrip().startswith("#"):
            continue
        head, _, comment = line.partition("#")
        comment = comment.split("#")[0]
        brackets = re.findall(r"\[\w+ (?:([<>])(\d{8})|(\d{8}) - (\d{8}))\]", head)
        titles = [t.strip() for t in comment.split(" & ")]
        offices = [_government_office(t, code) for t in titles]
        names = _names(head[:head.index("[")], code)
        if not names or len(names[0].split()) == 1 or not any(offices) or not brackets:
            continue
        if len(offices) != len(brackets):
            if len(set(offices)) != 1:
                continue
            offices = [offices[0]] * len(brackets)
        for (sign, bound, start, end), office in zip(brackets, offices):
            if office is None:
                continue
            if sign == "<":
                first, last, seen = "", _compact(bound, True), _compact(bound, True)
            elif sign == ">":
                first, last, seen = _compact(bound, True), UNKNOWN, max("2010-07", _compact(bound, True))
            else:
                first, last, seen = _compact(start, True), _compact(end, True), _compact(end, True)
            yield Tenure(names[0], office, code, first, last, seen, "government", tuple(names[1:]))


def _government_office(title: str, code: str) -> str | None:
    if code == "USA" and re.match(r"secretary of state$", title, re.I):
        return "Secretary of State"
    office = next((o for pattern, o in GOVERNMENT_OFFICES if pattern.search(title)), None)
    return None if office == "Foreign Minister" and NOT_FOREIGN.search(title) and not title.lower().startswith("secretary of state for foreign") else office
