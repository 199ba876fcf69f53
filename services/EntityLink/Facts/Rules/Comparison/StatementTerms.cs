using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>The terms by which the words of a statement are compared: known entities by their ids, other words by their stems.</summary>
internal static class StatementTerms
{
    /// <summary>Every name of a known entity is its id: "China" and "Chinese", "the Islamic State" and "IS".</summary>
    public static Dictionary<int, string> OfEntities(ReadDocument read, Extent tokens)
    {
        var terms = new Dictionary<int, string>();
        foreach (var mention in read.Mentions)
        {
            if (mention.Entity.WikidataId is null || !mention.Tokens.Overlaps(tokens))
                continue;
            for (var at = mention.Tokens.Start; at < mention.Tokens.End; at++)
                terms[at] = ReadStatement.EntityMark + mention.Entity.WikidataId;
        }
        return terms;
    }

    /// <summary>What an entity stands for as a capital or a seat of government.</summary>
    public static IEnumerable<string> Related(ReadDocument read, string term) =>
        read
            .Mentions.Where(mention => ReadStatement.EntityMark + mention.Entity.WikidataId == term)
            .SelectMany(mention => mention.Entity.Relations)
            .Where(relation => relation.Kind is RelationKinds.CapitalOf or RelationKinds.MetonymOf)
            .Select(relation => ReadStatement.EntityMark + relation.WikidataId);

    /// <summary>The names among the words of a source, and its noun where it has none.</summary>
    public static List<string> OfSource(Document document, List<(int Token, string Term)> placed, Extent source)
    {
        var own = placed.Where(one => source.Contains(one.Token)).ToList();
        var names = own.Where(one => document.IsCapital(one.Token)).ToList();
        return [.. (names.Count > 0 ? names : own.TakeLast(1)).Select(one => one.Term)];
    }
}
