"""The cross-encoder: reads two statements as one text and tells how they relate.

[CLS] a [SEP] b [SEP], the token type telling the side; all heads read the state of [CLS]. `follows`: b is entailed by a, left open
or ruled out (VitaminC, negation, FEVER-symmetric, Fool me twice, WiCE); `same`: both say the same (STS headlines, WiCE);
`event`: both sentences tell of one event (ECB+). All of it is CC BY, CC BY-SA, MIT, Apache-2.0 or ODC-BY; MSRP, RTE, SICK, ANLI and
Emergent have other licences and are measured with only.
"""

import gzip
import json
import os
import random
import re

import numpy as np
import torch

from . import cards, encoder, export, fit, wordpiece

HEADS = {"follows": 3, "same": 2, "event": 2}
ENTAILED, OPEN, RULED_OUT = range(3)
NO, YES = range(2)
# Whose two sides are alike, and how often an epoch goes through their pairs: `same` has few.
SYMMETRIC = {"same": 3, "event": 1}
FOLLOWS = {
    "supports": ENTAILED,
    "entailment": ENTAILED,
    "supported": ENTAILED,
    "not enough info": OPEN,
    "neutral": OPEN,
    "partially_supported": OPEN,
    "not_supported": OPEN,
    "refutes": RULED_OUT,
    "contradiction": RULED_OUT,
}
EPOCHS = 2
# Pieces of one side; two full sides and their three marks are within the 256 places of the encoder.
MOST_PIECES = 126


