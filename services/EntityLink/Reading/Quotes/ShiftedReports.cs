using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"dismissed as “pure speculation” a report | that P": what is denied is P, and the verdict stands with the verb: <see cref="ShiftedVerdicts"/>.</summary>
internal static class ShiftedReports
{
    public static QuoteDraft Mended(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Content: [var content], Speech: { IsInherited: false } speech }
            || content.Start < document.Tokens[speech.Cue.Start].Start
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return draft;
        for (var report = 0; report + 1 < tree.Count; report++)
        {
            if (tree.Words[report + 1] != "that" || tree.Tokens[report].Start >= content.End)
                continue;
            var verb = ShiftedVerdicts.Denial(tree, report);
            if (verb < 0 || tree.Tokens[verb].Start != document.Tokens[speech.Cue.Start].Start)
                continue;
            var words = content with { Start = tree.Tokens[report + 1].Start };
            return words.Length <= 0
                ? draft
                : draft with
                {
                    Kind = QuoteDraft.Indirect,
                    Content = [words],
                    Speech = speech with { Cue = speech.Cue with { End = document.TokenFrom(tree.Tokens[report].Start) + 1 } },
                    IsClause = true,
                    IsDenied = true,
                };
        }
        return draft;
    }
}
