"""Heads for parts of speech and dependencies, over the states that names are read from.

`tags`: Penn Treebank; `relations`: Universal Dependencies, of each word to its head; both from the state of the word's first piece. `dependent` of a word and
`governor` of another, multiplied, say how likely the other is its head (biaffine attention of Dozat and Manning 2017, without layers between); the root is its own head.

Trained on the English Web Treebank (CC BY-SA 4.0) and GUM's news, interviews, speeches and biographies (CC BY 4.0), which tests/Evaluation writes on words as the service cuts them (`treebanks`).
"""

import bisect
import json
import os

import torch
from torch.nn import functional as F

from . import augment, fit, wordpiece

WIDTH = 128
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
    """(ids, types, first pieces of words, tags, heads, relations); None where the sentence is too long. Words of one piece after the other only: what begins within another's piece says nothing."""
    text = text or row["text"]
    ids, types, firsts = pieces.encode(text)
    cut = wordpiece.words(text)
    if len(ids) > 160 or len(firsts) != len(cut):
        return None
    starts = [start for start, _ in cut]
    at, seen = [], -1
    for start, end in row["words"]:
        word = bisect.bisect_left(starts, start)
        if word == len(starts) or starts[word] >= end:
            word -= 1
        at.append(firsts[word] if word != seen else -1)
        seen = word
    count = len(at)
    heads = [place if head == count else head for place, head in enumerate(row["heads"])]
    tags, relations = ([known[head].index(label) if label in known[head] else -100 for label in row[head]] for head in ("tags", "relations"))
    for place, piece in enumerate(at):
        if piece < 0:
            at[place], tags[place], heads[place], relations[place] = at[place - 1], -100, -100, -100
    return ids, types, at, tags, heads, relations


def epoch(pieces, rows, known, chance):
    """A turn through the treebanks, some sentences with the marks or the capitals of printed news."""
    for row in rows:
        text = row["text"]
        if chance.random() < 0.5:
            text = text.replace("'", "’")
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
    gold = [torch.tensor([one[part] + [-100] * (length - len(one[part])) for one in batch]).flatten() for part in (3, 4, 5)]
    scores = [model.heads["tags"](words), arcs(model, words, none), model.heads["relations"](words)]
    return sum(F.cross_entropy(one.flatten(0, 1), right, ignore_index=-100) for one, right in zip(scores, gold))


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
            tags, heads, relations = (model.heads["tags"](words)[0].argmax(-1).tolist(), arcs(model, words, none)[0].argmax(-1).tolist(), model.heads["relations"](words)[0].argmax(-1).tolist())
            for at, (tag, head, relation) in enumerate(zip(*made[3:])):
                right = heads[at] == head
                for place, value in enumerate((1, tags[at] == tag, right, right and relations[at] == relation)):
                    counts[place] += value
    return {name: counts[place] / counts[0] for place, name in ((1, "tags"), (2, "uas"), (3, "las"))}
