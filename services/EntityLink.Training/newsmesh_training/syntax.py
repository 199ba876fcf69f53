"""Heads for parts of speech and dependencies, over the states that names are read from.

`tags`: Penn Treebank; `relations`: Universal Dependencies, of each word to its head; both from the state of the word's first piece. `dependent` of a word and
`governor` of another, multiplied, say how likely the other is its head (biaffine attention of Dozat and Manning 2017, without layers between); the root is its own head.

Trained on the English Web Treebank (CC BY-SA 4.0) and GUM's news, interviews, speeches and biographies (CC BY 4.0), which tests/Evaluation writes on words as the service cuts them (`treebanks`).
"""

import bisect
import json
import os
import re

import numpy as np
import torch
from torch.nn import functional as F

from . import augment, fit, names, wordpiece

WIDTH = 128
# A label that is not learnt from.
NOTHING = -100
LICENSED = [
    "UD English EWT, train: heads of syntax (CC BY-SA 4.0)",
    "GUM news, interviews, speeches, biographies: heads of syntax (CC BY 4.0)",
]


def read(folder, part):
    with open(os.path.join(folder, part + ".jsonl"), encoding="utf-8") as file:
        return [row for row in map(json.loads, file) if row["words"]]


def labels(rows):
    """{head: its labels, in the order of the logits}."""
    return {head: sorted({label for row in rows for label in row[head]}) for head in ("tags", "relations")}


def sizes(labels):
    return {head: len(names) for head, names in labels.items()} | {"dependent": WIDTH, "governor": WIDTH}


def example(pieces, row, known, text=None):
    """
    (ids, types, pieces, tags, heads, relations), a piece for each word: its first; None where the sentence is too long. A word that begins within the piece of the one
    before it ("can | not") says nothing.
    """
    cut = wordpiece.words(text or row["text"])
    ids, types, firsts = pieces.encode(text or row["text"], cut)
    if len(ids) > names.MAX_PIECES:
        return None
    starts, places = [start for start, _ in cut], []
    for start, end in row["words"]:
        place = bisect.bisect_left(starts, start)
        places.append(place if place < len(starts) and starts[place] < end else place - 1)
    count = len(places)
    heads = [at if head == count else head for at, head in enumerate(row["heads"])]
    tags, relations = ([known[head].index(label) if label in known[head] else NOTHING for label in row[head]] for head in ("tags", "relations"))
    for at in range(1, count):
        if places[at] == places[at - 1]:
            tags[at] = heads[at] = relations[at] = NOTHING
    return ids, types, [firsts[place] for place in places], tags, heads, relations


def printed(text):
    """With the marks of a printer, which no treebank has: “double” ones by the blank before or behind them, and ’. No word moves."""
    return re.sub(r'(?<![^\s(\["])"(?=\S)', "“", text).replace('"', "”").replace("'", "’")


def epoch(pieces, rows, known, chance):
    """A turn through the treebanks, some sentences with the marks or the capitals of printed news."""
    for row in rows:
        text = row["text"]
        if chance.random() < 0.5:
            text = printed(text)
        draw = chance.random()
        if draw < 0.10:
            text = augment.recase((text, [], []), "upper" if draw < 0.03 else "title" if draw < 0.08 else "lower")[0]
        made = example(pieces, row, known, text)
        if made:
            yield made


def states(model, batch):
    """([sentences, words, 384], which words are none)."""
    ids, types, mask = fit.inputs(batch)
    hidden = model.hidden(ids, types, mask)
    length = max(len(one[2]) for one in batch)
    places = fit.pad([one[2] for one in batch], length)
    none = torch.arange(length)[None] >= torch.tensor([len(one[2]) for one in batch])[:, None]
    return hidden[torch.arange(len(batch))[:, None], places], none


def arcs(model, words, none):
    """[sentences, words, heads]."""
    scores = model.heads["dependent"](words) @ model.heads["governor"](words).transpose(1, 2) / WIDTH**0.5
    return scores.masked_fill(none[:, None], -1e4)


def loss(model, batch, _):
    words, none = states(model, batch)
    length = words.shape[1]
    gold = [torch.tensor([one[part] + [NOTHING] * (length - len(one[part])) for one in batch]).flatten() for part in (3, 4, 5)]
    scores = [model.heads["tags"](words), arcs(model, words, none), model.heads["relations"](words)]
    return sum(F.cross_entropy(one.flatten(0, 1), right, ignore_index=NOTHING) for one, right in zip(scores, gold))


def measure(model, pieces, rows, known):
    """{figure: share of words}: each word's best head by itself, which need not make a tree."""
    counts = [0, 0, 0, 0]
    model.eval()
    with torch.no_grad():
        for row in rows:
            made = example(pieces, row, known)
            if not made:
                continue
            words, none = states(model, [made])
            scores = [model.heads["tags"](words), arcs(model, words, none), model.heads["relations"](words)]
            tags, heads, relations = (np.array(right) == one[0].argmax(-1).numpy() for one, right in zip(scores, made[3:]))
            for place, right in enumerate((np.ones_like(tags), tags, heads, heads & relations)):
                counts[place] += int(right.sum())
    return {name: counts[place] / counts[0] for place, name in ((1, "tags"), (2, "uas"), (3, "las"))}
