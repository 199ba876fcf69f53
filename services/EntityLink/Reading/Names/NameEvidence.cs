using NewsMesh.EntityLink.Reading.Encoders;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Linking;

namespace NewsMesh.EntityLink.Reading.Names;

/// <summary>What speaks for and against some tokens being a name.</summary>
internal enum NameFeature
{
    /// <summary>Always 1.</summary>
    Bias,

    /// <summary>The encoder found just this span.</summary>
    IsEncoded,

    /// <summary>The log odds of what the encoder found here; 0 where it found something else.</summary>
    EncodedOdds,

    /// <summary>The log odds that its words are in a name at all, on average, by the encoder.</summary>
    InsideOdds,

    /// <summary>The dictionary knows just this span.</summary>
    IsKnown,

    /// <summary>… by a name that the base gives, and not by a derived one.</summary>
    IsGiven,

    /// <summary>… as the people or the adjective of a place.</summary>
    IsDemonym,

    /// <summary>A name of the encoder's holds more than this one.</summary>
    IsWithinEncoded,

    /// <summary>It holds more than a name of the encoder's.</summary>
    HoldsEncoded,

    /// <summary>It crosses a name of the encoder's.</summary>
    CrossesEncoded,

    /// <summary>A known name holds more than this one.</summary>
    IsWithinKnown,

    /// <summary>It holds more than a known name.</summary>
    HoldsKnown,

    /// <summary>The logarithm of how many tokens it has.</summary>
    Length,

    /// <summary>Its first word is no capital.</summary>
    IsSmall,

    /// <summary>A single word that is a common one.</summary>
    IsCommon,

    /// <summary>A single word that the text writes small elsewhere.</summary>
    IsWrittenSmall,

    /// <summary>A single word at the start of a sentence.</summary>
    BeginsSentence,

    /// <summary>A single word of capitals.</summary>
    IsAcronym,
}

/// <summary>Tokens that may be a name: found by the encoder, by the dictionary, or by both.</summary>
internal sealed class NameEvidence(Extent tokens, EncodedName? encoded, DictionaryMatch? known)
{
    public static int Features { get; } = Enum.GetValues<NameFeature>().Length;

    /// <summary>Odds beyond 400 to 1 say no more than these.</summary>
    private const double MostOdds = 6;

    private readonly double[] _values = new double[Features];

    public Extent Tokens { get; } = tokens;
    public EncodedName? Encoded { get; } = encoded;
    public DictionaryMatch? Known { get; } = known;

    /// <summary>By <see cref="NameFeature"/>.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>
    /// The candidates of one sentence with their features, in groups: those of one group hang together by overlaps, those of two do not touch. What encoder and dictionary
    /// find is in order and without overlaps each, so that one walk over both lists finds the groups.
    /// </summary>
    public static IEnumerable<List<NameEvidence>> In(
        Document reading,
        Extent sentence,
        WordUse use,
        EncodedDocument encoded,
        List<EncodedName> names,
        List<DictionaryMatch> matches
    )
    {
        var (name, match) = (0, 0);
        while (name < names.Count || match < matches.Count)
        {
            var (firstName, firstMatch) = (name, match);
            var end = Math.Min(
                name < names.Count ? names[name].Tokens.Start : int.MaxValue,
                match < matches.Count ? matches[match].Tokens.Start : int.MaxValue
            );
            end++;
            do
            {
                for (; name < names.Count && names[name].Tokens.Start < end; name++)
                    end = Math.Max(end, names[name].Tokens.End);
                for (; match < matches.Count && matches[match].Tokens.Start < end; match++)
                    end = Math.Max(end, matches[match].Tokens.End);
            } while (name < names.Count && names[name].Tokens.Start < end);
            var group = Group(names.GetRange(firstName, name - firstName), matches.GetRange(firstMatch, match - firstMatch));
            foreach (var one in group)
                one.Fill(reading, sentence, use, encoded, group);
            yield return group;
        }
    }

    /// <summary>"WHO": a common word written as the known acronym is, among words that are not; the encoder, which sees small letters, takes it for the word.</summary>
    public bool IsKnownAcronym { get; private set; }

