using System.Text;
using NewsMesh.Contracts;
using NewsMesh.Search.Articles;
using NewsMesh.Search.Articles.Pages;
using NewsMesh.Search.Query;
using NewsMesh.Search.Traces;
using NewsMesh.Search.Traces.Otlp;
using NewsMesh.ServiceDefaults.Http;
using NewsMesh.ServiceDefaults.Identity;

namespace NewsMesh.Search.Tests.Web;

/// <summary>
/// What a reader may be made to look at: four times of it may cost eight times the processor time and memory, and no more. The growth is held, not the time, which
/// is the machine's. What the database does is bounded by statements (eight names, 6,000 characters of a highlight) and by the time that a request may read.
/// </summary>
[Collection(nameof(ReadingGrowthTests))]
public sealed class ReadingGrowthTests
{
    private const int Times = 4;

    /// <summary>Linear is four; compilation, collection and other tests add to it. Quadratic is sixteen.</summary>
    private const double MaxGrowth = 8;

    /// <summary>Below these the machine's own noise is measured.</summary>
    private static readonly TimeSpan LeastTime = TimeSpan.FromMilliseconds(120);
    private const long LeastBytes = 8 * 1024 * 1024;

    private static readonly Dictionary<string, Func<int, Action>> Kinds = new(StringComparer.Ordinal)
    {
        ["versions that share no sentence"] = size => Compare(Each(size, i => $"It was {i}. "), Each(size, i => $"It is {i}. ")),
        ["versions that share every other sentence"] = size =>
            Compare(Each(size, i => $"It was {i}. "), Each(size, i => i % 2 == 0 ? $"It was {i}. " : $"It is {i}. ")),
        ["versions without an end of a sentence"] = size => Compare(Each(size, _ => "a b "), Each(size, _ => "a c ")),
        ["versions of brackets"] = size => Compare(Each(size, _ => "(("), Each(size, _ => "))")),
        ["names that lie in each other"] = size => Mark(size, i => Name(i, (2 * size) - (2 * i)), _ => null),
        ["names side by side"] = size => Mark(size, i => Name(2 * i, 1), _ => null),
        ["quotes side by side"] = size => Mark(size, _ => null, i => Said(2 * i, 1)),
        ["quotes that lie in each other"] = size => Mark(size, _ => null, i => Said(i, (2 * size) - (2 * i))),
        ["words of a query"] = size => Ask(Each(size, i => $"word{i} ")),
        ["quotes of a query"] = size => Ask(Each(size, _ => "\" ")),
        ["brackets of a query"] = size => Ask(Each(size, _ => "(")),
        ["choices of a query"] = size => Ask(Each(size, _ => "a OR -")),
        ["marks of a snippet"] = size =>
        {
            var text = Each(size, _ => "<mark>a</mark>&");
            return () => Snippet.ToHtml(text);
        },
        ["reports of one fact"] = size =>
        {
            FactSupport[] support = [.. Enumerable.Range(0, size / 8).Select(Report)];
            return () => UtteranceLinks.Of(support);
        },
        ["a trace that is one line of ancestors"] = size =>
        {
            StoredSpan[] spans = [.. Enumerable.Range(0, size).Select(i => Span(i, i - 1))];
            return () => Waterfall.Of(spans);
        },
        ["a trace that is one parent"] = size =>
        {
            StoredSpan[] spans = [.. Enumerable.Range(0, size).Select(i => Span(i, 0))];
            return () => Waterfall.Of(spans);
        },
        ["attributes of a span in JSON"] = size =>
        {
            var body = Encoding.UTF8.GetBytes(
                "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\",\"attributes\":["
                    + string.Join(',', Enumerable.Range(0, size).Select(i => $"{{\"key\":\"k{i}\",\"value\":{{\"stringValue\":\"v\"}}}}"))
                    + "]}]}]}]}"
            );
            return () => OtlpJson.Decode(body);
        },
    };

    public static TheoryData<string> All => [.. Kinds.Keys];

    [Theory, MemberData(nameof(All))]
    public void Four_times_of_it_costs_no_more_than_about_four_times_as_much(string kind)
    {
        const int Size = 4_000;
        var (small, large) = (Kinds[kind](Size), Kinds[kind](Size * Times));
        small();
        var (first, second) = (Cost(small), Cost(large));
        second.Time.ShouldBeLessThan((first.Time < LeastTime ? LeastTime : first.Time) * MaxGrowth, kind);
        ((double)second.Bytes).ShouldBeLessThan(Math.Max(first.Bytes, LeastBytes) * MaxGrowth, kind);
    }

    /// <summary>The fastest of three: what else runs only ever adds.</summary>
    private static (TimeSpan Time, long Bytes) Cost(Action work)
    {
        var best = TimeSpan.MaxValue;
        var bytes = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var (started, held) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
            work();
            var spent = Environment.CpuUsage.TotalTime - started;
            best = spent < best ? spent : best;
            bytes = Math.Min(bytes, GC.GetAllocatedBytesForCurrentThread() - held);
        }
        return (best, bytes);
    }

    private static Action Compare(string before, string after) => () => SentenceDiff.Of(before, after);

    private static Action Mark(int size, Func<int, Mention?> mention, Func<int, Quote?> quote)
    {
        var text = new string('a', 2 * size);
        Mention[] mentions = [.. Enumerable.Range(0, size).Select(mention).OfType<Mention>()];
        Quote[] quotes = [.. Enumerable.Range(0, size).Select(quote).OfType<Quote>()];
        return () => MarkedText.Of(text, [new Span { Start = 0, Length = text.Length }], mentions, quotes);
    }

    /// <summary>A query that is too long is refused, which is cheap as well.</summary>
    private static Action Ask(string query) =>
        () =>
        {
            try
            {
                TextQuery.Parse(query);
            }
            catch (ProblemException)
            {
                // said so
            }
        };

    private static Mention Name(int start, int length) =>
        new()
        {
            Start = start,
            Length = length,
            Surface = "",
            Type = "other",
            EntityId = Guid.Empty,
            Score = 1,
        };

    private static Quote Said(int start, int length) =>
        new()
        {
            QuoteId = DerivedId.From("quote", $"{start}"),
            Kind = "direct",
            Text = "",
            Content = [new Span { Start = start, Length = length }],
        };

    private static FactSupport Report(int number) =>
        new()
        {
            AssertionId = DerivedId.From("assertion", $"{number}"),
            ArticleId = DerivedId.From("article", $"{number}"),
            Version = 1,
            Url = "https://a.example/",
            Headline = "",
            Outlet = $"Paper {number}",
            Origin = $"outlet:Paper {number}",
            PublishedAt = DateTimeOffset.UnixEpoch.AddMinutes(number),
            Start = 0,
            Length = 1,
            Text = "We will pay",
        };

    private static StoredSpan Span(int number, int parent) =>
        new()
        {
            TraceId = "t",
            SpanId = $"{number}",
            ParentSpanId = parent < 0 || parent == number ? null : $"{parent}",
            StartedAt = DateTimeOffset.UnixEpoch.AddMilliseconds(number),
            DurationMicros = 1,
        };

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
