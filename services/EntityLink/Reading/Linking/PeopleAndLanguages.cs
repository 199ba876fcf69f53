using NewsMesh.EntityLink.Reading.Language;
using NewsMesh.EntityLink.Reading.Names;

namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>
/// "A Tarnish trawler", "the Tarnish voted": the adjective and the people of a country are the country's, whatever else an import calls so without saying what it is. What is spoken
/// or written "in Tarnish" is the language.
/// </summary>
internal static class PeopleAndLanguages
{
    private const double Meant = 0.5,
        Excluded = 0.02;

    /// <summary>A demonym that means somebody else as often as its country is left to the trees.</summary>
    private const double LeastPrior = 0.4;

    /// <summary>How likely the encoder must hold it to be a group.</summary>
    private const double LeastShare = 0.4;

    public static void Choose(Document document, IReadOnlyList<LinkingMention> mentions)
    {
        var lastLanguage = -1;
        foreach (var mention in mentions)
        {
            if (mention.Name.IsGiven || mention.Name.ShortFor is not null)
                continue;
            var people = mention.Candidates.Find(one => one.Kind == AliasKind.Demonym && one.Prior >= LeastPrior);
            var language = mention.Candidates.Find(one => one.Profile.Class == EntityClass.Language && one.Entity.Description is not null);
            if (people?.Entity.Description is null || !(IsPeople(mention.Name) || IsSomebody(mention.Name.Surface)))
                continue;
            if (language is not null && IsLanguage(document, mention.Name.Tokens, lastLanguage))
            {
                lastLanguage = mention.Name.Tokens.End;
                Take(mention, language);
            }
            else if (
                mention.Best is null
                || mention.Best.Entity.Description is null
                || mention.Best.Profile.Class == EntityClass.Language
                || (mention.Best == people && IsSomebody(mention.Name.Surface))
            )
                Take(mention, people);
        }
    }

    /// <summary>The sentence reads it so: "Finn" may be somebody's first name.</summary>
    private static bool IsPeople(MentionCandidate name) =>
        name.Type == EntityTypes.Group || name.Shares.GetValueOrDefault(EntityTypes.Group) >= LeastShare;

    /// <summary>"in Tarnish and Norrish", "speaks Tarnish", "translated into Tarnish", "the Tarnish language".</summary>
    private static bool IsLanguage(Document document, Extent name, int lastLanguage)
    {
        if (
            name.End < document.Tokens.Length
            && document.Word(name.End) is "language" or "dialect" or "grammar" or "alphabet" or "subtitles"
        )
            return true;
        if (name.Start == 0 || !IsClosed(document, name.End))
            return false;
        if (
            name.Start - 1 == lastLanguage
            && (document.Is(lastLanguage, "and") || document.Is(lastLanguage, "or") || document.IsMark(lastLanguage, ','))
        )
            return true;
        return document.Word(name.Start - 1)
            is "in"
                or "into"
                or "speak"
                or "speaks"
                or "spoke"
                or "speaking"
                or "learn"
                or "learns"
                or "learned"
                or "learning"
                or "teaches"
                or "taught"
                or "fluent"
                or "understands";
    }

    /// <summary>"Tarnwoman": whose she is is in no doubt, though the sentence reads her as a person.</summary>
    private static bool IsSomebody(string surface) =>
        surface.EndsWith("man", StringComparison.Ordinal) || surface.EndsWith("men", StringComparison.Ordinal);

    /// <summary>No noun follows that the word could be said of: "in Tarnish ports" is no language.</summary>
    private static bool IsClosed(Document document, int end) =>
        end >= document.Tokens.Length
        || document.Tokens[end].Kind == TokenKind.Mark
        || Lexicon.Openers.Contains(document.Word(end))
        || document.Word(end)
            is "and"
                or "or"
                or "but"
                or "at"
                or "on"
                or "with"
                or "to"
                or "for"
                or "by"
                or "from"
                or "as"
                or "than"
                or "when";

    private static void Take(LinkingMention mention, LinkCandidate meant)
    {
        foreach (var other in mention.Candidates)
        {
            if (other != meant)
                other.Score = Math.Min(other.Score, Excluded);
        }
        meant.Score = Math.Max(meant.Score, Meant);
        mention.Decide();
    }
}
