"""Maximum spanning trees over arc scores (Chu and Liu 1965, Edmonds 1967), with exactly one word under the root."""
from __future__ import annotations

import numpy as np


def decode(scores: np.ndarray) -> list[int]:
    """Heads (0 = root) of the best tree; `scores[dependent, head]` for words from 1, column 0 the root, shape (n, n + 1)."""
    n = scores.shape[0]
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:, :] = scores
    np.fill_diagonal(full, -np.inf)
    heads = full.argmax(1)
    heads[0] = 0
    if (heads[1:] == 0).sum() == 1 and _cycle(heads) is None:
        return heads[1:].tolist()
    best, best_score = None, -np.inf
    for root in np.argsort(-full[1:, 0])[:8] + 1:  # the few best candidates for the word under the root
        trial = full.copy()
        trial[:, 0] = -np.inf
        trial[root] = -np.inf
        trial[root, 0] = full[root, 0]
        tree = _edmonds(trial)
        score = sum(full[d, tree[d]] for d in range(1, n + 1))
        if score > best_score:
            best, best_score = tree, score
    return best[1:].tolist()


def _cycle(heads: np.ndarray) -> list[int] | None:
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, node = [], start
        while state[node] == 0:
            state[node] = 1
            path.append(node)
            node = heads[node]
        if state[node] == 1:
            return path[path.index(node):]
        for seen in path:
            state[seen] = 2
    return None


def _edmonds(scores: np.ndarray) -> np.ndarray:
    heads = scores.argmax(1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    inside = np.zeros(len(scores), bool)
    inside[cycle] = True
    rest = np.flatnonzero(~inside)
    held = scores[cycle, heads[cycle]]
    size = len(rest) + 1  # the cycle becomes the last node
    small = np.full((size, size), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    enter = scores[np.ix_(cycle, rest)] - held[:, None]
    small[-1, :-1] = enter.max(0)
    leave = scores[np.ix_(rest, cycle)]
    small[:-1, -1] = leave.max(1)
    small[0] = -np.inf
    inner = _edmonds(small)
    result = heads.copy()
    for i, node in enumerate(rest):
        if i:
            result[node] = cycle[leave[i].argmax()] if inner[i] == size - 1 else rest[inner[i]]
    entry = cycle[enter[:, inner[-1]].argmax()]
    result[entry] = rest[inner[-1]]
    return result
