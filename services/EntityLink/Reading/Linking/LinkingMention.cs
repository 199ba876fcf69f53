using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>A name while it is decided whose it is.</summary>
/// <param name="name">The name, and how it was recognised.</param>
/// <param name="sentence">The place of its sentence among the sentences.</param>
/// <param name="candidates">Whom it may mean, the likeliest first.</param>
internal sealed class LinkingMention(MentionCandidate name, int sentence, List<LinkCandidate> candidates)
{
    public MentionCandidate Name { get; } = name;
    public int Sentence { get; } = sentence;
    public List<LinkCandidate> Candidates { get; } = candidates;

    /// <summary>What the text itself says that it is.</summary>
    public EntityClass Said { get; set; }

    /// <summary>The text says "which" or "it" of it; see <see cref="ThingClues"/>.</summary>
    public bool IsThing { get; set; }

    /// <summary>The place that it lies in, where the text says so right behind it: "Moscow, Idaho".</summary>
    public LinkingMention? Region { get; set; }

    /// <summary>The candidate with the best score; null for none.</summary>
    public LinkCandidate? Best { get; private set; }

    public void Decide()
    {
        Best = null;
        foreach (var candidate in Candidates)
        {
            if (Best is null || candidate.Score > Best.Score)
                Best = candidate;
        }
    }
}
