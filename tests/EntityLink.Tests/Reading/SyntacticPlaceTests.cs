using NewsMesh.EntityLink.Reading.Assertions.Clauses;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Reading;

public sealed class SyntacticPlaceTests
{
    [Theory]
    [InlineData("Peter Lund closed the yard.", "Peter Lund", 5)]
    [InlineData("The yard was closed because Peter Lund was arrested.", "Peter Lund", 4)]
    [InlineData("The owner thanked Peter Lund.", "Peter Lund", 3)]
    [InlineData("The owner spoke with Peter Lund.", "Peter Lund", 2)]
    [InlineData("Peter Lund's brother closed the yard.", "Peter Lund", 1)]
    [InlineData("Eva Stern and Peter Lund closed the yard.", "Peter Lund", 5)]
    public void A_subject_stands_in_the_foreground_and_an_owner_behind(string text, string name, float salience) =>
        In(text, name).Salience.ShouldBe(salience);

    [Fact]
    public void A_clause_governs_the_one_that_depends_on_it()
    {
        const string Text = "Peter Lund said that Eva Stern had left.";
        var document = Document.Of(Text);
        var tree = Known.Trees(document).Of(document.Sentences[0]);
        var (outer, inner) = (In(tree, Text, "Peter Lund"), In(tree, Text, "Eva Stern"));

        outer.Governs(inner).ShouldBeTrue();
        inner.Governs(outer).ShouldBeFalse();
        outer.Governs(outer).ShouldBeFalse();
        (outer.IsInMainClause, inner.IsInMainClause).ShouldBe((true, false));
    }

    [Fact]
    public void A_name_holds_the_clause_that_describes_it()
    {
        const string Text = "Peter Lund, who says that she left, stayed.";
        var document = Document.Of(Text);
        var tree = Known.Trees(document).Of(document.Sentences[0]);

        In(tree, Text, "Peter Lund").Holds(In(tree, Text, "she")).ShouldBeTrue();
        In(tree, Text, "she").Holds(In(tree, Text, "Peter Lund")).ShouldBeFalse();
    }

    [Fact]
    public void A_sentence_is_parsed_once()
    {
        var document = Document.Of("Peter Lund closed the yard.");
        var trees = Known.Trees(document);

        trees.Of(document.Sentences[0]).ShouldBeSameAs(trees.Of(document.Sentences[0]));
    }

    private static SyntacticPlace In(string text, string name)
    {
        var document = Document.Of(text);
        return In(Known.Trees(document).Of(document.Sentences[0]), text, name);
    }

    private static SyntacticPlace In(EntityLink.Reading.Language.Syntax.SentenceTree tree, string text, string name)
    {
        var start = text.IndexOf(name, StringComparison.Ordinal);
        return SyntacticPlace.Of(tree, new Extent(start, start + name.Length)).ShouldNotBeNull();
    }
}
