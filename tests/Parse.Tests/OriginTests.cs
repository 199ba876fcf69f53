using NewsMesh.Contracts;
using NewsMesh.Parse.Origins;

namespace NewsMesh.Parse.Tests;

public class OriginTests
{
    [Theory]
    [InlineData("KYIV (Reuters) – The bridge was closed.", "agency", "Reuters", "KYIV (Reuters) –")]
    [InlineData("KYIV, May 12 (AFP) - The bridge was closed.", "agency", "Agence France-Presse", "KYIV, May 12 (AFP) -")]
    [InlineData("Berlin (dpa/lnw) - Die Brücke ist gesperrt.", "agency", "dpa", "Berlin (dpa/lnw) -")]
    [InlineData("STOCKHOLM (Baltic Wire) – The fire was out.", "agency", "Baltic Wire", "STOCKHOLM (Baltic Wire) –")]
    [InlineData("NEW YORK (BUSINESS WIRE) -- Acme sells more.", "press-release", "BUSINESS WIRE", "NEW YORK (BUSINESS WIRE) --")]
    [InlineData("LONDON, Nov. 23, 2026 /PRNewswire/ -- Acme sells more.", "press-release", null, "/PRNewswire/")]
    [InlineData("FOR IMMEDIATE RELEASE", "press-release", null, "FOR IMMEDIATE RELEASE")]
    [InlineData("By The Associated Press", "agency", "Associated Press", "By The Associated Press")]
    [InlineData("The bridge was closed. (AFP)", "agency", "Agence France-Presse", "(AFP)")]
    [InlineData("Source: TASS", "agency", "TASS", "Source: TASS")]
    [InlineData("Reporting by Baltic Wire.", "agency", "Baltic Wire", "Reporting by Baltic Wire.")]
    [InlineData("(With material from Baltic Wire)", "agency", "Baltic Wire", "(With material from Baltic Wire)")]
    [InlineData(
        "Source: press release of Quillon Materials.",
        "press-release",
        "Quillon Materials",
        "Source: press release of Quillon Materials"
    )]
    [InlineData(
        "This article first appeared in our sister newspaper The Fjord Times.",
        "outlet",
        "The Fjord Times",
        "This article first appeared in our sister newspaper The Fjord Times"
    )]
    [InlineData(
        "This article was originally published by Fjord Times.",
        "outlet",
        "Fjord Times",
        "This article was originally published by Fjord Times"
    )]
    [InlineData("Wiesbaden (KNA/iz). Der Hafen ist offen.", "agency", "KNA", "Wiesbaden (KNA/iz).")]
    [InlineData("Der Hafen ist wieder offen. (KNA 19.11.26)", "agency", "KNA", "(KNA 19.11.26)")]
    [InlineData("al/dpa", "agency", "dpa", "al/dpa")]
    [InlineData("Le Matin with AFP", "agency", "Agence France-Presse", "Le Matin with AFP")]
    [InlineData("(Con información de AFP, EFE y Reuters)", "agency", "Agence France-Presse", "(Con información de AFP, EFE y Reuters)")]
    [InlineData("© dpa-AFX | Abb.: Hafen | 07.11.2026 08:03", "agency", "dpa-AFX", "© dpa-AFX | Abb.: Hafen | 07.11.2026 08:03")]
    [InlineData("© Thomson Reuters 2026", "agency", "Reuters", "© Thomson Reuters 2026")]
    [InlineData("(Agenturen) | Stand: 05/08/2026, 5:30", "agency", null, "(Agenturen) | Stand: 05/08/2026, 5:30")]
    [InlineData(
        "Quelle: Technische Universität Narva, Pressemitteilung",
        "press-release",
        "Technische Universität Narva",
        "Quelle: Technische Universität Narva, Pressemitteilung"
    )]
    [InlineData(
        "Quelle: Hafenverband Tallinn (HVT), 2. Februar 2026",
        "press-release",
        "Hafenverband Tallinn",
        "Quelle: Hafenverband Tallinn (HVT), 2. Februar 2026"
    )]
    [InlineData("Courtesy of Fjord Times", "outlet", "Fjord Times", "Courtesy of Fjord Times")]
    [InlineData(
        "© Provided by Fjord Times Photograph: Tom Hendriks",
        "outlet",
        "Fjord Times",
        "© Provided by Fjord Times Photograph: Tom Hendriks"
    )]
    public void The_text_says_where_it_comes_from(string line, string kind, string? name, string evidence)
    {
        var origin = ArticleOrigin.Of(ExtractionHints(line));
        (origin.Kind, origin.Name, origin.Evidence).ShouldBe((kind, name, evidence));
    }

