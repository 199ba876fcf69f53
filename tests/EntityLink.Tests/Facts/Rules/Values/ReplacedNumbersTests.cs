using NewsMesh.EntityLink.Facts.Rules.Values;
using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Tests.Facts.Rules.Values;

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
    [InlineData("The levy has raised [€3 million] a year from some 900 owners.", null)]
    [InlineData("[25] guests were taken ill, not 52 as first reported.", 52.0)]
    [InlineData("It holds [six tonnes] of ammonia. The figure of 60 tonnes, which the owner had given, was a misprint.", 60.0)]
    [InlineData("It holds [six tonnes] of ammonia. The figure of 60 litres was a misprint.", null)]
    [InlineData("It has [19 berths] rather than the 17 that were first planned.", 17.0)]
    [InlineData("Police say [64] boats sank, up from the 41 announced on Sunday.", 41.0)]
    [InlineData("The mill expects a margin of [3 to 4 percent], down from the 5 to 7 percent it named in May.", 6.0)]
    [InlineData("The bill is [2.1 million crowns ($0.2 million)], down from 3.4 million.", 3_400_000.0)]
    [InlineData("The line corrected the number aboard from 71 to 74, saying [three] cooks had been left out.", null)]
    [InlineData("Turnout was [58 percent], down from 71 percent in 2021.", null)]
    [InlineData("Sales rose to [8.4 million] from 7.9 million a year earlier.", null)]
    public void A_sentence_may_say_which_number_its_own_replaces(string sentence, double? old) =>
        Read(sentence).ShouldBe(old is { } number ? new ReplacedNumber(number, false) : null);

    [Theory]
    [InlineData("The audit put the cost at [$48 million], not the $31 million that the mayor named.", 31e6)]
    [InlineData("The audit put the cost at [$48 million], more than the $31m named by the mayor.", 31e6)]
    [InlineData("[Five] divers drowned, not three as the club says.", 3.0)]
    [InlineData("The hole is [about 9 million], not 12.", 12e6)]
    [InlineData("The loss is [640 million crowns] ($61.2 million), more than the 510 million cited until now.", 510e6)]
    [InlineData("The bank expects a gap of [7.2 percent] rather than the 6.1 percent that the ministry has put in its plan.", 6.1)]
    [InlineData("The harbour lost [90 berths] instead of the 60 which the town says it lost.", 60.0)]
    [InlineData("The board knows of [52 complaints], twelve more than Tarvik has reported.", 40.0)]
    [InlineData("Tarvik says [2.3 million owners] are affected, half a million more than the board found.", 1.8e6)]
    [InlineData("She will be out for [four months], longer than the six weeks that her trainer spoke of.", 6.0)]
    public void A_sentence_may_only_say_which_number_is_wrong(string sentence, double wrong) =>
        Read(sentence).ShouldBe(new ReplacedNumber(wrong, true));

    private static ReplacedNumber? Read(string sentence)
    {
        var (start, end) = (sentence.IndexOf('[', StringComparison.Ordinal), sentence.IndexOf(']', StringComparison.Ordinal) - 1);
        var text = sentence.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return ReplacedNumbers.Of(text, new Extent(start, end));
    }
}
