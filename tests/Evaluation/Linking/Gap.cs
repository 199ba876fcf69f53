using System.Text.Json;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.Evaluation.Linking;

/// <summary>
/// One text of GAP (Webster et al., 2018): a pronoun and two names, each of which it may mean. Names that the recogniser does not find are added, because the task
/// gives them.
/// </summary>
internal sealed class Gap
{
    private readonly Lazy<List<AntecedentCandidate>> _candidates;

    private Gap(string text, Extent pronoun, Extent a, Extent b)
    {
        Document = Document.Of(text);
        Pronoun = Document.TokensOf(pronoun).Start;
        Kind = EntityLink.Reading.Coreference.Pronoun.KindOf(Document.Word(Pronoun));
        var found = NameFinder
            .Find(Document, Texts.Models.Reading.Encoder.Encode(Document), NameDictionary.Empty)
            .Where(name => !name.Tokens.Overlaps(Document.TokensOf(a)) && !name.Tokens.Overlaps(Document.TokensOf(b)))
            .ToList();
        foreach (var span in new[] { a, b }.Distinct())
        {
            found.Add(
                new MentionCandidate(Document.TokensOf(span), text.Substring(span.Start, span.Length))
                {
                    CharacterStart = span.Start,
                    Type = EntityTypes.Person,
                    TypeEvidence = 3,
                }
            );
        }
        found = [.. found.OrderBy(name => name.Tokens.Start)];
        ShortForms.Resolve(Document, found);
        Names = Linker.Link(Document, found, NameDictionary.Empty);
        (A, B) = (At(a), At(b));
        _candidates = new(() =>
            new AntecedentCandidates(Document, Names, new EntityLink.Reading.Quotes.Narration(Document).IsQuoted, Texts.Trees(Document)).Of(
                Pronoun,
                Kind
            )
        );
    }

    public Document Document { get; }
    public int Pronoun { get; }
    public PronounKind Kind { get; }
    public List<LinkedMention> Names { get; }
    public LinkedMention A { get; }
    public LinkedMention B { get; }
    public bool IsA { get; private init; }
    public bool IsB { get; private init; }

    public static Gap Read(JsonElement line)
    {
        var text = line.GetProperty("text").GetString()!;
        var units = Texts.Units(text);
        var pronoun = line.GetProperty("pronoun");
        var (a, b) = (line.GetProperty("a"), line.GetProperty("b"));
        return new Gap(text, new Extent(units[pronoun[0].GetInt32()], units[pronoun[1].GetInt32()]), Span(a, units), Span(b, units))
        {
            IsA = a.GetProperty("same").GetBoolean(),
            IsB = b.GetProperty("same").GetBoolean(),
        };
    }

    /// <summary>The candidates of its pronoun; those of A and B are labelled.</summary>
    public List<AntecedentCandidate> Candidates => _candidates.Value;

    private LinkedMention At(Extent span) => Names.First(name => name.Tokens == Document.TokensOf(span));

    private static Extent Span(JsonElement name, int[] units) =>
        new(units[name.GetProperty("start").GetInt32()], units[name.GetProperty("end").GetInt32()]);
}
