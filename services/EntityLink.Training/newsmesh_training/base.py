"""What comes from the published model as it is: the vocabulary, the table of word embeddings, and the embedder in int8."""

import os

import numpy as np
import torch

from . import cards, encoder, export, minilm, wordpiece

PUBLISHED = ["all-MiniLM-L6-v2 (Apache-2.0; by its card trained on over 1 billion sentence pairs from the web)"]


def write():
    vocabulary, weights = minilm.load()
    with open(os.path.join(cards.FILES, "vocabulary.txt"), "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(vocabulary) + "\n")
    table = weights["embeddings.word_embeddings.weight"]
    kept = encoder.round_to_int8(table)
    cosine = (table * kept).sum(1) / (np.linalg.norm(table, axis=1) * np.linalg.norm(kept, axis=1))
    sha256, size = export.write_words(os.path.join(cards.FILES, "words.bin"), weights)
    cards.write("words", "1", "words.bin", sha256, "Apache-2.0", PUBLISHED, {"rows": len(table), "bytes": size, "least-cosine-to-fp32": cosine.min()})
    model = encoder.Encoder(weights, {})
    model.eval()
    sha256, size = export.write(os.path.join(cards.FILES, "embedder.onnx"), export.parts_of(model), {})
    cards.write(
        "embedder",
        "1",
        "embedder.onnx",
        sha256,
        "Apache-2.0",
        PUBLISHED,
        {"bytes": size, "layers": len(model.layers)},
        notes=["the published weights, not trained any further; int8 with 7 bits used, a scale for each column"],
    )
    return vocabulary, weights


def embed(model, pieces, text):
    ids, _, _ = pieces.encode(text)
    with torch.no_grad():
        mean = model.hidden(torch.tensor([ids]), torch.zeros(1, len(ids), dtype=torch.long))[0].mean(0)
    return (mean / mean.norm()).tolist()
