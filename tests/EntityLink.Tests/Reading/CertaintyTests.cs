using NewsMesh.EntityLink.Reading.Assertions.Certainty;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Language.Syntax;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>How sure it is that an event happened.</summary>
public sealed class CertaintyTests
{
    [Theory]
    [InlineData("The company sold the plant on Monday.", "The company might have sold the plant.", "sold")]
    [InlineData("He managed to reach the coast.", "He did not reach the coast.", "reach")]
    [InlineData("The army attacked the town.", "The army would have attacked the town if the talks had failed.", "attacked")]
    public void What_is_told_plainly_is_surer_than_what_is_hedged_or_denied(string plain, string doubtful, string word) =>
        Of(plain, word).ShouldBeGreaterThan(Of(doubtful, word) + 0.5);

    private static double Of(string text, string word)
    {
        var document = Document.Of(text);
        var tree = Known.Trees(document).Of(document.Sentences[0]);
        return CertaintyModel.Shipped.Of(tree, Array.IndexOf(tree.Words, word), "asserted");
    }
}
