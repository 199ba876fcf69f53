using NewsMesh.EntityLink.Stories;

namespace NewsMesh.EntityLink.Facts;

/// <summary>What the writer remembers of the last articles that it linked, so that it is neither read nor reckoned anew for the next one. All of it is bounded, and what another replica has written since is read anew.</summary>
internal sealed class WriterMemory : IDisposable
{
    public StoryArticles Stories { get; } = new();
    public KeptFacts Facts { get; } = new();

    public void Dispose()
    {
        Stories.Dispose();
        Facts.Dispose();
    }
}
