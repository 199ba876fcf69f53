"""The reader of attributions: who says what, in which words, where no quotation marks tell.

It goes on where the reader's lower layers end: their states of each word (what entity-link has computed anyway to find names) go through upper layers of its own, several
sentences at once, so that half of an encoder is neither kept nor run a second time. `cue`: whether a word begins the words that attribute, goes on with them, or neither.
`asks` of a cue's first word and `gives` of any word, multiplied role by role, say how likely that word is the first or last of the cue's content or source, or within the
content (pointers as in Dozat and Manning 2017); a source that is nobody points at the cue itself.

The lower layers stay as they are: entity-link itself writes their states (`quote-states` of tests/Evaluation), so that training sees what reading will see, int8 included.
"""

import json
import os
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import cards, encoder, export, minilm

LABELS = ["O", "B", "I"]
ROLES = ["content-start", "content-end", "source-start", "source-end", "content"]
WIDTH = 64
MOST_WORDS = 160
TYPES = 4
# Of every twentieth article the eighth is kept from training; tests/Evaluation chooses thresholds on the same ones.
HELD_OUT, KEPT = 20, 7
# Whose rates fall to zero once: overlap F1 .819 and exact .546 on the articles kept; three, and a fourth with rates begun anew, gave .795 and .500. Ten gave .829 and .605,
# and fewer speakers of direct quotes and fewer utterances of real events (decision 301).
EPOCHS = 6
# The reader's output that they go on from, and the published layers that they begin as. The last one was made for whole sentences, and would be a quarter of the cost.
READ = 2
LAYER = f"layer{READ - 1}"
LAYERS = [2, 3, 4]


class Upper(nn.Module):
    """Layers of the published encoder, over states instead of embeddings."""

    def __init__(self, weights, layers, mean, deviation):
        super().__init__()
        self.positions = nn.Parameter(torch.zeros(MOST_WORDS, minilm.HIDDEN))
        self.types = nn.Parameter(torch.randn(TYPES, minilm.HIDDEN) * 0.02)
        # What comes in was normalised by the layer below: at first it passes as it is.
        self.norm = nn.Parameter(torch.full((minilm.HIDDEN,), deviation))
        self.norm_bias = nn.Parameter(torch.full((minilm.HIDDEN,), mean))
        self.layers = nn.ModuleList(encoder.Layer(weights, at) for at in layers)
        self.heads = nn.ModuleDict({"cue": nn.Linear(minilm.HIDDEN, len(LABELS))})
        self.heads["asks"] = nn.Linear(minilm.HIDDEN, len(ROLES) * WIDTH)
        self.heads["gives"] = nn.Linear(minilm.HIDDEN, len(ROLES) * WIDTH)
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.04)
            nn.init.zeros_(head.bias)

    def hidden(self, states, types, mask=None, dropout=0.1):
        x = states + self.positions[: states.shape[1]] + self.types[types]
        x = F.dropout(F.layer_norm(x, (minilm.HIDDEN,), self.norm, self.norm_bias, 1e-12), dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x

    def links(self, hidden, rows, anchors):
        """[cues, roles, words]: what each cue's first word makes of each word."""
        asks = self.heads["asks"](hidden[rows, anchors]).view(len(rows), len(ROLES), WIDTH)
        gives = self.heads["gives"](hidden).view(*hidden.shape[:2], len(ROLES), WIDTH)[rows]
        return torch.einsum("crd,cnrd->crn", asks, gives) / WIDTH**0.5


class Windows:
    """What entity-link wrote of a part of PolNeAR."""

    def __init__(self, folder, part):
        with open(os.path.join(folder, part + ".jsonl"), encoding="utf-8") as file:
            self.rows = [json.loads(line) for line in file]
        states = np.memmap(os.path.join(folder, part + ".bin"), dtype=np.float16, mode="r").reshape(-1, minilm.HIDDEN)
        at = 0
        for row in self.rows:
            row["states"] = states[at : at + len(row["types"])]
            at += len(row["types"])
        if at != len(states):
            raise ValueError(f"{part}: {at} words have {len(states)} states")


def inputs(batch):
    length = max(len(row["types"]) for row in batch)
    states, types, mask = torch.zeros(len(batch), length, minilm.HIDDEN), torch.zeros(len(batch), length, dtype=torch.long), torch.zeros(len(batch), 1, 1, length)
    for i, row in enumerate(batch):
        count = len(row["types"])
        states[i, :count] = torch.from_numpy(row["states"].astype(np.float32))
        types[i, :count] = torch.tensor(row["types"])
        mask[i, 0, 0, count:] = -1e4
    return states, types, mask


def cues(row):
    """The attributions whose cue lies in the window."""
    return [one for one in row["found"] if min(one["cue"]) >= 0]


def loss(model, batch):
    states, types, mask = inputs(batch)
    hidden = model.hidden(states, types, mask)
    length = hidden.shape[1]
    labels = torch.full((len(batch), length), -100)
    rows, anchors, targets, inside, known = [], [], [], [], []
    for i, row in enumerate(batch):
        count = len(row["types"])
        labels[i, :count] = 0
        for one in cues(row):
            start, end = one["cue"]
            if (labels[i, start:end] == 0).all():
                labels[i, start:end] = 2
                labels[i, start] = 1
            rows.append(i)
            anchors.append(start)
            content, source = one["content"], one["source"]
            target = [-100] * 4
            member = torch.zeros(length)
            if content:
                target[0] = content[0] if content[0] >= 0 else -100
                target[1] = content[1] - 1 if content[1] >= 0 else -100
                member[max(0, content[0]) : content[1] if content[1] >= 0 else count] = 1
                member[start:end] = 0
            if source:
                target[2] = source[0] if source[0] >= 0 else -100
                target[3] = source[1] - 1 if source[1] >= 0 else -100
                if min(source) >= 0:
                    member[source[0] : source[1]] = 0
            else:
                target[2] = target[3] = start
            targets.append(target)
            inside.append(member)
            known.append(1.0 if content else 0.0)
    total = F.cross_entropy(model.heads["cue"](hidden).view(-1, len(LABELS)), labels.view(-1), ignore_index=-100, reduction="sum")
    if rows:
        rows, anchors = torch.tensor(rows), torch.tensor(anchors)
        links = model.links(hidden, rows, anchors)
        away = mask[rows, 0, 0]
        targets = torch.tensor(targets)
        for role in range(4):
            total = total + F.cross_entropy(links[:, role] + away, targets[:, role], ignore_index=-100, reduction="sum")
        each = F.binary_cross_entropy_with_logits(links[:, 4], torch.stack(inside), reduction="none") * (away == 0)
        total = total + 0.05 * (each.sum(1) * torch.tensor(known)).sum()
    return total / max(1, len(rows))


def batches(rows, words, chance):
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]["types"]) + chance.random() * 16)
    made, now, longest = [], [], 0
    for i in order:
        longest = max(longest, len(rows[i]["types"]))
        if now and (len(now) + 1) * longest > words:
            made.append(now)
            now, longest = [], len(rows[i]["types"])
        now.append(i)
    made.append(now)
    chance.shuffle(made)
    return made


