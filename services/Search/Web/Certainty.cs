using System.Globalization;

namespace NewsMesh.Search.Web;

/// <summary>How sure the link of a name is, in words and in percent: the score is the model's own estimate that the name means this one.</summary>
internal static class Certainty
{
    /// <summary>From here on a link is shown without its figure; who asks is told.</summary>
    public const double Sure = 0.6;

    public static string Of(double score) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{score switch { >= 0.95 => "almost certain", >= 0.8 => "very likely", >= Sure => "likely", >= 0.4 => "uncertain", _ => "doubtful" }}, {Percent(score)} %"
        );

    public static int Percent(double score) => (int)Math.Round(Math.Clamp(score, 0, 1) * 100);
}
