using System.Collections.Frozen;
using System.Globalization;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "Ingrid Saar, a plumber", "the bus driver Ingrid Saar", "Ingrid Saar, 9,": whom the text gives a trade that the description of a known bearer does not have, or the age of a child, is
/// somebody else of that name.
/// </summary>
internal static class Strangers
{
    private const double Excluded = 0.02;

    /// <summary>Hardly anybody is known by that age.</summary>
    private const int OldestChild = 14;

    /// <summary>Words of an apposition that are read for its noun: "a retired deep-sea | welder".</summary>
    private const int MostWords = 6;

    /// <summary>Letters that a trade and a word of the description begin with alike: "farmer", "farming".</summary>
    private const int SameBeginning = 5;

    private const string YearOld = "-year-old";

    /// <summary>Trades that hardly anybody is in the world's news for.</summary>
    private static readonly FrozenSet<string> Trades = WordList.Words("everyday-trades");

    /// <summary>Roles of sport: somebody known for another thing may have been one, and is none now.</summary>
    private static readonly FrozenSet<string> OfSport = WordList.Of(
        "goalkeeper striker midfielder defender winger batsman quarterback pitcher jockey"
    );

    private static readonly FrozenSet<string> Before = WordList.Of("former ex retired");

    /// <summary>"bus driver"; others drive in races.</summary>
    private static readonly FrozenSet<string> Vehicles = WordList.Of("bus taxi truck lorry van train tram cab ambulance crane");

    public static void Exclude(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Name.IsGiven || mention.Name.Words < 2 || mention.Best?.Entity.Type != EntityTypes.Person)
                continue;
            var isChild = AgeOf(document, mention.Name.Tokens) is > 0 and <= OldestChild;
            var trade = isChild ? null : TradeOf(document, mention.Name.Tokens);
            if (!isChild && trade is null)
                continue;
            foreach (var candidate in mention.Candidates)
            {
                if (isChild || !Has(candidate, trade!))
                {
                    candidate.TypeScore ??= candidate.Score;
                    candidate.Score = Math.Min(candidate.Score, Excluded);
                }
            }
            mention.Decide();
        }
    }

    /// <summary>Nothing is said of the bearer, or the trade is.</summary>
    private static bool Has(LinkCandidate candidate, string trade)
    {
        if (candidate.Entity.Description is null || candidate.Profile.Class != EntityClass.Person)
            return candidate.Entity.Description is null;
        var beginning = trade[..Math.Min(trade.Length, SameBeginning)];
        return candidate.Profile.Words.Any(word => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The trade behind the name ("…, a plumber from Norrby", "… is a plumber") or before it ("the plumber …", "a plumber named …").</summary>
    private static string? TradeOf(Document document, Extent name)
    {
        var at = name.End;
        if (IsOpen(document, at) && at + 1 < document.Tokens.Length && document.Word(at + 1) is "a" or "an" or "the")
        {
            string? found = null;
            for (var word = at + 2; word < document.Tokens.Length && word < at + 2 + MostWords && document.IsWord(word); word++)
            {
                if (
                    Lexicon.Openers.Contains(document.Word(word))
                    || document.Word(word) is "of" or "in" or "from" or "at" or "who" or "with" or "and"
                )
                    break;
                // "a goalkeeper coach" is a coach.
                found = Trade(document, word);
            }
            if (found is not null)
                return found;
        }
        var last = name.Start - 1;
        if (last > 0 && document.IsWord(last) && document.Word(last) is "named" or "called")
            last--;
        return last >= 0 && document.IsWord(last) && !document.IsCapital(last) ? Trade(document, last) : null;
    }

    private static bool IsOpen(Document document, int at) =>
        document.IsMark(at, ',') || (document.IsWord(at) && document.Word(at) is "is" or "was");

    /// <summary>"plumber"; "former striker" is something else now, and "retired plumber" was one.</summary>
    private static string? Trade(Document document, int token)
    {
        var word = document.Word(token).ToString();
        if (Trades.Contains(word) || (word == "driver" && token > 0 && Vehicles.Contains(document.Word(token - 1).ToString())))
            return word;
        var isFormer = token > 0 && document.IsWord(token - 1) && Before.Contains(document.Word(token - 1).ToString());
        return OfSport.Contains(word) && !isFormer ? word : null;
    }

    /// <summary>"…, 9, …", "…, aged 9", "9-year-old …"; 0 for none.</summary>
    private static int AgeOf(Document document, Extent name)
    {
        var at = name.End;
        if (document.IsMark(at, ','))
        {
            var number = at + 1 < document.Tokens.Length && document.IsWord(at + 1) && document.Is(at + 1, "aged") ? at + 2 : at + 1;
            if (
                Number(document, number) is > 0 and var age
                && (number + 1 >= document.Tokens.Length || document.Tokens[number + 1].Kind == TokenKind.Mark)
            )
                return age;
        }
        var before = document.Text.AsSpan(0, document.Tokens[name.Start].Start).TrimEnd();
        if (!before.EndsWith(YearOld, StringComparison.OrdinalIgnoreCase))
            return 0;
        before = before[..^YearOld.Length];
        var digits = before[(before.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
        return digits.Length is 1 or 2 ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
    }

    private static int Number(Document document, int token) =>
        token < document.Tokens.Length
        && document.Tokens[token].Kind == TokenKind.Number
        && int.TryParse(
            document.Text.AsSpan(document.Tokens[token].Start, document.Tokens[token].Length),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : 0;
}