def train(model, rows, epochs, checkpoint, say, rate=2e-4, head_rate=1e-3, words=1280, seed=1, warm_up=80, after=None, seconds=None):
    """Rates rise over the first steps and fall in a straight line to zero at the last; `seconds` ends it then, where the machine is too busy for all epochs."""
    chance = random.Random(seed)
    torch.manual_seed(seed)
    plans = [batches(rows, words, chance) for _ in range(epochs)]
    total, step, started, seen = sum(map(len, plans)), 0, time.time(), None
    slow = list(model.layers.parameters())
    fast = [p for name, p in model.named_parameters() if not name.startswith("layers.")]
    optimise = torch.optim.AdamW(
        [{"params": slow, "lr": rate, "weight_decay": 0.01}, {"params": fast, "lr": head_rate, "weight_decay": 0.0}], betas=(0.9, 0.98)
    )
    done = lambda: max(step / total, (time.time() - started) / seconds if seconds else 0.0)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min((s + 1) / warm_up, max(0.0, 1 - done())))
    model.train()
    for number, plan in enumerate(plans):
        for indexes in plan:
            if done() >= 1:
                break
            value = loss(model, [rows[i] for i in indexes])
            optimise.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            schedule.step()
            seen = value.item() if seen is None else 0.98 * seen + 0.02 * value.item()
            step += 1
            if step % 250 == 0:
                torch.save(model.state_dict(), checkpoint + ".part")
            if step % 50 == 0:
                say(f"step {step}/{total} loss {seen:.3f} {time.time() - started:.0f} s")
        torch.save(model.state_dict(), checkpoint)
        if after:
            model.eval()
            after(number)
            model.train()
    return model.eval()


def span(links, begin, end, cue, null):
    """(log-probability, first, last) of the likeliest span without the cue at its ends; None where null (the cue itself) is likelier."""
    start, stop = (torch.log_softmax(links[role], -1).numpy().copy() for role in (begin, end))
    none = start[cue[0]] + stop[cue[0]] if null else -1e9
    start[cue[0] : cue[1]] = stop[cue[0] : cue[1]] = -1e9
    table = np.triu(start[:, None] + stop[None, :]) + np.tril(np.full((len(start), len(start)), -1e9), -1)
    best = int(table.argmax())
    first, last = divmod(best, len(start))
    return (table[first, last], first, last) if table[first, last] > none else None


