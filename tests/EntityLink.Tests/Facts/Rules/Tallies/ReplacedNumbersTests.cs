using NewsMesh.EntityLink.Facts.Rules.Tallies;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Tallies;

public sealed class ReplacedNumbersTests
{
    [Theory]
    [InlineData("Tarvik widened its recall to [120,000] vans from 88,000 in October.", 88_000.0)]
    [InlineData("The fire has destroyed [38] homes, up from 31 on Monday.", 31.0)]
    [InlineData("[Thirteen] miners are trapped, said the operator, which corrected its figure of 15.", 15.0)]
    [InlineData("The ministry raised its figure from 56 to [109] on Friday.", 56.0)]
    [InlineData("The fee rises from two million to [3] million euros.", 2_000_000.0)]
    [InlineData("The fire has destroyed [38] homes. Smoke rose from 12 more.", null)]
    [InlineData("[Two] boats from Tromvik were lost.", null)]
    public void A_sentence_may_say_which_number_its_own_replaces(string sentence, double? old)
    {
        var (start, end) = (sentence.IndexOf('[', StringComparison.Ordinal), sentence.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        ReplacedNumbers.Of(text, new Extent(start, end)).ShouldBe(old);
    }
}
