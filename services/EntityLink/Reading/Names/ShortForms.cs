using System.Text;
using NewsMesh.EntityLink.Reading.Aliases;
using NewsMesh.EntityLink.Reading.Coreference;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>Coreference of names within a text: a surname for the full name, an acronym for what it stands for, "NordFerry" for "NordFerry Group".</summary>
internal static class ShortForms
{
    /// <summary>How likely the encoder must hold a place's name to be a person's before the text has named that person.</summary>
    private const double SurePerson = 0.8;

    /// <summary>Finds the longer name for each short one, in one pass: the last before it, else the first after it.</summary>
    /// <param name="reading">The text.</param>
    /// <param name="names">Its names, in order.</param>
    public static void Resolve(Document reading, List<MentionCandidate> names)
    {
        AgreeOnTypes(names);
        var (first, last) = (NewIndex(), NewIndex());
        var namesakes = new Namesakes(reading, names);
        for (var index = 0; index < names.Count; index++)
        {
            foreach (var form in FormsOf(reading, names, index))
                first.TryAdd(form, names[index]);
        }
        for (var index = 0; index < names.Count; index++)
        {
            var key = Key(names[index].Surface);
            if (
                !names[index].IsDemonym
                && (last.GetValueOrDefault(key) ?? first.GetValueOrDefault(key)) is { } longer
                && longer != names[index]
                && !AreTwo(reading, names[index], longer)
                && (
                    CanBeShort(names[index])
                    || IsPersonAgain(reading, names[index], longer)
                    || IsOrganizationAgain(names[index], longer)
                    || IsAcronym(reading, names[index], longer)
                )
                && namesakes.Meant(index, longer) is { } meant
            )
                StandFor(names[index], meant);
            foreach (var form in FormsOf(reading, names, index))
                last[form] = names[index];
        }
    }

    /// <summary>"Prime Minister Lee met Lee Jae-won": whoever is named by an office and the family name, and meets one of that name in the same sentence, is another.</summary>
    private static bool AreTwo(Document reading, MentionCandidate name, MentionCandidate longer) =>
        longer.Type == EntityTypes.Person
        && name.Title.Length > 0
        && (
            IsOfOtherSex(name, longer)
            || (
                longer.Title.Length == 0
                && longer.Tokens.Start > name.Tokens.End
                && reading.SentenceOf(longer.Tokens.Start) == reading.SentenceOf(name.Tokens.Start)
            )
        );

    /// <summary>"Mr Demir" is not Lena Demir.</summary>
    private static bool IsOfOtherSex(MentionCandidate name, MentionCandidate longer) =>
        Genders.OfTitle(name.Title) is var titled
        && titled != Gender.Unknown
        && Genders.OfFirstName(longer.Surface) is var named
        && named != Gender.Unknown
        && named != titled;

    private static void StandFor(MentionCandidate name, MentionCandidate longer)
    {
        name.ShortFor = longer;
        name.Type = longer.Type;
        name.TypeEvidence = longer.TypeEvidence;
    }

    /// <summary>A place that the dictionary knows is not the surname of somebody, unless a title says so.</summary>
    private static bool CanBeShort(MentionCandidate name) =>
        !name.IsDemonym && (name.Aliases.Count == 0 || name.Aliases[0].Entity.Type != EntityTypes.Location || name.Title.Length > 0);

    /// <summary>Initials of a name in the same text, whatever else they are known for.</summary>
    private static bool IsAcronym(Document reading, MentionCandidate name, MentionCandidate longer) =>
        longer.Type == EntityTypes.Organization && name.Surface.Length > 2 && Initials(reading, longer) == name.Surface;

    /// <summary>"Denzel Washington came. Washington then flew home": the place would stand behind "in" or "to", or before another place.</summary>
    private static bool IsPersonAgain(Document reading, MentionCandidate name, MentionCandidate longer) =>
        longer.Type == EntityTypes.Person
        && (longer.Tokens.Start < name.Tokens.Start || IsNamedLater(reading, name, longer))
        && !LocalFeatures.IsBehindPlaceWord(reading, name.Tokens.Start)
        && !(name.Tokens.End + 1 < reading.Tokens.Length && reading.IsMark(name.Tokens.End, ',') && reading.IsCapital(name.Tokens.End + 1));

    /// <summary>"Norrby scored twice. Ingrid Norrby's boots …": the sentence itself reads the name as somebody's; a relative stands in the same sentence.</summary>
    private static bool IsNamedLater(Document reading, MentionCandidate name, MentionCandidate longer) =>
        name.Words == 1
        && name.Shares.GetValueOrDefault(EntityTypes.Person) >= SurePerson
        && longer.Surface.EndsWith(" " + name.Surface, StringComparison.Ordinal)
        && reading.SentenceOf(longer.Tokens.Start) > reading.SentenceOf(name.Tokens.Start);

