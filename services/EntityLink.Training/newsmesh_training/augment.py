"""Other writings of the same sentence: other people's names, headlines, no full stop."""

import csv
import gzip
import io
import os
import random

from . import corpora


def read_csv(path):
    with gzip.open(os.path.join(corpora.DATA, path), "rt", encoding="utf-8-sig") as file:
        return list(csv.DictReader(io.StringIO(file.read())))


class Names:
    """Names to put in place of others, from lists under CC0: Wikidata's labels, and forenames and surnames by country."""

    def __init__(self):
        latin = lambda name: name and name[0].isupper() and name.isprintable() and all(ord(c) < 0x250 for c in name)
        self.forenames = sorted({r["Romanized Name"] for r in read_csv("names/forenames-by-country.csv.gz") if latin(r["Romanized Name"])})
        self.surnames = sorted({r["Romanized Name"] for r in read_csv("names/surnames-by-country.csv.gz") if latin(r["Romanized Name"])})
        kinds = {"location": [], "organization": []}
        licensed = {r.split("\t")[0] for r in gzip.open(os.path.join(corpora.DATA, "kb/entities.tsv.gz"), "rt") if "geo" not in r.rstrip("\n").split("\t")[-1].split("|")}
        for row in corpora.lines("kb/entities.jsonl.gz"):
            name = row["name"]
            if row["type"] in kinds and row["wikidataId"] in licensed and latin(name) and len(name.split()) <= 5 and "(" not in name and "," not in name:
                kinds[row["type"]].append(name)
        self.kinds = kinds

    def other(self, kind, surface, chance):
        """Another name of the same build, or None."""
        words = surface.split()
        if kind == "person":
            if len(words) == 1:
                return chance.choice(self.surnames)
            if len(words) == 2:
                return f"{chance.choice(self.forenames)} {chance.choice(self.surnames)}"
            return None
        if kind == "organization" and surface.isupper():
            return None
        return chance.choice(self.kinds[kind]) if kind in self.kinds else None


def swap(sentence, names, chance, kinds):
    """Every name of the sentence gets another, each with even chances."""
    text, spans, tags = sentence
    made, made_spans, made_tags, at, last = "", [], [], 0, 0
    while at < len(tags):
        end = at + 1
        while end < len(tags) and tags[at].startswith("B-") and tags[end].startswith("I-"):
            end += 1
        made += text[last : spans[at][0]]
        surface = text[spans[at][0] : spans[end - 1][1]]
        new = None
        if tags[at].startswith("B-") and surface[0].isupper() and chance.random() < 0.5:
            meant = kinds.get(tags[at][2:], ())
            new = names.other(meant[0], surface, chance) if len(meant) == 1 else None
        if new is None:
            for i in range(at, end):
                offset = len(made) - spans[at][0]
                made_spans.append((spans[i][0] + offset, spans[i][1] + offset))
                made_tags.append(tags[i])
            made += surface
        else:
            for i, word in enumerate(new.split()):
                made += " " if i else ""
                made_spans.append((len(made), len(made) + len(word)))
                made_tags.append(("I-" if i else "B-") + tags[at][2:])
                made += word
        last = spans[end - 1][1]
        at = end
    return made + text[last:], made_spans, made_tags


SMALL = set("a an the and or but nor of in on at to for by with from as is".split())


def recase(sentence, how):
    """Upper, lower or title case, where that keeps the length ("ß" does not)."""
    text, spans, tags = sentence
    if how == "title":
        cased = " ".join(w if w.lower() in SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(text.split(" ")))
    else:
        cased = text.upper() if how == "upper" else text.lower()
    return (cased, spans, tags) if len(cased) == len(text) else sentence


def augment(sentence, names, kinds, chance):
    if chance.random() < 0.3:
        sentence = swap(sentence, names, chance, kinds)
    draw = chance.random()
    if draw < 0.04:
        sentence = recase(sentence, "upper")
    elif draw < 0.10:
        sentence = recase(sentence, "title")
    elif draw < 0.12:
        sentence = recase(sentence, "lower")
    text, spans, tags = sentence
    if text.endswith(".") and tags[-1] == "O" and len(tags) > 1 and chance.random() < 0.08:
        sentence = text[:-1], spans[:-1], tags[:-1]
    return sentence
