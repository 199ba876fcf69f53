using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsMesh.Parse.Pages;

namespace NewsMesh.Parse.Origins;

/// <summary>News agencies by the names that their texts are signed with.</summary>
internal static partial class Agencies
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Reuters"] = "Reuters",
        ["Thomson Reuters"] = "Reuters",
        ["Reuters Staff"] = "Reuters",
        ["rtr"] = "Reuters",
        ["AP"] = "Associated Press",
        ["Associated Press"] = "Associated Press",
        ["The Associated Press"] = "Associated Press",
        ["AP News"] = "Associated Press",
        ["AFP"] = "Agence France-Presse",
        ["Agence France-Presse"] = "Agence France-Presse",
        ["Agence France Presse"] = "Agence France-Presse",
        ["dpa"] = "dpa",
        ["Deutsche Presse-Agentur"] = "dpa",
        ["dpa-AFX"] = "dpa-AFX",
        ["epd"] = "epd",
        ["KNA"] = "KNA",
        ["SID"] = "SID",
        ["APA"] = "APA",
        ["Kathpress"] = "Kathpress",
        ["epdÖ"] = "epd",
        ["dpa-infocom"] = "dpa",
        ["JTA"] = "JTA",
        ["Cover Media"] = "Cover Media",
        ["SDA"] = "Keystone-SDA",
        ["Keystone-SDA"] = "Keystone-SDA",
        ["ATS"] = "Keystone-SDA",
        ["ANSA"] = "ANSA",
        ["Adnkronos"] = "Adnkronos",
        ["EFE"] = "EFE",
        ["Agencia EFE"] = "EFE",
        ["Europa Press"] = "Europa Press",
        ["Lusa"] = "Lusa",
        ["Belga"] = "Belga",
        ["ANP"] = "ANP",
        ["PA"] = "PA Media",
        ["PA Media"] = "PA Media",
        ["Press Association"] = "PA Media",
        ["NTB"] = "NTB",
        ["TT"] = "TT",
        ["Ritzau"] = "Ritzau",
        ["STT"] = "STT",
        ["BNS"] = "BNS",
        ["LETA"] = "LETA",
        ["ELTA"] = "ELTA",
        ["PAP"] = "PAP",
        ["CTK"] = "ČTK",
        ["ČTK"] = "ČTK",
        ["TASR"] = "TASR",
        ["MTI"] = "MTI",
        ["Agerpres"] = "Agerpres",
        ["BTA"] = "BTA",
        ["Hina"] = "HINA",
        ["Tanjug"] = "Tanjug",
        ["ANA-MPA"] = "ANA-MPA",
        ["TASS"] = "TASS",
        ["Itar-Tass"] = "TASS",
        ["ТАСС"] = "TASS",
        ["RIA Novosti"] = "RIA Novosti",
        ["РИА Новости"] = "RIA Novosti",
        ["Interfax"] = "Interfax",
        ["Интерфакс"] = "Interfax",
        ["Interfax-Ukraine"] = "Interfax-Ukraine",
        ["Ukrinform"] = "Ukrinform",
        ["Укрінформ"] = "Ukrinform",
        ["Belta"] = "BelTA",
        ["Anadolu"] = "Anadolu Agency",
        ["Anadolu Agency"] = "Anadolu Agency",
        ["AA"] = "Anadolu Agency",
        ["Xinhua"] = "Xinhua",
        ["Kyodo"] = "Kyodo News",
        ["Kyodo News"] = "Kyodo News",
        ["Jiji Press"] = "Jiji Press",
        ["Yonhap"] = "Yonhap",
        ["CNA"] = "CNA",
        ["PTI"] = "Press Trust of India",
        ["Press Trust of India"] = "Press Trust of India",
        ["ANI"] = "ANI",
        ["IANS"] = "IANS",
        ["Bernama"] = "Bernama",
        ["Antara"] = "Antara",
        ["AAP"] = "AAP",
        ["Australian Associated Press"] = "AAP",
        ["UPI"] = "UPI",
        ["The Canadian Press"] = "The Canadian Press",
        ["Canadian Press"] = "The Canadian Press",
        ["Bloomberg"] = "Bloomberg",
        ["Bloomberg News"] = "Bloomberg",
        ["Dow Jones Newswires"] = "Dow Jones Newswires",
        ["WAM"] = "WAM",
        ["SPA"] = "SPA",
        ["MENA"] = "MENA",
        ["SANA"] = "SANA",
        ["IRNA"] = "IRNA",
        ["APS"] = "APS",
        ["NAN"] = "News Agency of Nigeria",
        ["Télam"] = "Télam",
        ["Agência Brasil"] = "Agência Brasil",
        ["Notimex"] = "Notimex",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The agency that a signature names: "Reuters", "dpa/AFP" (the first), "By The Associated Press"; null for anything else.</summary>
    public static string? Named(string signature)
    {
        foreach (var part in Parts(signature))
        {
            if (Names.TryGetValue(part, out var name) && IsSpelled(part))
                return name;
        }
        return null;
    }

    /// <summary>"(Agenturen)": agencies, and nobody says which.</summary>
    public static bool IsCollective(string signature) => Parts(signature).Any(part => Collectives.Contains(part));

    /// <summary>"Ann Lee/AP": an agency beside a name of two words, a stroke between, is who took the picture. Initials ("al/dpa") and the outlet sign texts.</summary>
    public static bool IsPicture(string signature, string outlet) =>
        signature.Contains('/', StringComparison.Ordinal)
        && Parts(signature).Any(part => IsMaker(part) && !Names.ContainsKey(part) && CleanText.Words(part) != CleanText.Words(outlet));

    private static string[] Parts(string signature) =>
        Between().Replace(signature, "/").Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static readonly FrozenSet<string> Collectives = FrozenSet.ToFrozenSet(
        ["Agenturen", "Nachrichtenagenturen", "Agencies", "News agencies", "Agences", "Agencias", "Agenzie"],
        StringComparer.OrdinalIgnoreCase
    );

    [GeneratedRegex(
        @"[,;|&+]|^\(?(con información de|con datos de|with material from) | (and|und|et|y|e|with|mit|avec|con) ",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^(AP |EPA )?(Photo|Foto|Bild)$|^(\p{Lu}[\p{L}'’.-]+ )+\p{Lu}[\p{L}'’.-]+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Maker();

    private static bool IsMaker(string part) => Maker().IsMatch(part) && !part.StartsWith("The ", StringComparison.Ordinal);

    /// <summary>Whether a name that is not known here calls itself an agency: "Baltic Wire", "Fjord News Agency".</summary>
    public static bool IsCalledOne(string name) => name.Length <= 50 && CallsItself().IsMatch(name);

    [GeneratedRegex(
        @"^(\p{Lu}[\p{L}\p{M}'-]* ){1,4}(Wire|Newswire|News Agency|Press Agency|Presse-?Agentur|Nachrichtenagentur)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex CallsItself();

    /// <summary>A short name may also be a word ("spa", "Nan"): it is believed in capitals, and in the few spellings that agencies have for themselves.</summary>
    private static bool IsSpelled(string part) => part.Length > 4 || !part.Any(char.IsLower) || Styled.Contains(part);

    private static readonly FrozenSet<string> Styled = FrozenSet.ToFrozenSet(
        ["dpa", "epd", "rtr", "ats", "afp", "sda", "apa", "sid", "kna", "Lusa", "Hina", "Ansa", "Efe", "Tass"],
        StringComparer.Ordinal
    );
}
