using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>
/// Paragraphs about who wrote the article: "Ann Lee covers harbours for the Daily." They stand at its end, or beside its byline. Within the text the same
/// words may tell of an author who is the article's subject: there the line must name a writer's work, too.
/// </summary>
internal static partial class AuthorNotes
{
    private const int MaxCharacters = 600,
        MaxLead = 24;

    /// <summary>Without those at the end, and those within that speak of writing.</summary>
    public static List<Block> Without(List<Block> blocks, IReadOnlyList<string> authors)
    {
        if (authors.Count == 0)
            return blocks;
        var end = blocks.Count;
        while (end > 1 && IsOf(blocks[end - 1].Text, authors))
            end--;
        return [.. blocks.Take(end).Where(block => !(IsOf(block.Text, authors) && Writing().IsMatch(block.Text)))];
    }

    /// <summary>Whether the line begins with the name of an author and says what that person is or does.</summary>
    private static bool IsOf(string line, IReadOnlyList<string> authors)
    {
        if (line.Length > MaxCharacters)
            return false;
        foreach (var author in authors)
        {
            var at = line.IndexOf(author, StringComparison.OrdinalIgnoreCase);
            if (
                at is >= 0 and <= MaxLead
                && author.Contains(' ', StringComparison.Ordinal)
                && Leads().IsMatch(line[..at])
                && Does().IsMatch(line[(at + author.Length)..])
            )
                return true;
        }
        return false;
    }

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[\W_]*((about|über|author|autor(in)?|dr|prof(essor)?|the author|our reporter|reporter|by)[\W_]+){0,2}$", Options)]
    private static partial Regex Leads();

    [GeneratedRegex(
        @"^,? ?(\([^)]{1,40}\),? )?((who|der|die|qui) )?(is|are|was|has|writes|covers|reports|joined|works|edits|leads|teaches|can be|lives|hosts|serves|ist|war|arbeitet|schreibt|berichtet|leitet|studierte|hat|est|a rejoint|écrit|couvre|travaille|es|cubre|escribe|trabaja|è|scrive|lavora|é|escreve|jest|pisze|schrijft|werkt)\b",
        Options
    )]
    private static partial Regex Does();

    [GeneratedRegex(
        @"\b(reporter|journalist(e|in|a)?|editor|editor-in-chief|correspondent|writer|columnist|contributor|producer|staff|bureau|newsroom|freelance|covers|covering|wrote|writes|reports|joined|author|redakteur(in)?|korrespondent(in)?|autor(in|a|e)?|volontär(in)?|ressort|schreibt|berichtet|rédact(eur|rice)|auteure?|écrit|couvre|period?ista|redactora?|escribe|cubre|giornalista|scrive|scrittore|jornalista|dziennikar(z|ka)|pisze|redacteur|schrijft|twitter|linkedin)\b",
        Options
    )]
    private static partial Regex Writing();
}
