using System.Text;

namespace NewsMesh.Benchmarks.EndToEnd;

/// <summary>What is pushed: an article of some outlet.</summary>
internal sealed record PushedArticle(string Url, string Outlet, string Title, string Text);

/// <summary>
/// Articles made from their number alone, and so the same every time, of the sizes that news has (the 76 real reports of <see cref="Scene"/> have a mean of 522 words and a median of 412): paragraphs
/// with names of known and unknown persons and places, direct and indirect speech. Most tell of an event by themselves; the others share it, two to five a story, half of its sentences in each, and
/// the second article of a story is the first one's text under the name of another outlet, as of an agency.
/// </summary>
internal static class GeneratedArticles
{
    private const int Outlets = 40;

    /// <summary>Which story each of twenty articles tells: eight of one article, two of two, one of three, one of five, none right behind the other.</summary>
    private static readonly int[] StoryOf = [0, 8, 1, 11, 2, 10, 3, 9, 8, 11, 4, 10, 5, 9, 11, 6, 11, 10, 7, 11];
    private const int StoriesARound = 12;

    /// <summary>Sentences that a story has to tell from; an article takes half of them, and tells the rest of its length by itself.</summary>
    private const int Shared = 12;

    private const int FewestWords = 100,
        MostWords = 2500;

    /// <summary>Of the words beyond <see cref="FewestWords"/>: many articles are short, and a few are very long.</summary>
    private const double MeanWords = 420;

#pragma warning disable CA5394 // to be repeated, not to be secret
    public static PushedArticle Of(int number)
    {
        var place = number % StoryOf.Length;
        var story = (number / StoryOf.Length * StoriesARound) + StoryOf[place];
        var first = number - place + Array.IndexOf(StoryOf, StoryOf[place]);
        var isReprint = StoryOf.Take(place).Count(each => each == StoryOf[place]) == 1;
        var text = Written(isReprint ? first : number, story);
        var outlet = number % Outlets;
        return new PushedArticle(
            $"https://outlet{outlet}.example/news/{number}",
            $"Outlet {outlet}",
            new Scene(new Random(-1 - story)).Headline(),
            // A reprint leaves out the end, or it would be another address of the same text.
            isReprint ? text[..text.LastIndexOf("\n\n", StringComparison.Ordinal)] : text
        );
    }

    private static string Written(int number, int story)
    {
        var shared = new Random(-1 - story);
        var scene = new Scene(shared);
        var told = Enumerable.Range(0, Shared).Select(_ => scene.Sentence(shared)).ToList();
        var random = new Random(number);
        var words = Math.Min(MostWords, FewestWords - (MeanWords * Math.Log(1 - random.NextDouble())));
        var text = new StringBuilder((int)words * 7);
        var (count, paragraphs, next) = (0, 0, 0);
        while (count < words || paragraphs < 3)
        {
            var paragraph = string.Join(
                ' ',
                Enumerable
                    .Range(0, random.Next(2, 5))
                    .Select(_ => next < told.Count && random.Next(2) == 0 ? told[next++] : scene.Sentence(random))
            );
            text.Append(paragraphs++ == 0 ? "" : "\n\n").Append(paragraph);
            count += paragraph.Count(' ') + 1;
        }
        return text.ToString();
    }
#pragma warning restore CA5394
}
