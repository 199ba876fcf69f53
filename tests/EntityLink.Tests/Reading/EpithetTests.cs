using NewsMesh.Contracts;

namespace NewsMesh.EntityLink.Tests.Reading;

/// <summary>Whom age, country and calling tell, where the text names one person or body that they fit.</summary>
public sealed class EpithetTests
{
    private static string? Speaker(string text)
    {
        var read = Known.Annotate(text);
        return read.Entities.FirstOrDefault(entity => entity.EntityId == read.Quotes[^1].Source?.EntityId)?.Name;
    }

    [Theory]
    [InlineData("Greta Osterman, 48, keeps bees. The 48-year-old said the winter was mild.", "Greta Osterman")]
    [InlineData("Hugo Brandt (61) keeps bees. Lena Kos (33) helps. The 61-year-old told visitors the hives were full.", "Hugo Brandt")]
    [InlineData("Timo Aalto, 37, closed the shop. The 37-year-old father of three said rent had doubled.", "Timo Aalto")]
    [InlineData("Finnish skier Aino Salo beat the American rider Kate Moore on Sunday. The Finn said the snow was soft.", "Aino Salo")]
    [InlineData("Aino Salo, a Finnish skier, won on Sunday. Her rival Kate Moore fell. The Finn said the snow was soft.", "Aino Salo")]
    [InlineData("Goalkeeper Ivo Santos joined Harwick on loan. The Portuguese said the deal had taken an hour.", "Ivo Santos")]
    [InlineData("Winger Kofi Mensah joined Harwick on loan. The Ghana international said the deal had taken an hour.", "Kofi Mensah")]
    [InlineData("Danish brewer Norbryg shut its plant in Aalborg. The Danish company said 40 jobs would go.", "Norbryg")]
    [InlineData("Ruben Haas, the Austrian coach of Malta, quit on Monday. The Austrian coach said the pay was late.", "Ruben Haas")]
    public void Somebody_is_told_by_age_or_country(string text, string name) => Speaker(text).ShouldBe(name);

    [Theory]
    [InlineData("Hugo Brandt, 61, and Otto Lang, 61, keep bees. The 61-year-old said the hives were full.")]
    [InlineData("A 61-year-old woman was hurt. Mayor Greta Osterman, 61, came at noon. The 61-year-old said she was in pain.")]
    [InlineData("Hugo Brandt, 61, keeps bees. The 60-year-old said the hives were full.")]
    [InlineData("A cyclist was hit on Sunday. Mayor Greta Osterman came at noon. The 23-year-old said he had no lights.")]
    [InlineData("A Finnish woman was hurt. Skier Aino Salo saw it. The Finn said the snow was soft.")]
    [InlineData("Greta Osterman bought the mill. The 61-year-old company said it would reopen.")]
    [InlineData("Norbryg met Harwick on Sunday. The Danish club said the pitch was frozen.")]
    public void Nobody_is_told_where_two_or_a_stranger_fit(string text) => Speaker(text).ShouldBeNull();

    [Fact]
    public void A_body_of_another_kind_is_no_airline() =>
        Speaker("Two were taken to Saint Olaf Hospital. The airline said the engine was old.").ShouldBeNull();

    [Theory]
    [InlineData(
        "In his first interview since the crash, he said the brakes had failed. Timo Aalto drove the bus for nine years.",
        "Timo Aalto"
    )]
    [InlineData("After the race, she said the snow was soft, and Aino Salo then left.", null)]
    public void A_pronoun_finds_its_name_behind_only_where_nobody_else_is_named(string text, string? name)
    {
        var read = Known.Annotate(text);
        read.Entities.FirstOrDefault(entity => entity.EntityId == read.Quotes[0].Source?.EntityId)?.Name.ShouldBe(name);
        if (name is null)
            read.Quotes[0].Source?.EntityId.ShouldBeNull();
    }
}
