using System.Collections.Frozen;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Events;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Numbers;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Polarity;
using NewsMesh.EntityLink.Facts.Rules.Comparison.Times;
using NewsMesh.EntityLink.Facts.Rules.Words;
using NewsMesh.EntityLink.Reading;
using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Facts.Rules.Comparison;

/// <summary>One side of a comparison: a statement, when it was published and by whom.</summary>
internal sealed record Statement(string Text, DateTimeOffset? PublishedAt = null, string? Outlet = null);

/// <summary>A statement taken apart: what is compared of it.</summary>
internal sealed class ReadStatement
{
    private ReadStatement(Statement given, Document document, Extent tokens, ReadDocument read)
    {
        Given = given;
        Characters = document.Characters(tokens);
        Figures = FigureReader.In(document, tokens);
        Times = ClockTimes.In(document, tokens);
        Dates = StatedDates.In(document, tokens);
        Ages = StatedAges.In(document, tokens);
        Claims = Claim.In(document, tokens, read);
        Negated = Negations.In(document, tokens, Claims);
        Denial = Denials.In(document, tokens);
        Years = StatedDates.Years(document, tokens);
        NamesYear = Years.Count > 0 || StatedDates.SaysWhich(document, tokens);
        Score = Scores.In(document, tokens);
        IsPartial = Scores.ArePartial(document, tokens);
        AnnouncesPlan = Plans.Announces(document, tokens);
        var words = new List<string>();
        var terms = new List<string>();
        var placed = new List<(int Token, string Term)>();
        string? name = null;
        var entities = StatementTerms.OfEntities(read, tokens);
        foreach (var place in read.Mentions.Where(mention => mention.Type == EntityTypes.Location && mention.Tokens.Overlaps(tokens)))
            Places.Add(place.Entity.WikidataId ?? place.Surface);
        Causes = StatedCauses.In(document, tokens);
        Shares = StatedShares.In(document, tokens);
        Buyers = StatedBuyers.In(document, tokens, read);
        var mentions = read.Mentions.Where(mention => !mention.IsDemonym && tokens.Contains(mention.Tokens.Start)).ToList();
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            if (Refinements.Aside(document, tokens, at) is { } aside)
                Asides.Add(aside);
            if (document.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Number))
                continue;
            var word = document.Word(at).ToString();
            words.Add(word.ToLowerInvariant());
            if (mentions.Find(mention => mention.Tokens.Start == at) is { } mention)
                Named.Add(new PlacedName(words.Count - 1, ClaimParty.NameOf(mention)));
            if (ZonesOfTime.Contains(word))
                Zones.Add(word);
            HasNegation |=
                Negations.Is(word)
                || FarFrom.Is(document, at, tokens.End)
                || (word is "rather" && at + 1 < tokens.End && document.Is(at + 1, "than"));
            if (at == Denial?.At)
                Denier = name;
            if (StatedDays.Of(document, at, tokens.Start) is { } day)
                Days.Add(day);
            IsPlanned |=
                word.ToLowerInvariant() is "will" or "would" or "scheduled" or "plans" or "expected" or "poised"
                || (word is "to" && at > tokens.Start && document.Word(at - 1) is "due" or "set" or "ready" or "about");
            IsFirstPerson |= word is "I" || word.ToLowerInvariant() is "we" or "my";
            ClaimsResponsibility |= document.Is(at, "responsibility") && Responsibility.IsClaimed(document, at, tokens.Start);
            SeesNoConnection |= document.Is(at, "no") && Responsibility.IsOfConnection(document, at, tokens.End);
            IsGrown |= Growing.Contains(word);
            IsCorrection |= Correcting.Contains(word);
            IsPostponing |=
                Postponing.Contains(word)
                || (word is "off" && at > tokens.Start && document.Word(at - 1) is "put" or "puts" or "putting")
                || (word is "back" && at > tokens.Start && document.Word(at - 1) is "pushed" or "pushes");
            IsOpenYet |=
                word.Equals("yet", StringComparison.OrdinalIgnoreCase) || (document.Is(at, "far") && at > 0 && document.Is(at - 1, "so"));
            IsPast |= PastEvents.Marks(document, at, tokens.End, given.PublishedAt);
            IsFormer |=
                word.ToLowerInvariant() is "initial" or "original" or "previous" or "previously" or "earlier" or "first" or "former";
            if (!ContentWords.IsContent(word))
                continue;
            var term = entities.GetValueOrDefault(at) ?? Stems.Of(word);
            placed.Add((at, term));
            if (terms.Count == 0 || terms[^1] != term || term[0] != EntityMark)
                terms.Add(term);
            if (document.IsCapital(at) && (at > tokens.Start || entities.ContainsKey(at)))
            {
                Names.Add(name = term);
                _nameWords.TryAdd(term, word);
            }
            if (PredicateClasses.IsKnown(word))
                Predicates.Add(PredicateClasses.Of(word));
        }
        (Terms, Words, Vocabulary) = (terms, words, new Vocabulary(words));
        Lost = Negations.Lost(words);
        (IsOngoing, IsDone) = (Aspects.IsOngoing(words), Aspects.IsDone(words));
        Sites = Events.Sites.In(words);
        Meanings = terms.Select(Synonyms.Of).ToHashSet(StringComparer.Ordinal);
        if (Denial is { } denial)
            Denied = StatementPart.Of(document, placed, denial.Denied);
        if ((Denial is { IsNegated: true } undenied ? undenied.Denied : OpenQuestions.In(document, tokens)) is { } open)
            Open = StatementPart.Of(document, placed, open);
        Quoted = QuotedTerms(document, tokens);
        var source = read.Quotes.FirstOrDefault(quote => quote.Source is not null)?.Source;
        Speaker = source?.Surface;
        SpeakerCue = read.Quotes.FirstOrDefault(quote => quote.Source is not null)?.CueText;
        SpeakerWords = source is null ? [] : [.. ContentWords.Cut(source.Surface).Select(word => Vocabulary.Bare(word.ToLowerInvariant()))];
        SpeakerTerms = source is null ? [] : StatementTerms.OfSource(document, placed, document.TokensOf(source.Characters));
        IsSpeakerNamed =
            source is not null && read.Mentions.Any(mention => mention.Characters.Overlaps(source.Characters) && !mention.IsDemonym);
        if (Denier is null && source is not null && HasDenial)
            Denier =
                entities.GetValueOrDefault(document.TokensOf(source.Characters).End - 1) ?? ContentWords.Of(source.Surface).LastOrDefault();
        foreach (var quote in read.Quotes.Where(quote => quote is { IsUtterance: true, Source: not null }))
        {
            if (ContentWords.Of(quote.Source!.Surface.Split(',')[0]).LastOrDefault() is { } speaker)
                Speakers.Add(speaker);
        }
        DenierNames = Denier is null ? [] : [Denier, .. StatementTerms.Related(read, Denier)];
    }

    /// <summary>A word of each name.</summary>
    private readonly Dictionary<string, string> _nameWords = new(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Correcting = WordList.Of("corrected correcting corrects revised revising lowered lowering");

    private static readonly FrozenSet<string> Growing = WordList.Of(
        "now raised raises sweetened improved upped extended doubled tripled trebled quadrupled halved trimmed"
    );

    private static readonly FrozenSet<string> ZonesOfTime = WordList.Of("GMT UTC BST CET CEST EST EDT PST PDT local");

    private static readonly FrozenSet<string> Postponing = WordList.Of(
        "postponed delayed rescheduled postpone delay postpones delays deferred adjourned"
    );

    /// <summary>What a term begins with that stands for a known entity, whichever name it goes by.</summary>
    public const char EntityMark = '@';

    public Statement Given { get; }

    /// <summary>Where it stands in the text, in UTF-16 units.</summary>
    public Extent Characters { get; }

    /// <summary>Its words by their stems, known entities by their ids, in order.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>All of its words and numbers in lower case, in order.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The same, to be looked up.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>How old it says people are, by the last word of their names.</summary>
    public IReadOnlyDictionary<string, int> Ages { get; }

    /// <summary>The zones whose time it tells: "GMT", "local".</summary>
    public HashSet<string> Zones { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The days of the week that it names.</summary>
    public HashSet<string> Days { get; } = new(StringComparer.Ordinal);
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The places that it names, each once.</summary>
    public HashSet<string> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>The kinds of places in which it says that something happened.</summary>
    public IReadOnlySet<string> Sites { get; }

    /// <summary>The stems of what it says to be the cause; empty where it says none.</summary>
    public IReadOnlySet<string> Causes { get; }

    /// <summary>The shares of a whole that it tells.</summary>
    public IReadOnlyList<StatedShare> Shares { get; }

    /// <summary>Where a buyer comes from, of whom it tells without a name.</summary>
    public IReadOnlyList<PartyName> Buyers { get; }

    /// <summary>Its names, and where they stand among its words.</summary>
    public List<PlacedName> Named { get; } = [];

    /// <summary>Its asides that are made of names.</summary>
    public List<NameAside> Asides { get; } = [];

    /// <summary>The classes of events that it speaks of.</summary>
    public HashSet<string> Predicates { get; } = new(StringComparer.Ordinal);
    public List<Figure> Figures { get; }

    /// <summary>Months and days that it names.</summary>
    public IReadOnlySet<(int Month, int Day)> Dates { get; }

    /// <summary>Times of day, in minutes.</summary>
    public IReadOnlyList<int> Times { get; }

    /// <summary>The words between quotation marks.</summary>
    public IReadOnlyList<string> Quoted { get; }

    /// <summary>Who says it, where the statement names a source.</summary>
    public string? Speaker { get; }

    /// <summary>The words by which the source says it: "said", "refused".</summary>
    public string? SpeakerCue { get; }

    /// <summary>The terms of who says it.</summary>
    public IReadOnlyList<string> SpeakerTerms { get; }

    /// <summary>The words for who says it, in lower case.</summary>
    public HashSet<string> SpeakerWords { get; }

    /// <summary>The source goes by a name: a party of its own, and no "officials" who report.</summary>
    public bool IsSpeakerNamed { get; }

    /// <summary>For everybody whose words it has: the stem of the last name, or of the noun that describes them; none for pronouns.</summary>
    public HashSet<string> Speakers { get; } = new(StringComparer.Ordinal);

    /// <summary>It reports or quotes words.</summary>
    public bool IsSpeech => Speaker is not null || Quoted.Count > 0;

    /// <summary>It has "I" or "we": the speaker's own words.</summary>
    public bool IsFirstPerson { get; private set; }
    public bool HasNegation { get; private set; }

    /// <summary>Its stems by their meaning.</summary>
    public HashSet<string> Meanings { get; }

    /// <summary>What it says to be the case.</summary>
    public IReadOnlyList<Claim> Claims { get; }

    /// <summary>The stems of what it says not to be so.</summary>
    public HashSet<string> Negated { get; }

    /// <summary>The stems of what it says to be lost or lacking.</summary>
    public HashSet<string> Lost { get; }
    public Denial? Denial { get; }
    public bool HasDenial => Denial is { IsNegated: false };

    /// <summary>What it denies.</summary>
    public StatementPart? Denied { get; }

    /// <summary>What it says neither to be so nor not to be so.</summary>
    public StatementPart? Open { get; }

    /// <summary>The years that it names.</summary>
    public IReadOnlySet<int> Years { get; }

    /// <summary>A year stands in it, or "last" or "next" before a time.</summary>
    public bool NamesYear { get; }

    /// <summary>It announces what is to come.</summary>
    public bool AnnouncesPlan { get; }

    /// <summary>It denies reports, and says nothing of what they say: "denied the reports on Friday".</summary>
    public bool DeniesReports => HasDenial && Terms.Count <= Denials.WordsOfBareDenial && Denials.AreOfReports(Terms);

    /// <summary>It says of itself that it is a report: "reportedly", "allegedly".</summary>
    public bool IsReported => Denials.AreOfHearsay(Terms);

    /// <summary>The name in front of the denial; null where there is none.</summary>
    public string? Denier { get; private set; }

    /// <summary>The same, and what it stands for as a capital or a seat of government.</summary>
    public IReadOnlyList<string> DenierNames { get; }

    /// <summary>It names a time long before its publication: another event that it is compared with.</summary>
    public bool IsPast { get; private set; }

    /// <summary>It speaks of what was so before: "the initial offer".</summary>
    public bool IsFormer { get; private set; }
    public bool IsPlanned { get; private set; }

    /// <summary>It tells of what goes on.</summary>
    public bool IsOngoing { get; }

    /// <summary>It tells of what has come about.</summary>
    public bool IsDone { get; }

    /// <summary>Somebody says to have done it.</summary>
    public bool ClaimsResponsibility { get; private set; }

    /// <summary>"No evidence of a connection", "no links".</summary>
    public bool SeesNoConnection { get; private set; }

    /// <summary>It says that a number has grown since: "now", "raised".</summary>
    public bool IsGrown { get; private set; }

    /// <summary>It tells of a count that goes on: "after a third of ballots".</summary>
    public bool IsPartial { get; }

    /// <summary>The result of a contest or a vote, the higher number first; null where it tells none.</summary>
    public string? Score { get; }

    /// <summary>It says that a count was wrong before.</summary>
    public bool IsCorrection { get; private set; }

    /// <summary>It says that something is put off.</summary>
    public bool IsPostponing { get; private set; }

    /// <summary>"So far", "yet": what is not so may still become so.</summary>
    public bool IsOpenYet { get; private set; }

    /// <summary>It says of something that it is not so.</summary>
    public bool IsNegative => HasNegation || Claims.Any(claim => claim.IsDenied);

    /// <summary>It names somebody or something that the other does not, beside those that are left out.</summary>
    public bool HasOwnName(ReadStatement other, IReadOnlyList<string>? leftOut = null) =>
        Names.Any(name =>
            !StatedDays.IsStemOfTime(name)
            && !other.Terms.Contains(name)
            && !other.Vocabulary.Has(_nameWords[name])
            && leftOut?.Contains(name) != true
        );

    private (ReadStatement Other, List<(int One, int Other)> Shared)? _aligned;

    /// <summary>The places of the words that both have, in order; found once for the other one.</summary>
    public IReadOnlyList<(int One, int Other)> SharedWith(ReadStatement other)
    {
        if (_aligned is not { } known || known.Other != other)
            _aligned = known = (other, AlignedWords.Shared(Words, other.Words));
        return known.Shared;
    }

    public static ReadStatement Of(Statement given, Document document, Extent tokens, ReadDocument read) =>
        new(given, document, tokens, read);

    private List<string> QuotedTerms(Document document, Extent tokens)
    {
        var quoted = new List<string>();
        var isOpen = false;
        for (var at = tokens.Start; at < tokens.End; at++)
        {
            var c = document.Text[document.Tokens[at].Start];
            if (c is '“' or '”' or '"')
                isOpen = c == '“' || (c == '"' && !isOpen);
            else if (isOpen && document.IsWord(at) && document.Word(at).ToString() is var word)
            {
                IsFirstPerson |= word.Equals("our", StringComparison.OrdinalIgnoreCase);
                if (ContentWords.IsContent(word))
                    quoted.Add(Stems.Of(word));
            }
        }
        return quoted;
    }
}
