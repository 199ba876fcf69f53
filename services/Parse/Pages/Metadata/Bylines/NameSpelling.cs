using System.Text.RegularExpressions;

namespace NewsMesh.Parse.Pages.Metadata.Bylines;

/// <summary>Names as they are written in a sentence, however systems and styles spell them.</summary>
internal static partial class NameSpelling
{
    /// <summary>"Ann lee" where data says that this is the author's name: who fills in a form is careless with capitals.</summary>
    public static string WithSurname(string name) =>
        name.IndexOf(' ', StringComparison.Ordinal) is > 2 and var at
        && at + 3 < name.Length
        && char.IsUpper(name[0])
        && char.IsLower(name[at + 1])
        && name.AsSpan(at + 1).IndexOf(' ') < 0
        && name.All(c => char.IsLetter(c) || c == ' ')
            ? $"{name[..(at + 1)]}{Capital(name[(at + 1)..])}"
            : name;

    /// <summary>"ann.lee" is a user's name, "ANN LEE" a style of the page: both are written as a name is.</summary>
    public static string Of(string name)
    {
        var isUser = UserName().IsMatch(name);
        if (isUser)
            name = name.Replace('.', ' ');
        if (
            !name.Contains(' ', StringComparison.Ordinal)
            || (name.Any(char.IsLower) && (!isUser || name.Any(char.IsUpper)))
            || !name.Any(char.IsUpper) && !isUser
        )
            return name;
        return string.Join(
            ' ',
            name.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    NameWords.Particles.Contains(word.ToLowerInvariant()) ? word.ToLowerInvariant()
                    : word.Contains('.', StringComparison.Ordinal) ? word
                    : Capital(word)
                )
        );
    }

    /// <summary>"LEE-SMITH" as "Lee-Smith", "O'NEILL" as "O'Neill".</summary>
    private static string Capital(string word)
    {
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (i == 0 || letters[i - 1] is '-' || (letters[i - 1] is '\'' or '’' && i == 2))
                letters[i] = char.ToUpperInvariant(letters[i]);
        }
        return new string(letters);
    }

    /// <summary>"ann.lee", "Ann.Lee".</summary>
    [GeneratedRegex(@"^\p{L}{3,}\.\p{L}{3,}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex UserName();
}
