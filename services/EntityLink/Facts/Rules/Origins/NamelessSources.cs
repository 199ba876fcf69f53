using System.Text.RegularExpressions;

namespace NewsMesh.EntityLink.Facts.Rules.Origins;

/// <summary>Sources that stay nameless: "who did not want to give her name", "a man who asked not to be named", "on condition of anonymity". Words that tell it deny nothing and report nothing.</summary>
internal static partial class NamelessSources
{
    public static bool Tells(string text) => Naming().IsMatch(text);

    [GeneratedRegex(
        @"\b(declined|refused|asked|wished|wanted|requested|want|wish)( not)? to (be (named|identified|quoted)|give (his|her|their) (full |last |real )?names?)\b|\bnot (yet )?((be|been|being) )?(named?|identif(y|ied)|quoted?)\b|\b(on condition of|requested|asked for) anonymity\b|\bgave (his|her|their) (first |full )?names? only\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Naming();
}