    /// <summary>"Burlington Industries bid. Burlington raised its offer": what reads as an organisation there, and is the beginning of one before it, is no town.</summary>
    public static bool IsOrganizationAgain(MentionCandidate name, MentionCandidate longer) =>
        name.Type == EntityTypes.Organization
        && longer.Type == EntityTypes.Organization
        && longer.Tokens.Start < name.Tokens.Start
        && longer.Surface.StartsWith(name.Surface + " ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The spelling is that of somewhere whose description says so: what an import alone calls a place may be anything.</summary>
    public static bool IsPlace(Alias alias) => alias.Entity.Type == EntityTypes.Location && alias.Entity.Description is not null;

    /// <summary>One name has one type throughout: the one with the best evidence.</summary>
    private static void AgreeOnTypes(List<MentionCandidate> names)
    {
        foreach (var same in names.Where(name => name.Aliases.Count == 0).GroupBy(name => name.Surface, StringComparer.OrdinalIgnoreCase))
        {
            var best = same.MaxBy(name => name.TypeEvidence)!;
            foreach (var name in same)
                (name.Type, name.TypeEvidence) = (best.Type, best.TypeEvidence);
        }
    }

    /// <summary>What a name is called for short: surnames, the first name, the beginning of an organization's name, an acronym defined in brackets.</summary>
    private static IEnumerable<string> FormsOf(Document reading, List<MentionCandidate> names, int index)
    {
        var name = names[index];
        if (index + 1 < names.Count && DefinesAcronym(reading, name, names[index + 1]))
            yield return Key(names[index + 1].Surface);
        if (name.Tokens.Length < 2 || name.IsDemonym)
            yield break;
        // "Free Coast Movement, or FCM": an acronym needs no brackets.
        if (name.Type is EntityTypes.Organization or EntityTypes.Group && Initials(reading, name) is { Length: > 2 } initials)
            yield return Key(initials);
        if (name.Type == EntityTypes.Person)
        {
            // Every ending is a surname: "von der Leyen", "der Leyen", "Leyen"; the first name alone is weak, and last.
            for (var at = name.Tokens.Start + 1; at < name.Tokens.End; at++)
            {
                if (reading.IsWord(at))
                    yield return Key(reading.Text[reading.Tokens[at].Start..reading.Tokens[name.Tokens.End - 1].End]);
            }
            yield return Key(reading.Text.Substring(reading.Tokens[name.Tokens.Start].Start, reading.Tokens[name.Tokens.Start].Length));
            // The first of two surnames: "Ibáñez" for "Marta Ibáñez Lozano"; not an initial, and no particle.
            for (var at = name.Tokens.Start + 1; at < name.Tokens.End - 1; at++)
            {
                if (reading.IsCapital(at) && reading.Tokens[at].Length > 2)
                    yield return Key(reading.Text.Substring(reading.Tokens[at].Start, reading.Tokens[at].Length));
            }
        }
        else if (
            name.Type == EntityTypes.Organization
            && !Lexicon.CommonWords.Contains(reading.Word(name.Tokens.Start))
            && !Lexicon.IsFirstName(reading.Word(name.Tokens.Start))
        )
        {
            for (var end = name.Tokens.Start + 1; end < name.Tokens.End && !reading.IsMark(end, '&'); end++)
                yield return Key(reading.Text[reading.Tokens[name.Tokens.Start].Start..reading.Tokens[end - 1].End]);
            // "Harker & Moss" of "Harker & Moss LLP".
            if (OrganizationNames.WithoutForms(name.Surface) is var bare && bare.Length < name.Surface.Length)
                yield return Key(bare);
        }
    }

    /// <summary>"Federal Harbour Board (FHB)": the letters in brackets are the initials of the name before them.</summary>
    private static bool DefinesAcronym(Document reading, MentionCandidate full, MentionCandidate acronym) =>
        acronym.Tokens.Length == 1
        && acronym.Tokens.Start == full.Tokens.End + 1
        && reading.IsMark(full.Tokens.End, '(')
        && full.Tokens.Length > 1
        && Initials(reading, full) == acronym.Surface;

    private static string Initials(Document reading, MentionCandidate name)
    {
        var initials = new StringBuilder();
        for (var at = name.Tokens.Start; at < name.Tokens.End && initials.Length < 12; at++)
        {
            if (reading.IsCapital(at))
                initials.Append(reading.Text[reading.Tokens[at].Start]);
        }
        return initials.ToString();
    }

    private static Dictionary<string, MentionCandidate> NewIndex() => new(StringComparer.OrdinalIgnoreCase);

    private static string Key(string surface) => string.Concat(surface.Select(Document.Fold));
}
