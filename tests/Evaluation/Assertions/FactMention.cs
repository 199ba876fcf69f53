namespace NewsMesh.Evaluation.Assertions;

/// <summary>Where an article tells one fact of ../shared/data/facts, in code points.</summary>
internal sealed record FactMention(string Article, string Kind, int Start, int End)
{
    public static IEnumerable<FactMention> Read(string path) =>
        from fact in Texts.Lines(path)
        let kind = fact.GetProperty("kind").GetString()!
        from value in fact.GetProperty("values").EnumerateArray()
        from mention in value.GetProperty("mentions").EnumerateArray()
        select new FactMention(
            mention.GetProperty("article").GetString()!,
            kind,
            mention.GetProperty("start").GetInt32(),
            mention.GetProperty("end").GetInt32()
        );
}
