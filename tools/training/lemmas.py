"""Lemmas as edit rules: what to cut off a form's ends and what to put there, so that unseen words get a lemma too."""
from __future__ import annotations


def rule_of(form: str, lemma: str) -> str:
    """The rule that makes `lemma` of `form`: case, characters cut at the front and end, characters put there.

    The longest common part of both stays; a lemma that shares nothing with its form becomes a rule that replaces it whole.
    """
    lower = form.lower()
    case = "keep" if any(c.isupper() for c in lemma) else "lower"
    base = form if case == "keep" else lower
    start_form, start_lemma, length = _longest_common(base, lemma)
    if length == 0:
        return f"whole|{lemma}"
    front_cut, front_put = start_form, lemma[:start_lemma]
    end_cut, end_put = len(base) - start_form - length, lemma[start_lemma + length:]
    return f"{case}|{front_cut}|{front_put}|{end_cut}|{end_put}"


def apply(rule: str, form: str) -> str:
    """The lemma that a rule gives a form; a rule that cuts more than there is leaves the form."""
    kind, _, rest = rule.partition("|")
    if kind == "whole":
        return rest
    front_cut, front_put, end_cut, end_put = rest.split("|")
    base = form if kind == "keep" else form.lower()
    if int(front_cut) + int(end_cut) > len(base):
        return base
    return front_put + base[int(front_cut):len(base) - int(end_cut)] + end_put


def _longest_common(a: str, b: str) -> tuple[int, int, int]:
    """Start in `a`, start in `b` and length of the longest common substring, the earliest of several."""
    best = (0, 0, 0)
    row = [0] * (len(b) + 1)
    for i, x in enumerate(a, 1):
        previous = 0
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], previous + 1 if x == y else 0
            if row[j] > best[2]:
                best = (i - row[j], j - row[j], row[j])
    return best
