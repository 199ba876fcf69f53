using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>The tree of a sentence as assertions are read from it: what the tagger and the parser often get wrong in news is mended first.</summary>
internal static class ClauseTrees
{
    public static SentenceTree Read(Document document, Extent sentence) =>
        RelativeClauses.Mend(SyntaxReader.Shipped.Read(document, sentence, VerbTags.Mend), document.Folded);
}
