using NewsMesh.EntityLink.Reading.Language;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Reads one run of capitals: "Russian Defense Minister Andrei Belousov" is a demonym, a title and a person.</summary>
internal static class RunReader
{
    public static List<MentionCandidate> Read(Document reading, Extent run, List<DictionaryMatch> matches)
    {
        var names = new List<MentionCandidate>();
        if (matches is [var whole] && whole.Tokens == run)
            return [NameFinder.Known(reading, whole, RoleBefore(reading, run.Start))];
        if (EndsAsWhole(reading, run, matches))
            return [Unknown(reading, run, title: "")];

        var at = run.Start;
        var title = RoleBefore(reading, run.Start);
        // Demonyms and titles come first, in any order: "Former US Vice President", "President", "U.S. Secretary of State".
        while (at < run.End)
        {
            if (
                matches.Find(match => match.Tokens.Start == at) is { } match
                && match.Tokens.End < run.End
                && !IsPartOfName(reading, match, run)
            )
            {
                names.Add(NameFinder.Known(reading, match));
                at = match.Tokens.End;
            }
            else if (
                TitleEnd(reading, at, run.End) is var end
                && end > at
                && !matches.Exists(m => m.Tokens.Start == at && m.Tokens.End > end)
            )
            {
                title = $"{title} {reading.Text[reading.Tokens[at].Start..reading.Tokens[end - 1].End]}".Trim();
                at = end;
            }
            else
                break;
        }
        if (at < run.End)
            ReadName(reading, new Extent(at, run.End), [.. matches.Where(match => match.Tokens.Start >= at)], title, names);
        return names;
    }

    /// <summary>What is left when demonyms and titles are read: one name, or known names with something between.</summary>
    private static void ReadName(Document reading, Extent run, List<DictionaryMatch> matches, string title, List<MentionCandidate> names)
    {
        if (matches.Count == 0 || (matches.TrueForAll(match => match.Tokens.Length == 1) && IsWholePerson(reading, run, title)))
        {
            names.Add(Unknown(reading, run, title));
            return;
        }
        if (matches is [var place] && IsPartOfPlace(reading, run, place))
        {
            names.Add(Unknown(reading, run, title: ""));
            names[^1].Type = EntityTypes.Location;
            return;
        }
        var at = run.Start;
        foreach (var match in matches)
        {
            AddLeftover(reading, new Extent(at, match.Tokens.Start), names);
            names.Add(NameFinder.Known(reading, match, title));
            at = match.Tokens.End;
        }
        AddLeftover(reading, new Extent(at, run.End), names);
    }

    /// <summary>"Southern California" is a place of its own.</summary>
    private static bool IsPartOfPlace(Document reading, Extent run, DictionaryMatch place) =>
        place.Tokens.Start == run.Start + 1
        && place.Tokens.End == run.End
        && !place.Aliases[0].IsDemonym
        && place.Aliases[0].Entity.Type == EntityTypes.Location
        && reading.Word(run.Start)
            is "North"
                or "South"
                or "East"
                or "West"
                or "Northern"
                or "Southern"
                or "Eastern"
                or "Western"
                or "Central"
                or "Upper"
                or "Lower"
                or "Greater"
                or "Inner"
                or "Outer";

    private static void AddLeftover(Document reading, Extent rest, List<MentionCandidate> names)
    {
        var (start, end) = (rest.Start, rest.End);
        while (
            start < end
            && (
                !reading.IsCapital(start)
                || Lexicon.Titles.Contains(reading.Word(start))
                || Lexicon.CommonWords.Contains(reading.Word(start))
            )
        )
            start++;
        while (end > start && !reading.IsCapital(end - 1))
            end--;
        if (start < end && (end - start > 1 || reading.Tokens[start].Length > 1))
            names.Add(Unknown(reading, new Extent(start, end), title: ""));
    }

    private static MentionCandidate Unknown(Document reading, Extent tokens, string title)
    {
        var guess = TypeGuess.Of(reading, tokens, title.Length > 0);
        var characters = reading.Characters(tokens);
        return new MentionCandidate(tokens, reading.Text.Substring(characters.Start, characters.Length))
        {
            Type = guess.Type,
            TypeEvidence = guess.Evidence,
            Title = title,
        };
    }

    /// <summary>"Tallinn University" and "State Department" are names as they stand, whatever they begin with.</summary>
    private static bool EndsAsWhole(Document reading, Extent run, List<DictionaryMatch> matches)
    {
        var words = Enumerable.Range(run.Start, run.Length).Where(reading.IsWord).ToList();
        if (
            words.Count < 2
            || matches.Exists(match => match.Tokens.Length > 1 && match.Tokens.End == run.End)
            || Lexicon.IsFirstName(reading.Word(words[0]))
        )
            return false;
        var last = reading.Word(words[^1]);
        var titleOnly = words.TrueForAll(word => Lexicon.Titles.Contains(reading.Word(word)));
        var ministry = words.Exists(word =>
            word > run.Start && word + 1 < run.End && Lexicon.BeforeOf.Contains(reading.Word(word)) && reading.Is(word + 1, "of")
        );
        return (
                Lexicon.OrganizationWords.Contains(last)
                || Lexicon.LocationWords.Contains(last)
                || Lexicon.EventWords.Contains(last)
                || ministry
            )
            && !titleOnly
            && !HasPersonTitle(reading, words);
    }

    /// <summary>"President John House" is a person in spite of the word.</summary>
    private static bool HasPersonTitle(Document reading, List<int> words) =>
        words.Count > 2 && words.FindIndex(word => Lexicon.IsFirstName(reading.Word(word))) is > 0;

    /// <summary>A known word that the unknown name cannot do without: "Paris" in "Paris Hilton", "London" in "London Breed".</summary>
    private static bool IsPartOfName(Document reading, DictionaryMatch match, Extent run) =>
        match.Tokens.Length == 1
        && Lexicon.IsFirstName(reading.Word(match.Tokens.Start))
        && match.Tokens.Start + 1 < run.End
        && !match.Aliases[0].IsDemonym;

    private static bool IsWholePerson(Document reading, Extent run, string title) =>
        run.Length is >= 2 and <= 5 && (Lexicon.IsFirstName(reading.Word(run.Start)) || (title.Length > 0 && run.Length <= 3));

    /// <summary>The end of the title words at a token: "Secretary of State", "Speaker of the House"; the same place for none.</summary>
    private static int TitleEnd(Document reading, int start, int limit)
    {
        if (!reading.IsWord(start) || !Lexicon.Titles.Contains(reading.Word(start)))
            return start;
        var end = start + 1;
        if (end + 1 < limit && reading.IsMark(end, '-') && Lexicon.Titles.Contains(reading.Word(end + 1)))
            return end + 2;
        if (end + 1 < limit && reading.Is(end, "of"))
        {
            var office = end + (reading.Is(end + 1, "the") ? 2 : 1);
            return office < limit ? office + 1 : start + 1;
        }
        return end;
    }

    /// <summary>The small words of a role right before the name: "harbour director", "former president".</summary>
    public static string RoleBefore(Document reading, int token)
    {
        if (
            token == 0
            || !reading.IsWord(token - 1)
            || reading.IsCapital(token - 1)
            || !Lexicon.RoleNouns.Contains(reading.Word(token - 1))
        )
            return "";
        return reading.Word(token - 1).ToString();
    }
}
