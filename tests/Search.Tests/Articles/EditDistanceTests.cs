using NewsMesh.Search.Articles;
using NewsMesh.Search.Query;

namespace NewsMesh.Search.Tests.Articles;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("stranberg", "strandberg", 1)]
    [InlineData("strandberg", "strandberg", 0)]
    [InlineData("mrekel", "merkel", 1)]
    [InlineData("okonji", "okonjo", 1)]
    [InlineData("zelensky", "zelenskyy", 1)]
    [InlineData("lindkwist", "lindqvist", 2)]
    [InlineData("ferry", "harbour", 3)]
    [InlineData("", "ab", 2)]
    public void A_slip_of_the_keys_counts_once(string a, string b, int edits) => Math.Min(EditDistance.Of(a, b, 2), 3).ShouldBe(edits);

    [Theory]
    [InlineData("Żółć É", "żołc e")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("東京", "東京")]
    public void Accents_and_case_do_not_count(string text, string plain) => Accentless.Of(text).ShouldBe(Accentless.Of(plain));
}
