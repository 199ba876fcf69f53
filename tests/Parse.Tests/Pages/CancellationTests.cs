using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Tests.Pages;

public class CancellationTests
{
    [Fact]
    public void A_page_that_nobody_waits_for_any_more_is_not_read()
    {
        var source = new PageSource
        {
            Url = "https://harbour.example/2026/pier",
            Html = Samples.Page(),
            FetchedAt = Readers.FetchedAt,
        };
        Should.Throw<OperationCanceledException>(() => Readers.Page.Of(source, new CancellationToken(canceled: true)));
        Readers.Page.Of(source, CancellationToken.None).ShouldBeOfType<Extraction.Accepted>();
    }
}
