using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>The tree of a sentence as assertions are read from it: what the tagger and the parser often get wrong in news is mended first, and a dateline is no part of it.</summary>
internal static class ClauseTrees
{
    public static SentenceTree Read(Document document, Extent sentence) =>
        RelativeClauses.Mend(SyntaxReader.Shipped.Read(document, Datelines.Without(document, sentence), VerbTags.Mend), document.Folded);
}
