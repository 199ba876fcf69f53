using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>
/// Words that come through another: "Weber was quoted by Reuters as saying that …", "…, Reuters quoted Weber as saying". Weber says it, and Reuters has the words. The tree of the sentence tells who is who.
/// </summary>
internal static class QuotedAsSaying
{
    /// <summary>An article has a handful; a text of nothing else is not worth a second.</summary>
    private const int MostSayings = 500;

    public static List<QuoteDraft> Find(Narration narration, ClauseTrees trees)
    {
        var document = narration.Document;
        var drafts = new List<QuoteDraft>();
        for (var at = 0; at < document.Tokens.Length && drafts.Count < MostSayings; at++)
        {
            if (
                document.Word(at) is "quoted" or "quotes" or "cited" or "cites"
                && !narration.IsQuoted(at)
                && trees.At(at) is { } tree
                && Draft(narration, tree, document.Tokens[at].Start) is { } draft
            )
                drafts.Add(draft);
        }
        return drafts;
    }

    /// <summary>Puts them in the place of what was made of the same words: of who is quoted, not of what they say.</summary>
    public static void Replace(Document document, List<QuoteDraft> drafts, List<QuoteDraft> sayings)
    {
        foreach (var saying in sayings)
        {
            var content = document.TokensOf(saying.Content[0]);
            var (who, cue) = (saying.Speech!.Source!.Value, saying.Speech.Cue);
            drafts.RemoveAll(draft =>
                IsNear(draft, cue)
                && draft.Speech is { IsInherited: false }
                && draft.Kind != QuoteDraft.Direct
                && draft.Content.Exists(part => document.TokensOf(part).Overlaps(who) || document.TokensOf(part).Overlaps(cue))
                && !draft.Content.Exists(part => Contains(document.TokensOf(part), content) && Contains(document.TokensOf(part), cue))
            );
            if (
                !drafts.Exists(draft =>
                    IsNear(draft, cue)
                    && draft.Speech is { Source: { } source }
                    && source.Overlaps(who)
                    && Overlaps(document, draft, content)
                )
            )
            {
                drafts.RemoveAll(draft => draft.Speech?.Cue.Overlaps(cue) == true && draft.Kind != QuoteDraft.Direct);
                drafts.Add(saying);
            }
        }
    }

    /// <summary>In the same sentence, or in one beside it.</summary>
    private static bool IsNear(QuoteDraft draft, Extent cue) =>
        draft.Speech is { } speech && Math.Abs(speech.Cue.Start - cue.Start) < Assertions.AssertionReader.LongestSentence;

    private static bool Overlaps(Document document, QuoteDraft draft, Extent content) =>
        draft.Content.Exists(part => document.TokensOf(part).Overlaps(content));

    private static bool Contains(Extent outer, Extent inner) => inner.Start >= outer.Start && inner.End <= outer.End;

    private static QuoteDraft? Draft(Narration narration, SentenceTree tree, int character)
    {
        var document = narration.Document;
        var verb = tree.WordAt(character);
        if (verb < 0 || !Grammar.IsVerb(tree, verb) || Saying(tree, verb) is not { } saying)
            return null;
        var isPassive = Grammar.IsPassive(tree, verb);
        var who = isPassive ? Grammar.SurfaceSubject(tree, verb) : tree.Child(verb, "obj");
        var via = isPassive ? Grammar.Oblique(tree, verb, "by") : Grammar.SurfaceSubject(tree, verb);
        if (who < 0 || who == via || Words(tree, verb, saying) is not { Length: > 0 } words)
            return null;
        var content = tree.Characters(words.Start, words.End - 1);
        var tokens = document.TokensOf(content);
        return Enumerable.Range(tokens.Start, tokens.Length).Any(narration.IsQuoted)
            ? null
            : new QuoteDraft(
                QuoteDraft.Indirect,
                [content],
                new Speech(document.TokensOf(Phrases.Of(tree, who)), document.TokensOf(tree.Characters(saying, saying)))
                {
                    Via = via < 0 ? null : document.TokensOf(Phrases.Of(tree, via)),
                }
            );
    }

    /// <summary>"as saying".</summary>
    private static int? Saying(SentenceTree tree, int verb)
    {
        for (var at = verb + 2; at < tree.Count; at++)
        {
            if (tree.Tags[at] == "VBG" && tree.Words[at - 1] == "as" && CueVerbs.IsCue(tree.Words[at]))
                return at;
        }
        return null;
    }

    /// <summary>The clause behind "saying"; where none is, the one in front of the comma.</summary>
    private static Extent? Words(SentenceTree tree, int verb, int saying)
    {
        if (tree.Child(saying, "ccomp") is >= 0 and var clause && clause > saying)
            return new Extent(tree.Firsts[clause], tree.Lasts[clause] + 1);
        var comma = verb;
        while (comma > 0 && tree.Words[comma] != ",")
            comma--;
        return comma > 1 && saying + 2 >= tree.Count ? new Extent(0, comma) : null;
    }
}
