using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Assertions;
using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Assertions.Predicates;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.Evaluation.Assertions;

/// <summary>Why nothing asserts the words of a mention, by what the parser makes of them: the first cause that fits.</summary>
internal static class CoverageCauses
{
    public static (string Cause, string Sentence) Of(Document document, ReadDocument read, Extent mention)
    {
        var sentence = Lines.Sentences(document).FirstOrDefault(one => document.Characters(one).Overlaps(mention));
        if (sentence.Length == 0)
            return ("no-sentence", "");
        var characters = document.Characters(sentence);
        var text = document.Text[characters.Start..characters.End];
        if (sentence.Length is <= 2 or > 150)
            return ("sentence-length", text);
        var tree = Texts.Trees(document).Of(sentence);
        if (Array.Exists(tree.Words, word => word == "?"))
            return ("question", text);
        var words = Enumerable.Range(0, tree.Count).Where(at => mention.Contains(tree.Tokens[at].Start)).ToList();
        var isQuoted = read.Quotes.Any(quote => quote.Content.Any(part => part.Overlaps(mention)));
        var clause = ClauseFinder.Find(tree).Find(one => words.Contains(one.Word));
        if (clause is { IsOpen: true })
            return ("open", text);
        if (clause is not null)
            return (isQuoted ? "clause-in-quote" : $"clause-dropped", $"{clause.Predicate}: {text}");
        if (isQuoted)
            return ("in-quote", text);
        if (words.Exists(at => tree.Child(at, "cop") >= 0))
            return ("copula", text);
        if (words.Find(at => Grammar.IsVerb(tree, at) && !IsAuxiliary(tree, at)) is > 0 and var verb)
            return ($"verb-{tree.Labels[verb].Split(':')[0]}", $"{tree.Words[verb]}/{tree.Tags[verb]}/{tree.Labels[verb]}: {text}");
        if (words.Exists(at => PredicateTable.OfNoun(EntityLink.Reading.Assertions.Quantities.Nouns.Singular(tree.Words[at])) is not null))
            return ("nominal", text);
        if (words.Exists(at => tree.Labels[at] == "appos"))
            return ("apposition", text);
        return words.Exists(at => tree.Tags[at] == "CD") ? ("figure-without-verb", text) : ("noun-phrase", text);
    }

    private static bool IsAuxiliary(SentenceTree tree, int at) => tree.Labels[at] is "aux" or "aux:pass" or "cop";
}
