using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Quotes;

/// <summary>"45 million euros, up from the 30 million | announced on Friday", "a trial | described as historic": what a participle stands behind did not say it.</summary>
internal static class ReducedParticiples
{
    /// <summary>Whether the cue is a participle that tells of the noun which was taken for its speaker.</summary>
    public static bool Is(Document document, ClauseTrees trees, QuoteDraft draft)
    {
        if (
            draft is not { Kind: not QuoteDraft.Direct, Speech: { IsInherited: false, Source: { } source } speech }
            || source.End > speech.Cue.Start
            || trees.At(speech.Cue.Start) is not { } tree
        )
            return false;
        var verb = tree.WordAt(document.Tokens[speech.Cue.Start].Start);
        if (verb < 0 || tree.Labels[verb] != "acl" || tree.Tags[verb] != "VBN" || tree.IsRoot(verb))
            return false;
        return source.End == speech.Cue.Start || document.Characters(source).Contains(tree.Tokens[tree.Heads[verb]].Start);
    }
}
