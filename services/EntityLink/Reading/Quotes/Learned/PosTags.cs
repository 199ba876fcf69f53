namespace NewsMesh.EntityLink.Reading.Quotes.Learned;

/// <summary>The Penn Treebank's tags, numbered from 1; 0 is no tag.</summary>
internal static class PosTags
{
    public static readonly string[] Names =
    [
        "",
        "CC",
        "CD",
        "DT",
        "EX",
        "FW",
        "IN",
        "JJ",
        "JJR",
        "JJS",
        "LS",
        "MD",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PDT",
        "POS",
        "PRP",
        "PRP$",
        "RB",
        "RBR",
        "RBS",
        "RP",
        "SYM",
        "TO",
        "UH",
        "VB",
        "VBD",
        "VBG",
        "VBN",
        "VBP",
        "VBZ",
        "WDT",
        "WP",
        "WP$",
        "WRB",
        "MARK",
    ];

    public const uint Mark = 37;

    /// <summary>VB: "to keep".</summary>
    public const uint BaseForm = 27;

    /// <summary>The number of a tag; marks of every kind are one.</summary>
    public static uint Of(string name) => Array.IndexOf(Names, name) is var at and > 0 ? (uint)at : Mark;

    public static bool IsFinite(uint tag) => Names[Math.Min(tag, Mark)] is "VBD" or "VBP" or "VBZ" or "MD";

    public static bool IsNoun(uint tag) => tag is >= 12 and <= 15;
}
