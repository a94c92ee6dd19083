"""How names of people are spelled, compared and shortened. Standard library only."""

from __future__ import annotations

import difflib
import functools
import re
import unicodedata

PARTICLES = frozenset(
    "al el ul as ash an ad at bin ben bint ibn ould de da do dos das del della di du der den van von la le los las "
    "e y i of the zu abd abdul abdel abdal".split()
)
LOWER_PARTICLES = frozenset("de da do dos das del der den van von di du e y bin ibn bint al- el- zu".split())
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"})
ROMAN = re.compile(r"^(II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$")
PATRONYMIC = re.compile(r"(ovich|evich|ievich|ovych|evych|ovna|evna|ivna|ogly|oglu|kyzy)$")
_SPECIAL = str.maketrans({
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ß": "ss",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ı": "i", "ə": "a", "Ə": "A", "’": "'", "‘": "'", "ʻ": "'", "ʼ": "'",
    "`": "'", "´": "'", "–": "-", "‑": "-", "\u00a0": " ",
})


def fold(text: str) -> str:
    """The ASCII spelling English-language news uses: `Þórdís` -> `Thordis`."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SPECIAL)


@functools.lru_cache(maxsize=None)
def tokens(name: str) -> tuple[str, ...]:
    """The comparable parts of a name, without particles and `Jr.`: `Recep Tayyip ERDOĞAN` -> recep, tayyip, erdogan."""
    text = fold(name).lower().replace("'", "")
    parts = [p for p in re.split(r"[^a-z0-9]+", text) if p]
    kept = [p for p in parts if p not in PARTICLES and p not in SUFFIXES]
    if len(kept) > 2:
        kept = [p for i, p in enumerate(kept) if i in (0, len(kept) - 1) or not PATRONYMIC.search(p)]
    return tuple(kept or parts)


def normalised(name: str) -> str:
    return " ".join(tokens(name))


TRANSLITERATIONS = (("dj", "j"), ("tch", "ch"), ("tsh", "ch"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
                    ("ck", "k"), ("sch", "sh"), ("x", "ks"))


def _skeleton(token: str) -> str:
    """Consonants with the usual transliteration variants made equal: muhammad, mohamed -> mhmd."""
    text = token
    for old, new in TRANSLITERATIONS:
        text = text.replace(old, new)
    text = text.replace("q", "k").replace("w", "v").replace("z", "s").replace("j", "y" if text.startswith("j") else "j")
    text = re.sub(r"c(?!h)", "k", text)
    text = re.sub(r"(.)\1+", r"\1", text)
    text = text[0] + re.sub(r"[aeiouy]", "", text[1:])
    return text[:-1] if len(text) > 2 and text.endswith("h") else text


@functools.lru_cache(maxsize=None)
def same_token(a: str, b: str) -> bool:
    """One spelling or a clear variant of it; an initial stands for its name."""
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[0] == b[0]
    ratio = difflib.SequenceMatcher(None, a, b).ratio()
    if ratio >= 0.86:
        return True
    return ratio >= 0.6 and len(_skeleton(a)) >= 2 and _skeleton(a) == _skeleton(b)


def matched(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """How many parts of the shorter name find their own partner in the longer one."""
    short, rest = (a, list(b)) if len(a) <= len(b) else (b, list(a))
    count = 0
    for token in short:
        partner = next((r for r in rest if r == token), None) or next((r for r in rest if same_token(token, r)), None)
        if partner is not None:
            rest.remove(partner)
            count += 1
    return count


def same_person(a: str, b: str, same_office: bool, overlapping: bool) -> bool:
    """Whether two names of one country's officials are one person.

    Every part of the shorter name must be found in the longer one. Names that also begin alike need nothing more;
    others (`Deby` of `Idriss Deby`) need the same office at the same time, as do names that only share two parts.
    """
    x, y = tokens(a), tokens(b)
    shorter = min(len(x), len(y))
    count = matched(x, y)
    joined = "".join(x) == "".join(y) and len("".join(x)) > 5
    if joined:
        return True
    if count == shorter and shorter >= 2 and (same_token(x[0], y[0]) or sorted(x) == sorted(y)):
        return True
    if not (same_office and overlapping):
        return False
    if count == shorter and (shorter >= 2 or any(len(t) > 3 for t in (x if len(x) == 1 else y))):
        return True
    family = same_token(x[-1], y[-1]) or any(same_token(x[-1], t) for t in y[1:]) or any(same_token(y[-1], t) for t in x[1:])
    return count >= 2 and same_token(x[0], y[0]) and family


def _case_part(part: str, first: bool) -> str:
    lower = part.lower()
    if ROMAN.match(part) and not first:
        return part
    if lower in LOWER_PARTICLES and not first:
        return lower
    if re.match(r"^mc[a-z]{3,}", lower):
        return "Mc" + lower[2:].capitalize()
    if re.match(r"^[a-z]'[a-z]", lower):
        return lower[0].upper() + "'" + lower[2:].capitalize()
    if re.match(r"^([a-z]\.)+$", lower):
        return part.upper()
    return lower[:1].upper() + lower[1:]


def title_case(name: str) -> str:
    """`ABDELAZIZ AL-YAWER`, `DOS SANTOS`, `O'BRIEN` -> `Abdelaziz al-Yawer`, `dos Santos`, `O'Brien`; mixed case stays."""
    words = []
    for i, word in enumerate(name.split()):
        if not (word.isupper() and len(word) > 1):
            words.append(word)
            continue
        pieces = word.split("-")
        cased = []
        for j, piece in enumerate(pieces):
            if piece.lower() in ("al", "el", "ul", "ol", "e", "i") and j + 1 < len(pieces):
                cased.append(piece.lower() if i or j else piece.capitalize())
            else:
                cased.append(_case_part(piece, first=(i == 0 and j == 0) or j > 0))
        words.append("-".join(cased))
    return re.sub(r"\b(de|y) (La|Las|Los|El)\b", lambda m: m.group(0).lower(), " ".join(words))