def lines(*path):
    name = os.path.join(*path)
    with (gzip.open if name.endswith(".gz") else open)(name, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def plain(text):
    """Tokenised text as it is printed: VitaminC and ECB+ stand signs apart."""
    for mark in (".", ",", ";", ":", "?", "!", "%", "'s", "n't", "'re", "'ve", "'ll", "''"):
        text = text.replace(" " + mark, mark)
    return text.replace("`` ", '"').replace("''", '"').replace("-LRB- ", "(").replace(" -RRB-", ")").replace(" -- ", " - ").replace("( ", "(").replace(" )", ")")


class Pairs:
    """Cuts pairs into pieces."""

    def __init__(self, vocabulary):
        self.pieces = wordpiece.WordPiece(vocabulary)

    def encode(self, a, b):
        one, other = (self.pieces.encode(text)[0][1:-1][:MOST_PIECES] for text in (a, b))
        first = [self.pieces.cls] + one + [self.pieces.sep]
        return first + other + [self.pieces.sep], [0] * len(first) + [1] * (len(other) + 1)

    def example(self, a, b, label, labels):
        ids, types = self.encode(a, b)
        return ids, types, [0], [[label == at for at in range(labels)]]


def read(data, chance):
    """{head: [(a, b, label)]} for training, and VitaminC's tenth case for measuring."""
    kept, follows = [], []
    for row in lines(data, "pairs/vitaminc.jsonl.gz"):
        (kept if int(row["case"], 16) % 20 == 0 else follows).append((plain(row["a"]), plain(row["b"]), FOLLOWS[row["label"]]))
    for name in ("fever-symmetric-dev", "fool-me-twice-dev", "negation-nli"):
        follows += [(plain(r["a"]), plain(r["b"]), FOLLOWS[r["label"]]) for r in lines(data, f"pairs/{name}.jsonl.gz") if r["label"] in FOLLOWS]
    same = []
    for name in ("sts2013", "sts2014", "sts2015"):
        same += stated(lines(data, f"claims/{name}-headlines.jsonl"))
    same += stated(lines(data, "pairs/sts2014-deft-news.jsonl.gz"))
    for row in lines(data, "pairs/wice.jsonl.gz"):
        evidence = " ".join(row["evidence"][0])
        follows.append((evidence, row["claim"], FOLLOWS[row["label"]]))
    return {"follows": follows, "same": same, "event": events(data, chance)}, kept


def stated(rows):
    """Scores from 3.4 on say the same, up to 2.4 do not; between them annotators disagree."""
    return [(r["a"], r["b"], YES if r["score"] >= 3.4 else NO) for r in rows if not 2.4 < r["score"] < 3.4]


def events(data, chance, most=7000):
    """Sentences of two documents that share a coreferent event; against those of one topic that share none."""
    docs = {d["id"]: d for d in lines(data, "stories/ecbplus-docs.jsonl.gz")}
    told = {}
    for m in lines(data, "stories/ecbplus-mentions.jsonl.gz"):
        if m["tag"].startswith(("ACTION", "NEG")):
            told.setdefault((m["doc"], m["sentence"]), set()).add(m["coref"] or f"{m['doc']} {m['sentence']} {m['token_ids']}")
    by_topic = {}
    for place in told:
        by_topic.setdefault(docs[place[0]]["topic"], []).append(place)
    made = {YES: [], NO: []}
    for topic, places in sorted(by_topic.items()):
        pairs = [(p, q) for at, p in enumerate(places) for q in places[:at] if p[0] != q[0]]
        chance.shuffle(pairs)
        counts = {YES: 0, NO: 0}
        for p, q in pairs:
            label = YES if told[p] & told[q] else NO
            if counts[label] < most // 70:
                counts[label] += 1
                made[label].append(tuple(plain(docs[d]["sentences"][s]) for d, s in (p, q)) + (label,))
    return made[YES] + made[NO]


def turned(rows, chance):
    return [(b, a, label) if chance.random() < 0.5 else (a, b, label) for a, b, label in rows]


# Names by their capitals, and figures; a sentence's first word has a capital anyway and counts only where more follow.
VALUE = re.compile(r"(?<!^)\b[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*|^[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)+|\b\d[\d,.]*\b")


def build(value):
    """What stands for a value must look like it: as many words, or as many digits."""
    return ("figure", len(value)) if value[0].isdigit() else ("name", value.count(" "))


def altered(rows, chance):
    """
    Half of the pairs that are one get a twin in which a name or figure of both sides is another one in one of them, and which is none. So the
    heads look at who and how many, and not at how alike the words are.
    """
    values = {}
    for a, _, _ in rows:
        for value in VALUE.findall(a):
            values.setdefault(build(value), []).append(value)
    made = []
    for a, b, label in rows:
        shared = sorted(set(VALUE.findall(a)) & set(VALUE.findall(b)))
        if label == YES and shared and chance.random() < 0.5:
            value = chance.choice(shared)
            other = chance.choice(values[build(value)])
            if other != value:
                made.append((a, b.replace(value, other), NO))
    return rows + made


def train(model, vocabulary, data, epochs, say, unfinished, rate=1e-4):
    chance = random.Random(1)
    rows, kept = read(data, chance)
    pairs = Pairs(vocabulary)
    say(", ".join(f"{head} {len(part)}" for head, part in rows.items()))
    plan = []
    for epoch in range(epochs):
        now = {"follows": rows["follows"]} | {head: turned(altered(rows[head] * often, chance), chance) for head, often in SYMMETRIC.items()}
        plan.append({head: [pairs.example(*row, HEADS[head]) for row in part] for head, part in now.items()})
    fit.train(model, plan, rate=rate, pieces=1600, say=say, unfinished=unfinished)
    return kept


def scores(model, vocabulary, rows):
    """[{head: probabilities}] of [(a, b)]."""
    pairs, found = Pairs(vocabulary), []
    model.eval()
    with torch.no_grad():
        for a, b in rows:
            ids, types = pairs.encode(a, b)
            state = model.hidden(torch.tensor([ids]), torch.tensor([types]))[0, :1]
            found.append({head: layer(state).softmax(-1)[0].tolist() for head, layer in model.heads.items()})
    return found


EXAMPLES = [
    ("The fire on the ferry killed 12 people.", "Twelve people died in a fire on the ferry."),
    ("The fire on the ferry killed 12 people.", "Parliament approved the budget of the port."),
    ("NordFerry will not cut any jobs, its director said.", "NordFerry is to cut 900 jobs."),
]

LICENSED = [
    "VitaminC, real revisions, but for a twentieth of its cases (CC BY-SA 3.0)",
    "FEVER-symmetric dev (CC BY-SA 3.0)",
    "Fool me twice dev (Apache-2.0; Wikipedia CC BY-SA)",
    "negation-and-nli, SNLI and MNLI parts (MIT)",
    "WiCE (ODC-BY)",
    "STS headlines 2013 to 2015 and news of 2014 (mostly CC BY-SA)",
    "ECB+ (CC BY 3.0)",
]


def make(vocabulary, weights, data, work, say, further=False, epochs=EPOCHS):
    """
    Trains the cross-encoder, or takes it from the folder `work`, measures it, and writes pairs.onnx with its card. `further`: it begins as the one that ships, with rates that
    begin anew. Returns examples for the tests.
    """
    torch.manual_seed(1)
    model = encoder.Encoder(weights, HEADS, sides=2)
    version, notes = 0, ["reads [CLS] a [SEP] b [SEP]; figures in fp32, on parts and sets that were not trained on"]
    if further:
        export.read_back(os.path.join(cards.FILES, "pairs.onnx"), model)
        with open(os.path.join(cards.FILES, "pairs.json"), encoding="utf-8") as file:
            version = int(json.load(file)["version"])
        notes.append(f"{epochs} more epochs (`train --pairs --go-on --epochs {epochs}`) after version {version}, rates begun anew")
    checkpoint = os.path.join(work, f"pairs-after-{version}.pt")
    if os.path.exists(checkpoint):
        model.load_state_dict(torch.load(checkpoint))
        _, kept = read(data, random.Random(1))
    else:
        kept = train(model, vocabulary, data, epochs=epochs, say=say, unfinished=checkpoint + ".part")
        torch.save(model.state_dict(), checkpoint)
    answers = scores(model.eval(), vocabulary, [(a, b) for a, b, _ in kept])
    paraphrases = lines(data, "claims/msrp-val.jsonl")
    said = scores(model, vocabulary, [(r["a"], r["b"]) for r in paraphrases])
    figures = {
        "vitaminc-accuracy": np.mean([int(np.argmax(one["follows"])) == row[2] for one, row in zip(answers, kept)]),
        "msrp-val-accuracy": np.mean([(one["same"][YES] > 0.5) == bool(row["same"]) for one, row in zip(said, paraphrases)]),
    }
    say(str(figures))
    sha256, size = export.write(os.path.join(cards.FILES, "pairs.onnx"), export.parts_of(model), export.heads_of(model))
    cards.write(
        "pairs",
        str(version + 1),
        "pairs.onnx",
        sha256,
        "Apache-2.0",
        ["all-MiniLM-L6-v2 (Apache-2.0)", *LICENSED],
        {"bytes": size, "layers": len(model.layers), **figures},
        heads={"follows": ["entailed", "open", "ruled out"], "same": ["no", "yes"], "event": ["no", "yes"]},
        notes=notes,
    )
    return [{"a": a, "b": b, **{head: [round(x, 4) for x in shares] for head, shares in one.items()}} for (a, b), one in zip(EXAMPLES, scores(model, vocabulary, EXAMPLES))]