    [Theory]
    [InlineData("Rostow (Russland) - Fünf Menschen starben.")]
    [InlineData("HOUSTON, Texas (KTRK) -- The shop was closed.")]
    [InlineData("The president (Peter Meier) - a tall man - spoke.")]
    [InlineData("Shares of Reuters rose. (See page 4)")]
    [InlineData("The spa was closed. (Spa)")]
    [InlineData("Tom Hendriks/AFP")]
    [InlineData("The pier at noon. (Marta Okonjo / AP)")]
    [InlineData("The team won by 302 runs.© AFP")]
    [InlineData("The minister told Reuters that the pier was open.")]
    [InlineData("This interview was first published in German.")]
    public void What_only_looks_like_a_mark_is_none(string line) => ArticleOrigin.Of(ExtractionHints(line)).Kind.ShouldBe("unknown");

    [Fact]
    public void An_agencys_own_page_and_its_reprints_have_one_origin() =>
        ArticleOrigin
            .Of(ExtractionHints("STOCKHOLM (Baltic Wire) – The fire was out.") with { Outlet = "Baltic Wire" })
            .ShouldBe(
                new Origin
                {
                    Kind = "agency",
                    Name = "Baltic Wire",
                    Evidence = "STOCKHOLM (Baltic Wire) –",
                }
            );

    [Fact]
    public void The_feeds_source_is_an_origin() =>
        ArticleOrigin
            .Of(ExtractionHints("The fire was out.") with { Source = new EntrySource { Title = "Fjord Times" } })
            .ShouldBe(
                new Origin
                {
                    Kind = "outlet",
                    Name = "Fjord Times",
                    Evidence = "Fjord Times",
                }
            );

    [Fact]
    public void A_persons_byline_is_an_own_report() =>
        ArticleOrigin
            .Of(ExtractionHints("The fire was out.") with { Authors = ["Ann Lee"] })
            .ShouldBe(
                new Origin
                {
                    Kind = "own",
                    Name = "Harbour Daily",
                    Evidence = "Ann Lee",
                }
            );

    [Fact]
    public void An_agency_beside_anothers_picture_does_not_take_a_signed_report() =>
        ArticleOrigin
            .Of(ExtractionHints("The fire was out.") with { Authors = ["Ann Lee"], Credits = ["By Ann Lee", "AP and staff"] })
            .Kind.ShouldBe("own");

    [Fact]
    public void A_reporter_of_an_agency_signs_for_it() =>
        ArticleOrigin
            .Of(ExtractionHints("The fire was out.") with { Authors = ["Ann Lee"], Credits = ["Ann Lee, Associated Press"] })
            .Name.ShouldBe("Associated Press");

    [Fact]
    public void Initials_sign_an_own_report() =>
        ArticleOrigin
            .Of(ExtractionHints("The fire was out.") with { Credits = ["al"] })
            .ShouldBe(
                new Origin
                {
                    Kind = "own",
                    Name = "Harbour Daily",
                    Evidence = "al",
                }
            );

    [Theory]
    [InlineData("Newsdesk")]
    [InlineData("Harbour Daily")]
    [InlineData("Harbour Daily Staff")]
    public void A_desk_signs_what_it_takes_over_and_says_nothing(string credit) =>
        ArticleOrigin.Of(ExtractionHints("The fire was out.") with { Credits = [credit] }).Kind.ShouldBe("unknown");

    [Fact]
    public void The_address_may_say_that_a_text_is_a_press_release() =>
        ArticleOrigin
            .Of(ExtractionHints("The pier is open.") with { Url = "https://harbour.example/pressemitteilungen/pier" })
            .ShouldBe(
                new Origin
                {
                    Kind = "press-release",
                    Name = "Harbour Daily",
                    Evidence = "pressemitteilungen",
                }
            );

    [Theory]
    [InlineData("PRESS RELEASE: Acme sells more", "press-release", "PRESS RELEASE")]
    [InlineData("Medienmitteilung – Acme verkauft mehr", "press-release", "Medienmitteilung")]
    [InlineData("Press release of Acme angers dockers", "unknown", null)]
    public void The_headline_may_say_that_a_text_is_a_press_release(string headline, string kind, string? evidence) =>
        ArticleOrigin
            .Of(ExtractionHints("The pier is open.") with { Headline = headline })
            .ShouldBe(new Origin { Kind = kind, Evidence = evidence });

    private static OriginHints ExtractionHints(string line) => new() { Outlet = "Harbour Daily", Lines = [line] };
}
