using System.Text.Json;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.EntityLink.Stories;

/// <summary>An article as stories are made of it: what it is about in weighted terms, and what may be shown of it.</summary>
internal sealed record StoryArticle
{
    public required Guid ArticleId { get; init; }
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>The primary subtag of its language: stories do not cross languages.</summary>
    public required string Language { get; init; }
    public required string Headline { get; init; }

    /// <summary>Somebody wrote it about themselves: a press release.</summary>
    public bool IsRelease { get; init; }

    /// <summary>The sentences that a summary may be chosen from: the first of the text.</summary>
    public required IReadOnlyList<StorySentence> Lead { get; init; }

    /// <summary>What it is about, the heaviest first, then the other kinds; the squares of the weights of each kind sum to one.</summary>
    public required IReadOnlyList<StoryTerm> Terms { get; init; }

    /// <summary>Whom it names.</summary>
    public IReadOnlyList<StoryPerson> Persons { get; init; } = [];

    /// <summary>Another one where anything of it is another.</summary>
    public Guid Digest() => DerivedId.From("story article", JsonSerializer.Serialize(this));
}

/// <summary>What a term says of an article.</summary>
internal enum StoryTermKind
{
    /// <summary>A word by its stem, or a known entity by its id.</summary>
    About,

    /// <summary>A capitalised word: most are of names, known or not.</summary>
    Capitalised,
    Number,

    /// <summary>A place as it is called.</summary>
    Place,
}

/// <summary>A term, and how much the article is about it. Its first character tells its kind, so that a list of terms is a list of texts in the database, too.</summary>
internal readonly record struct StoryTerm(string Term, float Weight)
{
    /// <summary>Marks a known entity among what an article is about.</summary>
    public const char Entity = '@';

    /// <summary>No word begins with one of these; by <see cref="StoryTermKind"/>.</summary>
    private const string Marks = "\0^#~";

    /// <summary>Asked of each term of a hundred articles for every article that is linked.</summary>
    public static StoryTermKind KindOf(string term)
    {
        for (var kind = 1; kind < Marks.Length; kind++)
        {
            if (term[0] == Marks[kind])
                return (StoryTermKind)kind;
        }
        return StoryTermKind.About;
    }

    public static string Of(StoryTermKind kind, string word) => kind == StoryTermKind.About ? word : Marks[(int)kind] + word;
}

/// <summary>A sentence of an article, in UTF-16 units of its text.</summary>
internal sealed record StorySentence(int Start, int Length, string Text);