    /// <summary>"Office of Harbours and Canals", "Norrby national football team": known by just these words, of which the encoder sees a part.</summary>
    public bool IsKnownWhole { get; private set; }

    /// <summary>Blanks that a long name has; one more where it ends with a small word ("Norrby harbour" is Norrby and its harbour).</summary>
    private const int LeastBlanksOfWhole = 2;

    /// <summary>"fireworks in Nice": a common word with a capital in the middle of small letters behind "in", and a known place is spelt so.</summary>
    public bool IsKnownPlace { get; private set; }

    /// <summary>"Norrbyers and Tarners": people of places, whom no common word is spelt like.</summary>
    public bool IsKnownPeople { get; private set; }

    private static List<NameEvidence> Group(List<EncodedName> names, List<DictionaryMatch> matches) =>
        [
            .. names.Select(name => new NameEvidence(name.Tokens, name, matches.Find(match => match.Tokens == name.Tokens))),
            .. matches
                .Where(match => !names.Exists(name => name.Tokens == match.Tokens))
                .Select(match => new NameEvidence(match.Tokens, null, match)),
        ];

    private double this[NameFeature feature]
    {
        set => _values[(int)feature] = value;
    }

    private void Fill(Document reading, Extent sentence, WordUse use, EncodedDocument encoded, List<NameEvidence> group)
    {
        this[NameFeature.Bias] = 1;
        this[NameFeature.IsEncoded] = Encoded is null ? 0 : 1;
        this[NameFeature.EncodedOdds] = Encoded is null ? 0 : Odds(Encoded.Name.Probability);
        var types = encoded.TypesIn(reading.Characters(Tokens));
        this[NameFeature.InsideOdds] = types.Length == 0 ? 0 : Odds(types.Sum());
        this[NameFeature.IsKnown] = Known is null ? 0 : 1;
        this[NameFeature.IsGiven] = Known?.Aliases[0].Kind is AliasKind.Name or AliasKind.Given ? 1 : 0;
        this[NameFeature.IsDemonym] = Known?.Aliases[0].IsDemonym == true ? 1 : 0;
        foreach (var other in group)
        {
            if (other.Encoded is not null)
                FillOverlap(other.Tokens, NameFeature.IsWithinEncoded, NameFeature.HoldsEncoded, NameFeature.CrossesEncoded);
            if (other.Known is not null)
                FillOverlap(other.Tokens, NameFeature.IsWithinKnown, NameFeature.HoldsKnown, NameFeature.CrossesEncoded);
        }
        this[NameFeature.Length] = Math.Log(Tokens.Length);
        IsKnownWhole =
            Encoded is null
            && (IsLong(reading) || IsWholeBody(reading, sentence))
            && !IsOffice(reading.Word(Tokens.Start))
            && Known!.Aliases.Any(alias => alias.Kind is AliasKind.Name or AliasKind.Given && IsSpeltSo(reading, alias))
            && group.TrueForAll(other => other.Encoded is null || !other.Tokens.Overlaps(Tokens) || Holds(other.Tokens));
        this[NameFeature.IsSmall] = reading.IsCapital(Tokens.Start) ? 0 : 1;
        if (Tokens.Length > 1)
            return;
        var word = reading.Word(Tokens.Start);
        this[NameFeature.IsCommon] = Lexicon.CommonWords.Contains(word) || Lexicon.Openers.Contains(word) ? 1 : 0;
        this[NameFeature.IsWrittenSmall] = use.IsWrittenSmall(word) ? 1 : 0;
        this[NameFeature.BeginsSentence] = WordUse.BeginsSentence(reading, sentence, Tokens.Start) ? 1 : 0;
        this[NameFeature.IsAcronym] = word.Length > 1 && !word.ContainsAnyInRange('a', 'z') ? 1 : 0;
        IsKnownPeople =
            Known is not null
            && reading.IsCapital(Tokens.Start)
            && word.EndsWith("s", StringComparison.Ordinal)
            && Known.Aliases.All(alias => alias.IsDemonym)
            && !Lexicon.CommonWords.Contains(word)
            && !use.IsWrittenSmall(word);
        IsKnownPlace =
            Known is not null && (Lexicon.CommonWords.Contains(word) || use.IsWrittenSmall(word)) && StandsAsPlace(reading, sentence);
        IsKnownAcronym =
            word.Length > 2
            && !word.ContainsAnyInRange('a', 'z')
            && (Lexicon.CommonWords.Contains(word) || Lexicon.Openers.Contains(word))
            && Known?.Aliases[0].Text is { } spelling
            && word.SequenceEqual(spelling)
            && IsSmall(reading, sentence, Tokens.Start - 1)
            && IsSmall(reading, sentence, Tokens.End);
    }

