"""Examples for the head `names`: each word's first piece has the labels that it may have."""

import random

import numpy as np

from . import augment, corpora, labels, wordpiece

MAX_PIECES = 160


def word_tags(text, spans, tags):
    """The tags of the encoder's words, which part tokens at every sign: "O'Brien" is three."""
    found, at = [], 0
    words = wordpiece.words(text)
    for start, end in words:
        while at < len(spans) and spans[at][1] <= start:
            at += 1
        if at == len(spans) or spans[at][0] >= end:
            found.append("O")
            continue
        tag = tags[at]
        found.append("I-" + tag[2:] if tag.startswith("B-") and start > spans[at][0] else tag)
    return words, found


def example(pieces, sentence, source):
    """(ids, types, positions, allowed[positions, labels]); None where the sentence is too long."""
    text, spans, tags = sentence
    words, tags = word_tags(text, spans, tags)
    ids, types, first = pieces.encode(text, words)
    if len(ids) > MAX_PIECES or not first:
        return None
    mapping, absent = labels.SETS[source]
    positions, allowed = [], []
    for at, tag in zip(first, tags):
        meant = labels.allowed(tag, mapping, absent)
        if meant is not None:
            row = np.zeros(len(labels.LABELS), dtype=bool)
            row[meant] = True
            positions.append(at)
            allowed.append(row)
    return (ids, types, positions, np.array(allowed)) if positions else None


def test_part(key):
    """A third of wikigold is kept from training."""
    return key < 33


def sources(newswire=True):
    """(set, sentences) to train on. What is measured on is not here."""
    found = [
        ("wikigold", list(corpora.tagged("entities/ner/wikigold.jsonl.gz", lambda key: not test_part(key))) * 2),
        ("crossner", list(corpora.tagged("names/crossner-politics-train.jsonl.gz")) * 2),
        ("gum", list(corpora.gum())),
        ("wnut", list(corpora.tagged("entities/ner/wnut17-train.jsonl.gz"))),
        ("btc", list(corpora.tagged("entities/ner/btc.jsonl.gz", lambda key: key < (30 if newswire else 60)))),
    ]
    if newswire:
        found.append(("worldwide", [without_days(s) for s in corpora.tagged("names/worldwide-train.jsonl.gz")]))
    return found


DAYS = set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())


def without_days(sentence):
    """Worldwide calls some days Misc, and others Date."""
    text, spans, tags = sentence
    return text, spans, ["O" if text[s:e] in DAYS and tag == "B-Misc" else tag for (s, e), tag in zip(spans, tags)]


def epoch(pieces, found, names, chance):
    """A turn through all sets, written in other ways each time."""
    for source, sentences in found:
        kinds = labels.SETS[source][0]
        for sentence in sentences:
            made = example(pieces, augment.augment(sentence, names, kinds, chance), source)
            if made is not None:
                yield made


MEASURED = {
    "worldwide-dev": ("worldwide", lambda: corpora.tagged("names/worldwide-dev.jsonl.gz")),
    "wikigold-held-out": ("wikigold", lambda: corpora.tagged("entities/ner/wikigold.jsonl.gz", test_part)),
    "conll2003-dev": ("conll", lambda: corpora.tagged("names/conll2003-dev.jsonl.gz")),
    "uner-ewt-dev": ("uner", lambda: corpora.tagged("names/uner-ewt-dev.jsonl.gz")),
    "crossner-politics-dev": ("crossner", lambda: corpora.tagged("names/crossner-politics-dev.jsonl.gz")),
}


def spans(tags):
    found, start = [], None
    for at, tag in enumerate(list(tags) + ["O"]):
        if start is not None and not tag.startswith("I-"):
            found.append((start, at, tags[start][2:]))
            start = None
        if tag.startswith("B-") or (tag.startswith("I-") and start is None):
            start = at
    return found


def decode(logits):
    """Viterbi without transitions of its own: I-x follows B-x or I-x only. [words, labels] log-probabilities in, tags out."""
    count, size = logits.shape
    score, back = logits[0].copy(), []
    score[2::2] = -1e9
    index = np.arange(size)
    begins = index[1::2]
    for row in logits[1:]:
        best = int(score.argmax())
        came, value = np.full(size, best), np.full(size, score[best])
        for b in begins:
            i = b + 1
            came[i], value[i] = (b, score[b]) if score[b] >= score[i] else (i, score[i])
        back.append(came)
        score = value + row
    path = [int(score.argmax())]
    for came in reversed(back):
        path.append(int(came[path[-1]]))
    return [labels.LABELS[i] for i in reversed(path)]
