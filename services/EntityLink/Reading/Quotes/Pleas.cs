using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"Ruiz pleaded not guilty to | smuggling": the plea denies what stands behind "to", and no words of it are "not guilty"; "pleaded guilty to | smuggling" owns up to it.</summary>
internal static class Pleas
{
    public static QuoteDraft Mended(Document document, QuoteDraft draft)
    {
        if (draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false } speech })
            return draft;
        var at = speech.Cue.Start;
        while (at < speech.Cue.End && document.Word(at) is not ("plead" or "pleads" or "pleaded" or "pleading" or "pled"))
            at++;
        if (at >= speech.Cue.End)
            return draft;
        var isDenied = document.Is(++at, "not");
        at += isDenied ? 1 : 0;
        if (document.Word(at) is not ("guilty" or "innocent"))
            return draft;
        isDenied ^= document.Is(at, "innocent");
        var to = at + 1;
        if (!document.Is(to, "to") || to + 1 >= document.Tokens.Length || document.Tokens[to + 1].Start >= draft.Content[^1].End)
            return draft;
        var end = document.TokensOf(draft.Content[^1]).End;
        // "guilty to theft | and not guilty to murder": two pleas.
        var other = Enumerable.Range(to + 1, Math.Max(0, end - to - 1)).FirstOrDefault(next => document.Is(next, "guilty"), -1);
        if (other > 0)
            end = document.Is(other - 1, "not") ? other - 2 : other - 1;
        if (end <= to + 1)
            return draft;
        return draft with
        {
            Content = [new Extent(document.Tokens[to + 1].Start, document.Tokens[end - 1].End)],
            Speech = speech with { Cue = new Extent(speech.Cue.Start, to + 1) },
            IsDenied = isDenied,
            IsClause = true,
        };
    }

    /// <summary>"pleaded guilty to": a statement, where "pleaded with the guards to wait" demands.</summary>
    public static bool Is(string cue) =>
        cue.Contains("guilty", StringComparison.Ordinal) || cue.EndsWith("innocent to", StringComparison.Ordinal);
}