    /// <summary>"in", "near" or "from", small, stands before it, and nothing large behind it.</summary>
    private bool StandsAsPlace(Document reading, Extent sentence) =>
        Tokens.Start > sentence.Start
        && reading.IsCapital(Tokens.Start)
        && !reading.IsCapital(Tokens.Start - 1)
        && LocalFeatures.IsBehindPlaceWord(reading, Tokens.Start)
        && !(Tokens.End < sentence.End && reading.IsCapital(Tokens.End))
        && Known!.Aliases[0] is { Kind: AliasKind.Name or AliasKind.Given, Entity: { Type: EntityTypes.Location, Description: not null } };

    /// <summary>Nothing, a mark, or a word with small letters.</summary>
    private static bool IsSmall(Document reading, Extent sentence, int token) =>
        !sentence.Contains(token)
        || !reading.IsWord(token)
        || reading.Word(token).ContainsAnyInRange('a', 'z')
        || reading.Tokens[token].Length == 1;

    /// <summary>"Queen Maud of Tarn", "Member of Parliament", "Mayor of Norrby": titles stand outside of names.</summary>
    private static bool IsOffice(ReadOnlySpan<char> word) => Lexicon.Titles.Contains(word) || Lexicon.IsRoleNoun(word);

    /// <summary>"Tarn Daily", "Norrby Rovers" in the middle of small letters: an organisation that is described, by both words of its name.</summary>
    private bool IsWholeBody(Document reading, Extent sentence) =>
        Tokens.Length == 2
        && reading.IsCapital(Tokens.Start)
        && !reading.Is(Tokens.Start, "the")
        && reading.IsCapital(Tokens.Start + 1)
        && IsSmall(reading, sentence, Tokens.Start - 1)
        && !reading.IsCapital(Tokens.Start - 1)
        && IsSmall(reading, sentence, Tokens.End)
        && !reading.IsCapital(Tokens.End)
        && Known!.Aliases[0].Entity is { Type: EntityTypes.Organization, Description: not null };

    private bool IsLong(Document reading)
    {
        var characters = reading.Characters(Tokens);
        var blanks = reading.Text.AsSpan(characters.Start, characters.Length).Count(' ');
        return blanks >= (reading.IsCapital(Tokens.End - 1) ? LeastBlanksOfWhole : LeastBlanksOfWhole + 1);
    }

    private bool Holds(Extent other) => Tokens.Start <= other.Start && other.End <= Tokens.End;

    private bool IsSpeltSo(Document reading, Alias alias)
    {
        var characters = reading.Characters(Tokens);
        return reading.Folded.AsSpan(characters.Start, characters.Length).SequenceEqual(alias.Text);
    }

    private void FillOverlap(Extent other, NameFeature within, NameFeature holds, NameFeature crosses)
    {
        if (other == Tokens || !other.Overlaps(Tokens))
            return;
        if (other.Start <= Tokens.Start && other.End >= Tokens.End)
            this[within] = 1;
        else if (Tokens.Start <= other.Start && Tokens.End >= other.End)
            this[holds] = 1;
        else
            this[crosses] = 1;
    }

    private static double Odds(double probability) =>
        Math.Clamp(Math.Log(Math.Max(probability, 1e-6) / Math.Max(1 - probability, 1e-6)), -MostOdds, MostOdds);
}
