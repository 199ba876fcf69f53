"""The encoder (BERT, 6 layers of 384) with linear heads on its last hidden states."""

import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import minilm, wordpiece


# Where the processor multiplies bfloat16 by itself, training does (a step takes a seventh of the time with AMX, two thirds with AVX-512); weights, sums and norms
# stay float32. Elsewhere it would be slower than float32, whose rounding gives other weights, about as good.
with open("/proc/cpuinfo", encoding="utf-8") as file:
    MIXED = not {"amx_bf16", "avx512_bf16"}.isdisjoint(file.read().split())


class Layer(nn.Module):
    def __init__(self, weights, at):
        super().__init__()
        prefix = f"encoder.layer.{at}."

        def take(name):
            return nn.Parameter(torch.tensor(weights[prefix + name]))

        names = ["attention.self.query", "attention.self.key", "attention.self.value"]
        self.qkv = nn.Parameter(torch.cat([torch.tensor(weights[prefix + n + ".weight"]) for n in names], 1))
        self.qkv_bias = nn.Parameter(torch.cat([torch.tensor(weights[prefix + n + ".bias"]) for n in names]))
        self.out, self.out_bias = take("attention.output.dense.weight"), take("attention.output.dense.bias")
        self.norm1, self.norm1_bias = take("attention.output.LayerNorm.weight"), take("attention.output.LayerNorm.bias")
        self.up, self.up_bias = take("intermediate.dense.weight"), take("intermediate.dense.bias")
        self.down, self.down_bias = take("output.dense.weight"), take("output.dense.bias")
        self.norm2, self.norm2_bias = take("output.LayerNorm.weight"), take("output.LayerNorm.bias")

    def forward(self, x, mask, dropout):
        with torch.autocast("cpu", torch.bfloat16, enabled=MIXED and self.training):
            return self.through(x, mask, dropout)

    def through(self, x, mask, dropout):
        b, n, d = x.shape
        q, k, v = (x @ self.qkv + self.qkv_bias).view(b, n, 3, minilm.HEADS, d // minilm.HEADS).permute(2, 0, 3, 1, 4)
        scores = (q @ k.transpose(-1, -2)).float() / math.sqrt(d // minilm.HEADS)
        if mask is not None:
            scores = scores + mask
        mixed = (F.dropout(scores.softmax(-1), dropout, self.training) @ v).transpose(1, 2).reshape(b, n, d)
        x = F.layer_norm(x + F.dropout(mixed @ self.out + self.out_bias, dropout, self.training), (d,), self.norm1, self.norm1_bias, 1e-12)
        up = F.gelu(x @ self.up + self.up_bias)
        return F.layer_norm(x + F.dropout(up @ self.down + self.down_bias, dropout, self.training), (d,), self.norm2, self.norm2_bias, 1e-12)


class Encoder(nn.Module):
    """
    The table of word embeddings is no parameter: it stays what it was, and is shared by every model. The token types of one text tell how
    its words are written (wordpiece.py), those of two `sides` which side they are of.
    """

    def __init__(self, weights, heads, layers=minilm.LAYERS, sides=1):
        super().__init__()
        self.words = torch.tensor(round_to_int8(weights["embeddings.word_embeddings.weight"]))
        self.positions = nn.Parameter(torch.tensor(weights["embeddings.position_embeddings.weight"][:256]))
        kinds = torch.tensor(weights["embeddings.token_type_embeddings.weight"][:sides])
        self.types = nn.Parameter(kinds if sides > 1 else kinds.repeat(wordpiece.TYPES, 1))
        self.norm = nn.Parameter(torch.tensor(weights["embeddings.LayerNorm.weight"]))
        self.norm_bias = nn.Parameter(torch.tensor(weights["embeddings.LayerNorm.bias"]))
        self.layers = nn.ModuleList(Layer(weights, at) for at in range(layers))
        self.heads = nn.ModuleDict({name: nn.Linear(minilm.HIDDEN, size) for name, size in heads.items()})
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def hidden(self, ids, types, mask=None, dropout=0.1):
        x = self.words[ids] + self.positions[: ids.shape[1]] + self.types[types]
        x = F.dropout(F.layer_norm(x, (minilm.HIDDEN,), self.norm, self.norm_bias, 1e-12), dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, dropout)
        return x


def round_to_int8(table):
    """What the int8 table gives back: training sees the embeddings that reading will see."""
    scale = np.abs(table).max(1, keepdims=True) / 127
    return (np.round(table / scale) * scale).astype(np.float32)
