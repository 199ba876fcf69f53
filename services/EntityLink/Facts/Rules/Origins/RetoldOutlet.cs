using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Quotes;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>The only outlet that an article names as a source.</summary>
/// <param name="Name">Its name as the article writes it, without "the".</param>
/// <param name="IsRetold">The article says near its beginning that it retells that outlet's report; otherwise somebody only spoke to it.</param>
internal sealed record CreditedOutlet(string Name, bool IsRetold);

/// <summary>
/// The one outlet whose report an article retells: "according to a detailed account by The Harbour Courier", "the Courier reports" near its beginning, and no other outlet named as a source in all of it.
/// However many outlets retell an exclusive story, it has one origin. Who names two outlets has put a report together, and who has spoken with somebody has a report of its own.
/// </summary>
internal static class RetoldOutlet
{
    /// <summary>Where an article says what it rests on: its first third, and its first five sentences where it is short.</summary>
    private const int FirstPart = 3;

    private const int FirstSentences = 5;

    /// <summary>Tokens between "report" and the outlet: "a report published on Sunday by The Courier".</summary>
    private const int Reach = 5;

    /// <summary>Tokens of an outlet's name at most.</summary>
    private const int LongestName = 5;

    /// <param name="document">The article.</param>
    /// <param name="ownNames">What the outlet itself is called, its host among it.</param>
    /// <returns>Null where the article names no outlet, several, or its own.</returns>
    public static CreditedOutlet? Of(Document document, IReadOnlyCollection<string> ownNames)
    {
        var own = ownNames.Select(Letters).Where(name => name.Length > 0).ToArray();
        var first = Math.Max(FirstSentences, document.Sentences.Count / FirstPart);
        CreditedOutlet? credited = null;
        for (var at = 0; at < document.Sentences.Count; at++)
        {
            var sentence = document.Sentences[at];
            for (var token = sentence.Start; token < sentence.End; token++)
            {
                if (Credited(document, token, sentence.End) is not { } credit)
                    continue;
                var name = document.Text[document.Tokens[credit.Name.Start].Start..document.Tokens[credit.Name.End - 1].End];
                var letters = Letters(name);
                // Who was told something has a report of its own; and of two sources neither is the one.
                if (own.Any(mine => mine.Contains(letters, StringComparison.Ordinal) || letters.Contains(mine, StringComparison.Ordinal)))
                    return null;
                if (credited is not null && Letters(credited.Name) != letters)
                    return null;
                credited = new CreditedOutlet(credited?.Name ?? name, credited?.IsRetold == true || (credit.IsOfReport && at < first));
                token = credit.Name.End - 1;
            }
        }
        return credited;
    }

    /// <summary>An outlet that is named as a source from this token on; of a report of its own, or only as whom somebody spoke to.</summary>
    private static (Extent Name, bool IsOfReport)? Credited(Document document, int at, int end)
    {
        if (IsReport(document, at))
        {
            for (var next = at + 1; next < Math.Min(end, at + 1 + Reach); next++)
            {
                if (document.Word(next) is "by" or "in" or "from" or "on" && NameAt(document, next + 1, end) is { } name)
                    return (name, true);
                if (!document.IsWord(next))
                    break;
            }
            return null;
        }
        if (document.Word(at) is "told" or "tells" && NameAt(document, at + 1, end) is { } heard)
            return (heard, false);
        if (
            document.Word(at) is "to" or "by"
            && at > 0
            && document.Word(at - 1) is "according" or "reported"
            && NameAt(document, at + 1, end) is { } source
        )
            return (source, true);
        return NameAt(document, at, end) is { } reporter && Reports(document, reporter.End, end) ? (reporter, true) : null;
    }

    private static bool IsReport(Document document, int at) =>
        document.Word(at) is "report" or "reports" or "account" or "story" or "article" or "exclusive" or "investigation" or "interview";

    /// <summary>"The Courier reports", "first reported", "has reported that".</summary>
    private static bool Reports(Document document, int at, int end)
    {
        if (at < end && document.Word(at) is "first" or "has" or "exclusively")
            at++;
        return at < end && document.Word(at) is "reports" or "reported" or "revealed";
    }

    /// <summary>The known outlet that begins here, behind "the"; what calls itself a newspaper is one, too.</summary>
    private static Extent? NameAt(Document document, int at, int end)
    {
        if (at < end && document.Is(at, "the"))
            at++;
        return at < end && document.IsCapital(at) ? Outlets.NameAt(document, at, Math.Min(end, at + LongestName)) : null;
    }

    private static string Letters(string name)
    {
        var letters = new string([.. name.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        return letters.StartsWith("the", StringComparison.Ordinal) ? letters[3..] : letters;
    }
}
