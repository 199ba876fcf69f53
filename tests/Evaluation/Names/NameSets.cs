using System.Text;
using System.Text.Json;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Names;

/// <summary>A sentence whose names are known.</summary>
/// <param name="Text">Its words as people write them.</param>
/// <param name="Names">Where its names are and what they may be the names of.</param>
internal sealed record NamedSentence(string Text, IReadOnlyList<GoldName> Names);

/// <summary>A name and the types that its set's type may mean here.</summary>
internal sealed record GoldName(Stretch Span, IReadOnlyList<string> Types);

/// <summary>What the types of a set mean here, as services/EntityLink.Training/newsmesh_training/labels.py has it.</summary>
internal sealed class NameSet
{
    private static readonly string[] Person = [EntityTypes.Person];
    private static readonly string[] Organization = [EntityTypes.Organization];
    private static readonly string[] Location = [EntityTypes.Location];
    private static readonly string[] Group = [EntityTypes.Group];
    private static readonly string[] Event = [EntityTypes.Event];
    private static readonly string[] Misc = [EntityTypes.Event, EntityTypes.Product, EntityTypes.Group, EntityTypes.Other];

    public required string Name { get; init; }

    /// <summary>Under ../shared/data.</summary>
    public required string Path { get; init; }
    public required IReadOnlyDictionary<string, string[]> Types { get; init; }

    /// <summary>Types that the set does not mark: what is found of them is neither right nor wrong.</summary>
    public IReadOnlyList<string> Absent { get; init; } = [];

    /// <summary>Which sentences are measured on, by a number from 0 to 99 made of each; the others may have been trained on.</summary>
    public Func<int, bool> Part { get; init; } = _ => true;
    public string Remark { get; init; } = "";

    public static IReadOnlyList<NameSet> Measured { get; } =
    [
        new()
        {
            Name = "worldwide",
            Path = "names/worldwide-dev.jsonl.gz",
            Types = Worldwide,
            Remark = "news; models trained on CoNLL lose ten points and more here (Shan 2023)",
        },
        new()
        {
            Name = "worldwide-kept",
            Path = "names/worldwide-dev.jsonl.gz",
            Types = Worldwide,
            Part = key => key >= Half,
            Remark = "the half of it that no weights have seen",
        },
        new()
        {
            Name = "wikigold",
            Path = "entities/ner/wikigold.jsonl.gz",
            Types = Columns,
            Part = key => key < 33,
            Remark = "the third that is kept from training",
        },
        new()
        {
            Name = "conll2003",
            Path = "names/conll2003-dev.jsonl.gz",
            Types = new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["person"] = Person,
                ["organisation"] = Organization,
                ["location"] = Location,
                ["misc"] = Misc,
            },
            Remark = "never trained on; test: LUKE .943, Flair .931, spaCy trf .916, trained on it",
        },
        new()
        {
            Name = "uner-ewt",
            Path = "names/uner-ewt-dev.jsonl.gz",
            Types = Columns,
            Absent = Misc,
            Remark = "web; XLM-R .86 on its test part, trained on it",
        },
        new()
        {
            Name = "crossner-politics",
            Path = "names/crossner-politics-dev.jsonl.gz",
            Types = CrossNer,
            Remark = "Wikipedia; BERT adapted .72, with finer types",
        },
    ];

    /// <summary>A half of the newswire that the encoder has not seen: what is sure of what one was trained on is less sure of the rest. The types are decided by weights from it.</summary>
    public static NameSet WorldwideUnseen { get; } =
        new()
        {
            Name = "worldwide-unseen",
            Path = "names/worldwide-dev.jsonl.gz",
            Types = Worldwide,
            Part = key => key < Half,
        };

    private const int Half = 50;

    /// <summary>Trained on; what the decision between encoder and dictionary is trained on as well.</summary>
    public static NameSet WorldwideTrain { get; } =
        new()
        {
            Name = "worldwide-train",
            Path = "names/worldwide-train.jsonl.gz",
            Types = Worldwide,
            Part = key => key < 20,
        };

    public static NameSet WikigoldTrain { get; } =
        new()
        {
            Name = "wikigold-train",
            Path = "entities/ner/wikigold.jsonl.gz",
            Types = Columns,
            Part = key => key >= 33,
        };

    private static Dictionary<string, string[]> Worldwide =>
        new(StringComparer.Ordinal)
        {
            ["Person"] = Person,
            ["Organization"] = Organization,
            ["Location"] = Location,
            ["Facility"] = Location,
            ["NORP"] = Group,
            ["Product"] = [EntityTypes.Product],
            ["Misc"] = [EntityTypes.Event, EntityTypes.Product, EntityTypes.Other],
        };

    private static Dictionary<string, string[]> Columns =>
        new(StringComparer.Ordinal)
        {
            ["PER"] = Person,
            ["ORG"] = Organization,
            ["LOC"] = Location,
            ["MISC"] = Misc,
        };

    private static Dictionary<string, string[]> CrossNer =>
        new(StringComparer.Ordinal)
        {
            ["person"] = Person,
            ["politician"] = Person,
            ["politicalparty"] = Organization,
            ["organisation"] = Organization,
            ["country"] = Location,
            ["location"] = Location,
            ["election"] = Event,
            ["event"] = Event,
            ["misc"] = Misc,
        };

    public IEnumerable<NamedSentence> Sentences(DirectoryInfo data)
    {
        foreach (var line in Texts.Lines(System.IO.Path.Combine(data.FullName, Path)))
        {
            var tokens = line.GetProperty("tokens").Deserialize<string[]>()!;
            var tags = line.GetProperty("tags").Deserialize<string[]>()!;
            if (!Part(SentenceKey.Of(tokens)))
                continue;
            var (text, spans) = SentenceText.Of(tokens);
            yield return new NamedSentence(text, [.. Names(tags, spans)]);
        }
    }

    private IEnumerable<GoldName> Names(string[] tags, List<Stretch> spans)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (tags[at] == "O")
                continue;
            var start = at;
            while (at + 1 < tags.Length && tags[at + 1] == "I-" + tags[start][2..])
                at++;
            if (Types.TryGetValue(tags[start][2..], out var types))
                yield return new GoldName(new Stretch(spans[start].Start, spans[at].End), types);
        }
    }
}

/// <summary>Parts a set in two for good: the same sentences in Python and here.</summary>
internal static class SentenceKey
{
    /// <summary>0 to 99.</summary>
    public static int Of(IEnumerable<string> tokens)
    {
        // SHA-1 parts, and secures nothing.
#pragma warning disable CA5350
        var hash = System.Security.Cryptography.SHA1.HashData(Encoding.UTF8.GetBytes(string.Join(' ', tokens)));
#pragma warning restore CA5350
        return (int)(System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(hash) % 100);
    }
}
