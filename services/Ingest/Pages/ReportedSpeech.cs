using System.Text.RegularExpressions;

namespace NewsMesh.Ingest.Pages;

/// <summary>
/// Tells sentences that report from sentences that speak to the page's reader ("Please enable JavaScript", "We and our partners…"). A wall does little but the latter,
/// whatever it is about; a report has "you" in quotations at most. Pure.
/// </summary>
internal static partial class ReportedSpeech
{
    /// <summary>Sentences shorter than this are labels.</summary>
    private const int FewestWords = 6;

    /// <summary>A lone sentence may stand on any page.</summary>
    private const int FewestSentences = 2;

    /// <param name="text">A page's title, headings and paragraphs, a line each.</param>
    public static bool IsReport(string text)
    {
        int reports = 0,
            others = 0;
        foreach (var line in text.Split('\n'))
        {
            foreach (var sentence in SentenceEnd().Split(Quoted().Replace(line, " ")))
            {
                if (sentence.Count(char.IsWhiteSpace) + 1 < FewestWords)
                    continue;
                if (Address().IsMatch(sentence))
                    others++;
                else
                    reports++;
            }
        }
        return reports >= FewestSentences && reports > others;
    }

    [GeneratedRegex(@"(?<=[.!?。！？])\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    /// <summary>What somebody else says is not said to the reader.</summary>
    [GeneratedRegex("""["“„«][^"“”„«»]{1,600}["”“»]""", RegexOptions.NonBacktracking)]
    private static partial Regex Quoted();

    /// <summary>"You", "your", "we", "our", "please" and the site's own doings, in the languages that walls are written in.</summary>
    [GeneratedRegex(
        @"\b(you|your|yours|we|us|our|please|click|sign in|log in|Sie|Ihr|Ihre|Ihren|Ihrem|Ihrer|wir|uns|unser|unsere|unseren|bitte|vous|votre|vos|nous|notre|nos|veuillez|usted|su navegador|sus datos|nosotros|nuestros|nuestra|utilizamos|por favor|vi och våra|du|dina|je|jouw|wij|onze|noi|nostri|utilizziamo|tuoi|il tuo|prosimy|twoje|nasi|мы|наши|вы|ваш|вашего|пожалуйста)\b|(enable|activate|accept|allow) (javascript|(all )?cookies)|checking (your|the) browser|verif(y|ying) (that )?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Address();
}
