using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Text;

/// <summary>Paragraphs about who wrote the article: "Ann Lee covers harbours for the Daily." They stand at its end, or beside its byline.</summary>
internal static partial class AuthorNotes
{
    private const int MaxCharacters = 600;

    /// <summary>Whether the line begins with the name of an author and says what that person does.</summary>
    public static bool Is(string line, IReadOnlyList<string> authors)
    {
        if (line.Length > MaxCharacters)
            return false;
        foreach (var author in authors)
        {
            var at = line.IndexOf(author, StringComparison.OrdinalIgnoreCase);
            if (at is >= 0 and <= MaxLead && author.Contains(' ', StringComparison.Ordinal) && Leads().IsMatch(line[..at]) && Does().IsMatch(line[(at + author.Length)..]))
                return true;
        }
        return false;
    }

    private const int MaxLead = 24;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^[\W_]*((about|über|author|autor(in)?|dr|prof(essor)?|the author|our reporter|reporter|by)[\W_]+){0,2}$", Options)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^,? ?(\([^)]{1,40}\),? )?((who|der|die|qui) )?(is|are|was|has|writes|covers|reports|joined|works|edits|leads|teaches|can be|lives|hosts|serves|ist|war|arbeitet|schreibt|berichtet|leitet|studierte|hat|est|a rejoint|écrit|couvre|travaille|es|cubre|escribe|trabaja|è|scrive|lavora|é|escreve|jest|pisze|schrijft|werkt)\b", Options)]
    private static partial Regex Does();
}
