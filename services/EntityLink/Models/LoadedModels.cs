using System.Security.Cryptography;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;
using NewsMesh.EntityLink.Reading.Quotes.Learned;

namespace NewsMesh.EntityLink.Models;

/// <summary>The models that this process reads with, and their cards.</summary>
internal sealed class LoadedModels : IDisposable
{
    private readonly EncoderThreads _threads = new(Environment.ProcessorCount);
    private readonly EncoderGraph _reader;
    private readonly EncoderGraph _embedder;
    private readonly EncoderGraph _pairs;
    private readonly EncoderGraph _attributions;
    private volatile bool _isWarm;

    private LoadedModels(string folder)
    {
        var (words, reader, embedder, pairs, quotes, attributions) = (
            Card(folder, "words"),
            Card(folder, "reader"),
            Card(folder, "embedder"),
            Card(folder, "pairs"),
            Card(folder, "quotes"),
            Card(folder, "attributions")
        );
        Cards = [words, reader, embedder, pairs, quotes, attributions];
        var table = EmbeddingTable.Of(Verified(folder, words));
        var pieces = WordPiece.Of(File.ReadAllText(Path.Combine(folder, "vocabulary.txt")));
        if (pieces.Size != table.Rows)
            throw new InvalidDataException($"{pieces.Size} pieces have {table.Rows} embeddings");
        _embedder = new EncoderGraph(Verified(folder, embedder), table, _threads);
        _pairs = new EncoderGraph(Verified(folder, pairs), table, _threads);
        _reader = new EncoderGraph(Verified(folder, reader), table, _threads);
        _attributions = new EncoderGraph(Verified(folder, attributions), table, _threads);
        Reading = new ReadingModels(
            new DocumentEncoder(new SentenceEncoder(pieces, _reader), new SpanHead("names", reader.Heads["names"])),
            new SyntaxReader(reader.Heads["tags"], reader.Heads["relations"]),
            new Embedder(pieces, _embedder),
            new PairEncoder(pieces, _pairs),
            new WordVectors(pieces, table),
            QuantisedWeights.Read(new MemoryStream(Verified(folder, quotes))),
            new QuoteEncoder(_attributions)
        );
    }

    public IReadOnlyList<ModelCard> Cards { get; }

    /// <summary>What documents are read with.</summary>
    public ReadingModels Reading { get; }

    /// <summary>Names the weights: equal for equal files.</summary>
    public string Version =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Concat(Cards.Select(card => card.Sha256)))))[
            ..8
        ];

    /// <summary>The folder that the build puts the files into.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "models");

    /// <exception cref="InvalidDataException">A file is not the one that its card describes.</exception>
    public static LoadedModels Load(string? folder = null) => new(folder ?? Folder);

    public bool IsWarm => _isWarm;

    /// <summary>Reads a sentence with each model.</summary>
    public void Warm(CancellationToken cancellationToken)
    {
        const string first = "The first sentence is the slowest.";
        var document = Document.Of(first);
        Reading.Quotes!.Read(new Narration(document), Reading.Encoder.Encode(document, cancellationToken), cancellationToken);
        Reading.Embedder.Embed(first, cancellationToken);
        Reading.Pairs.Score(first, first, cancellationToken);
        _isWarm = true;
    }

    private static ModelCard Card(string folder, string name) => ModelCard.Read(Path.Combine(folder, name + ".json"));

    private static byte[] Verified(string folder, ModelCard card)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, card.File));
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return sum == card.Sha256
            ? bytes
            : throw new InvalidDataException(
                $"{card.File} is not the file that its card describes: its SHA-256 is {sum}, not {card.Sha256}"
            );
    }

    public void Dispose()
    {
        _threads.Dispose();
        _reader.Dispose();
        _embedder.Dispose();
        _pairs.Dispose();
        _attributions.Dispose();
    }
}
