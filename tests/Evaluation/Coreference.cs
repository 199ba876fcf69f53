using System.Text.Json;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;
using NewsMesh.Evaluation.Linking;

namespace NewsMesh.Evaluation;

/// <summary>Whom pronouns mean: GAP's validation part, by the pronoun's gender, and the pronouns and descriptions of MEANTIME's news.</summary>
internal static class Coreference
{
    public static IEnumerable<Figure> Measure(DirectoryInfo folder)
    {
        var gap = Texts.Lines(Path.Combine(folder.FullName, "gap-validation.jsonl.gz")).Select(Gap.Read).ToList();
        yield return Score("gap-f1", gap, null);
        var male = Score("gap-male-f1", [.. gap.Where(one => one.Kind == PronounKind.He)], null);
        var female = Score("gap-female-f1", [.. gap.Where(one => one.Kind == PronounKind.She)], null);
        yield return male;
        yield return female;
        yield return new("coreference/gap-bias", female.Value / male.Value, "female by male F1; GAP's own measure of fairness");
        var path = Path.Combine(folder.FullName, "..", "meantime", "docs.jsonl.gz");
        if (!File.Exists(path))
            yield break;
        var reader = new DocumentReader(Texts.Seeds(), Texts.Models.Reading);
        foreach (var figure in Meantime([.. Texts.Lines(path)], reader))
            yield return figure;
    }

    /// <summary>F1 over the yes and no of both names.</summary>
    public static Figure Score(string name, IReadOnlyList<Gap> texts, AntecedentModel? model)
    {
        int right = 0,
            said = 0,
            wanted = 0;
        foreach (var text in texts)
        {
            var best = CoreferenceResolver.Best(text.Candidates, text.Kind, model)?.Entity.EntityId;
            var (a, b) = (best == text.A.Entity.EntityId, best == text.B.Entity.EntityId);
            said += (a ? 1 : 0) + (b ? 1 : 0);
            wanted += (text.IsA ? 1 : 0) + (text.IsB ? 1 : 0);
            right += (a && text.IsA ? 1 : 0) + (b && text.IsB ? 1 : 0);
        }
        var (precision, recall) = (right / (double)Math.Max(1, said), right / (double)Math.Max(1, wanted));
        return new(
            $"coreference/{name}",
            Texts.F1(precision, recall),
            $"P {precision:0.000} R {recall:0.000} of {texts.Count}; published: parallelism with the page's title .71, BERT .90"
        );
    }

    /// <summary>For each pronoun and description whose entity has a name in the text: is the name that it is resolved to one of that entity?</summary>
    private static IEnumerable<Figure> Meantime(List<JsonElement> documents, DocumentReader reader)
    {
        var counts = new Dictionary<string, (int Right, int Resolved, int All)>(StringComparer.Ordinal)
        {
            ["PRO"] = default,
            ["NOM"] = default,
        };
        foreach (var document in documents)
        {
            var text = document.GetProperty("text").GetString()!;
            var units = Texts.Units(text);
            var entities = document
                .GetProperty("entities")
                .EnumerateArray()
                .Where(entity => entity.TryGetProperty("instance", out _) && entity.TryGetProperty("syntactic", out _))
                .Select(entity =>
                    (
                        Span: new Extent(units[entity.GetProperty("start").GetInt32()], units[entity.GetProperty("end").GetInt32()]),
                        Syntactic: entity.GetProperty("syntactic").GetString()!,
                        Instance: entity.GetProperty("instance").ToString()
                    )
                )
                .ToList();
            var named = entities.Where(entity => entity.Syntactic == "NAM").ToLookup(entity => entity.Instance, entity => entity.Span);
            var read = Document.Of(text);
            var mentions = reader.Read(new DocumentInput { Text = text, Language = "en" }).Mentions;
            var antecedents = CoreferenceResolver.Resolve(
                read,
                mentions,
                new EntityLink.Reading.Quotes.Narration(read).IsQuoted,
                Texts.Trees(read)
            );
            foreach (var entity in entities.Where(entity => counts.ContainsKey(entity.Syntactic) && named.Contains(entity.Instance)))
            {
                var tokens = read.TokensOf(entity.Span);
                var (right, resolved, all) = counts[entity.Syntactic];
                var name = antecedents.Of(tokens.Start);
                var isRight = name is not null && named[entity.Instance].Any(span => span.Overlaps(name.Characters));
                Misses.Note(!isRight && name is not null, $"coreference\t{text[entity.Span.Start..entity.Span.End]}\t{name?.Surface}");
                counts[entity.Syntactic] = (right + (isRight ? 1 : 0), resolved + (name is null ? 0 : 1), all + 1);
            }
        }
        foreach (var (kind, (right, resolved, all)) in counts)
            yield return new(
                $"coreference/meantime-{(kind == "PRO" ? "pronouns" : "descriptions")}-f1",
                Texts.F1(right / (double)Math.Max(1, resolved), right / (double)Math.Max(1, all)),
                $"P {right / (double)Math.Max(1, resolved):0.000} R {right / (double)Math.Max(1, all):0.000} of {all}"
            );
    }
}