def find(model, row, least=0.1):
    """[(probability of the cue, of the content, cue, content, source)]: ranges of words."""
    with torch.no_grad():
        states, types, _ = inputs([row])
        hidden = model.hidden(states, types)
        shares = model.heads["cue"](hidden)[0].softmax(-1).numpy()
        found, at = [], 0
        while at < len(shares):
            if shares[at, 1] < least or shares[at, 1] < shares[at, 2]:
                at += 1
                continue
            end = at + 1
            while end < len(shares) and shares[end, 2] > max(shares[end, 0], shares[end, 1]):
                end += 1
            links = model.links(hidden, torch.tensor([0]), torch.tensor([at]))[0]
            content = span(links, 0, 1, (at, end), null=False)
            if content:
                source = span(links, 2, 3, (at, end), null=True)
                found.append((float(shares[at, 1]), float(np.exp(content[0])), (at, end), (content[1], content[2] + 1), (source[1], source[2] + 1) if source else None))
            at = end
    return found


def measure(model, rows, say, thresholds=(0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5)):
    """Overlap and exact F1 of contents within windows, by the threshold of the cue; the marks' rules are not here."""
    answers = [find(model, row) for row in rows]
    best = {}
    for threshold in thresholds:
        there = got = matched = exact = sources = at_cue = 0
        for row, all_found in zip(rows, answers):
            gold = [one for one in cues(row) if one["content"] and min(one["content"]) >= 0]
            found = [one for one in all_found if one[0] >= threshold]
            there, got, open_found = there + len(gold), got + len(found), list(found)
            open_gold = list(gold)
            for wanted in ("exact", "overlap"):
                for one in list(open_gold):
                    s, e = one["content"]
                    match = next((f for f in open_found if (f[3] == (s, e) if wanted == "exact" else f[3][0] < e and s < f[3][1])), None)
                    if match is None:
                        continue
                    open_gold.remove(one)
                    open_found.remove(match)
                    matched += 1
                    exact += wanted == "exact"
                    gold_source = one["source"] if one["source"] and min(one["source"]) >= 0 else None
                    sources += (match[4] is None) == (gold_source is None) and (match[4] is None or (match[4][0] < gold_source[1] and gold_source[0] < match[4][1]))
                    at_cue += match[2][0] < one["cue"][1] and one["cue"][0] < match[2][1]
        f1 = 2 * matched / max(1, there + got)
        say(
            f"cue > {threshold}: precision {matched / max(1, got):.3f} recall {matched / max(1, there):.3f} overlap {f1:.3f} "
            f"exact {2 * exact / max(1, there + got):.3f} source {sources / max(1, matched):.3f} cue {at_cue / max(1, matched):.3f}"
        )
        if f1 > best.get("overlap-f1", 0):
            best = {"overlap-f1": f1, "exact-f1": 2 * exact / (there + got), "source": sources / matched, "cue": at_cue / matched, "threshold": threshold}
    return best


def start(weights, rows):
    sample = np.concatenate([row["states"][::7] for row in rows[::40]]).astype(np.float32)
    return Upper(weights, LAYERS, float(sample.mean()), float(sample.std(1).mean()))


def write(model, path):
    """The graph without what only training needs. Returns (sha256, bytes)."""
    heads = export.heads_of(model)
    kept = (len(ROLES) - 1) * WIDTH
    heads |= {name: (np.ascontiguousarray(heads[name][0][:, :kept]), np.ascontiguousarray(heads[name][1][:kept])) for name in ("asks", "gives")}
    return export.write(path, export.parts_of(model), heads, wide=("asks", "gives"))


TRAINED_ON = [
    "all-MiniLM-L6-v2 (Apache-2.0)",
    "PolNeAR, 798 of 840 training articles of US news (no licence stated; the articles belong to their publishers; no text of them ships)",
    "what reader.onnx has seen: its two lowest layers go before these (see its card)",
]


def make(weights, folder, checkpoint, say, seconds=None):
    """Trains the upper layers, or takes them from `checkpoint`, measures them on the articles kept, and writes attributions.onnx with its card."""
    rows = Windows(folder, "train").rows
    kept = [row for row in rows if row["doc"] % HELD_OUT == KEPT]
    rows = [row for row in rows if row["doc"] % HELD_OUT != KEPT]
    torch.manual_seed(1)
    model = start(weights, rows)
    if os.path.exists(checkpoint):
        model.load_state_dict(torch.load(checkpoint))
        model.eval()
    else:
        measured = lambda number: measure(model, kept, say)
        train(model, rows, EPOCHS, checkpoint, say, seconds=seconds, after=measured)
    figures = measure(model, kept, say)
    sha256, size = write(model, os.path.join(cards.FILES, "attributions.onnx"))
    cards.write(
        "attributions",
        "3",
        "attributions.onnx",
        sha256,
        "Apache-2.0",
        TRAINED_ON,
        {"bytes": size, "layers": len(model.layers), **{"kept-" + name: value for name, value in figures.items()}},
        heads={"cue": LABELS, "asks": ROLES[:-1], "gives": ROLES[:-1]},
        notes=[
            "goes on from reader.onnx's output layer1; asks and gives have 64 numbers for each role, whose product tells how likely a word has it",
            "kept-: fp32, attributions with cue and content in one window, of 42 training articles kept from training",
        ],
    )
