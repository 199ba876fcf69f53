"""The reader: the encoder with its heads, trained, measured, quantised, and written with its card."""

import json
import os
import random

import torch

from . import augment, cards, corpora, encoder, export, fit, labels, names, quotes, syntax, wordpiece

LICENSED = [
    "wikigold, two thirds (CC BY 4.0)",
    "CrossNER politics, train (MIT; Wikipedia)",
    "GUM news, interviews, speeches, biographies: names made of its entities (CC BY 4.0)",
    "WNUT 2017, train (CC BY 4.0)",
    "Broad Twitter Corpus, a part (CC BY 4.0)",
    "names to put in place of others: Wikidata labels (CC0), forenames and surnames by country (CC0)",
]
# How often an epoch goes through the treebanks: two turns are three quarters of the steps of one through the names. A reader that knows trees keeps them with one.
TREES, TREES_FURTHER = 2, 1
NEWSWIRE = "worldwide newswire, train (stanfordnlp/en-worldwide-newswire: no licence stated, articles belong to their newspapers)"


def train(vocabulary, weights, newswire, epochs, seed, checkpoint, treebanks, say=print, further=False):
    """
    (encoder with trained heads, labels of the heads of syntax); kept at `checkpoint`, and taken from there if it is there. `further`: it begins as the reader that ships,
    with rates that begin anew (Loshchilov and Hutter 2017), and what attributions go on from stays as it is.
    """
    torch.manual_seed(seed)
    trees = syntax.read(treebanks, "train")
    known = syntax.labels(trees)
    model = encoder.Encoder(weights, {"names": len(labels.LABELS)} | syntax.sizes(known))
    if os.path.exists(checkpoint):
        model.load_state_dict(torch.load(checkpoint))
        return model.eval(), known
    if further:
        export.read_back(os.path.join(cards.FILES, "reader.onnx"), model)
        for part in (model.positions, model.types, model.norm, model.norm_bias, *model.layers[: quotes.READ].parameters()):
            part.requires_grad = False
    pieces, chance = wordpiece.WordPiece(vocabulary), random.Random(seed)
    others, found = augment.Names(), names.sources(newswire)
    plan = [
        {
            "names": list(names.epoch(pieces, found, others, chance)),
            "syntax": [one for _ in range(TREES_FURTHER if further else TREES) for one in syntax.epoch(pieces, trees, known, chance)],
        }
        for _ in range(epochs)
    ]
    rate = 1.5e-4 if further else 2e-4
    seconds = fit.train(model, plan, rate=rate, seed=seed, say=say, unfinished=checkpoint + ".part", losses={"syntax": syntax.loss})
    say(f"trained in {seconds:.0f} s")
    torch.save(model.state_dict(), checkpoint)
    return model.eval(), known


def measure(model, vocabulary, treebanks, known, say=print):
    """{set: F1 of the encoder alone, in fp32}, spans and types exact; shares of words with the right tag, head, and head and relation."""
    pieces, figures = wordpiece.WordPiece(vocabulary), {}
    for name, (source, load) in names.MEASURED.items():
        counts = fit.measure(model, pieces, source, load())
        figures[name] = fit.f1(counts)
        say(f"{name}: {figures[name]:.4f} " + ", ".join(f"{kind} {2 * right / max(1, found + there):.3f} of {there}" for kind, (right, found, there) in counts.items()))
    trees = syntax.measure(model, pieces, syntax.read(treebanks, "dev"), known)
    say(str(trees))
    return figures | {f"ewt-dev-{name}": value for name, value in trees.items()}


def write(model, figures, version, notes, known):
    """`known`: the labels of the heads of syntax."""
    sha256, size = export.write(
        os.path.join(cards.FILES, "reader.onnx"), export.parts_of(model), export.heads_of(model), also=[quotes.LAYER], wide=("dependent", "governor")
    )
    cards.write(
        "reader",
        version,
        "reader.onnx",
        sha256,
        "Apache-2.0",
        ["all-MiniLM-L6-v2 (Apache-2.0)", NEWSWIRE, *LICENSED, *syntax.LICENSED],
        {"bytes": size, "layers": len(model.layers), **figures},
        heads={"names": labels.LABELS} | known,
        notes=notes,
    )


def curve(model, vocabulary, folder, say=print):
    """The reader cut to fewer layers, each trained again on a tenth of the sentences; int8 and fp32, with the F1 on worldwide's dev part."""
    os.makedirs(folder, exist_ok=True)
    pieces, chance = wordpiece.WordPiece(vocabulary), random.Random(3)
    some = [made for at, made in enumerate(names.epoch(pieces, names.sources(), augment.Names(), chance)) if at % 10 == 0]
    whole = list(model.layers)
    for layers in (6, 4, 3):
        model.layers = torch.nn.ModuleList(whole[:layers])
        if layers < 6:
            fit.train(model, [{"names": some}], rate=1.5e-4, seed=3, say=say)
        source, load = names.MEASURED["worldwide-dev"]
        f1 = fit.f1(fit.measure(model, pieces, source, load()))
        say(f"{layers} layers: {f1:.4f}")
        for precision in ("int8", "fp32"):
            path = os.path.join(folder, f"{layers}-{precision}")
            export.write(path + ".onnx", export.parts_of(model), export.heads_of(model), int8=precision == "int8")
            with open(path + ".json", "w", encoding="utf-8") as file:
                json.dump({"layers": layers, "precision": precision, "f1": f1, "heads": {"names": labels.LABELS}}, file)


EXAMPLES = [
    "Estonian Foreign Minister Marta Okonjo met Greta Sund of NordFerry in Tallinn on Monday.",
    "Thirty workers at the Harbour Bank of Narva, a Courier reporter said, will be paid €5m by 2030.",
    "TALKS ON GRAIN IN KYIV END WITHOUT A DEAL",
    "The Londoners cheered O’Brien-Smith, who won the Davis Cup for Ireland in his Škoda.",
    "Łódź’s mayor — José Núñez — paid 🚢.",
]


def examples(model, vocabulary):
    """Sentences with the logits that fp32 gives: what the int8 graph must stay near to."""
    pieces = wordpiece.WordPiece(vocabulary)
    made = []
    for text in EXAMPLES:
        ids, types, first = pieces.encode(text)
        with torch.no_grad():
            logits = model.heads["names"](model.hidden(torch.tensor([ids]), torch.tensor([types]))[0][first])
        made.append({"text": text, "types": types, "logits": [[round(x, 3) for x in row] for row in logits.tolist()]})
    return made
