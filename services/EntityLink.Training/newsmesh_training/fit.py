"""Training: batches of about equal length, AdamW, a warm-up and a straight line down to zero."""

import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from . import labels, names


def batches(examples, pieces, chance):
    """Batches of at most `pieces` pieces, of sentences of about equal length, in random order."""
    order = sorted(range(len(examples)), key=lambda i: (len(examples[i][0]) + chance.random() * 4))
    made, now = [], []
    for i in order:
        if now and (len(now) + 1) * len(examples[i][0]) > pieces:
            made.append(now)
            now = []
        now.append(i)
    made.append(now)
    chance.shuffle(made)
    return made


def pad(rows, length):
    return torch.tensor([row + [0] * (length - len(row)) for row in rows])


def inputs(batch):
    length = max(len(e[0]) for e in batch)
    ids, types = pad([e[0] for e in batch], length), pad([e[1] for e in batch], length)
    mask = torch.zeros(len(batch), 1, 1, length)
    for i, e in enumerate(batch):
        mask[i, 0, 0, len(e[0]) :] = -1e4
    return ids, types, (mask if (mask != 0).any() else None)


def loss(model, batch, head="names"):
    ids, types, mask = inputs(batch)
    hidden = model.hidden(ids, types, mask)
    rows = torch.cat([torch.full((len(e[2]),), i) for i, e in enumerate(batch)])
    columns = torch.tensor([p for e in batch for p in e[2]])
    logp = model.heads[head](hidden[rows, columns]).log_softmax(-1)
    allowed = torch.tensor(np.concatenate([e[3] for e in batch]))
    return -logp.masked_fill(~allowed, -1e9).logsumexp(-1).mean()


def optimiser(model, rate, head_rate):
    heads = {id(p) for p in model.heads.parameters()} | {id(model.types)}
    learning = [p for p in model.parameters() if p.requires_grad]
    return torch.optim.AdamW(
        [
            {"params": [p for p in learning if id(p) not in heads], "lr": rate, "weight_decay": 0.01},
            {"params": [p for p in learning if id(p) in heads], "lr": head_rate, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )


# Steps between two states that an interrupted run goes on from.
KEPT_EVERY = 200


def train(model, epochs, rate=1.5e-4, head_rate=1e-3, pieces=1200, seed=1, say=print, after=None, unfinished=None, losses=None):
    """`epochs`: a list of lists of (head, example); the rates fall to zero at the end of the last. `unfinished`: a file that an interrupted run goes on from; `losses`: {head: another loss than that of labels}."""
    chance, losses = random.Random(seed), losses or {}
    torch.manual_seed(seed)
    plans = [[(head, batch, examples) for head, examples in epoch.items() for batch in batches(examples, pieces, chance)] for epoch in epochs]
    for plan in plans:
        chance.shuffle(plan)
    total, step, started, seen = sum(len(p) for p in plans), 0, time.time(), 0.0
    optimise = optimiser(model, rate, head_rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimise, lambda s: min((s + 1) / (0.06 * total), max(0.0, (total - s) / (0.94 * total))))
    model.train()
    done = 0
    if unfinished and os.path.exists(unfinished):
        kept = torch.load(unfinished, weights_only=False)
        done, seen = kept["step"], kept["seen"]
        model.load_state_dict(kept["model"])
        optimise.load_state_dict(kept["optimise"])
        schedule.load_state_dict(kept["schedule"])
        torch.set_rng_state(kept["chance"])
    for number, plan in enumerate(plans):
        for head, indexes, examples in plan:
            if step < done:
                step += 1
                continue
            value = losses.get(head, loss)(model, [examples[i] for i in indexes], head)
            optimise.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimise.step()
            schedule.step()
            seen = 0.98 * seen + 0.02 * value.item() if step else value.item()
            step += 1
            if step % 100 == 0:
                say(f"step {step}/{total} loss {seen:.4f} {time.time() - started:.0f} s")
            if unfinished and step % KEPT_EVERY == 0:
                state = {"step": step, "seen": seen, "model": model.state_dict(), "optimise": optimise.state_dict(), "schedule": schedule.state_dict(), "chance": torch.get_rng_state()}
                torch.save(state, unfinished + ".new")
                os.replace(unfinished + ".new", unfinished)
        if after:
            after(number)
    model.eval()
    return time.time() - started


def measure(model, pieces, source, sentences):
    """Counts of spans by type (right, found, there); types are compared where the set has them, MISC as one."""
    mapping, absent = labels.SETS[source]
    kinds = {meant: meants for meants in mapping.values() for meant in meants}
    counts = {}
    model.eval()
    with torch.no_grad():
        for sentence in sentences:
            words, tags = names.word_tags(*sentence)
            ids, types, first = pieces.encode(sentence[0], words)
            if len(ids) > 256:
                continue
            logp = model.heads["names"](model.hidden(torch.tensor([ids]), torch.tensor([types]))[0][first]).log_softmax(-1).numpy()
            gold = {(s, e, kinds[mapping[k][0]]) for s, e, k in names.spans(tags) if k in mapping}
            got = {(s, e, kinds[k]) for s, e, k in names.spans(names.decode(logp)) if k in kinds and k not in absent}
            for span in gold | got:
                right, found, there = counts.get(span[2][0], (0, 0, 0))
                counts[span[2][0]] = (right + (span in gold and span in got), found + (span in got), there + (span in gold))
    return counts


def f1(counts):
    right, found, there = (sum(c[i] for c in counts.values()) for i in range(3))
    return 2 * right / max(1, found + there)
