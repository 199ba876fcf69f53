using NewsMesh.ServiceDefaults.Http;

namespace NewsMesh.Search.Query;

/// <summary>A filter that may be given several times and lets through what any of its values does.</summary>
internal static class AnyOf
{
    /// <summary>Nobody reads a list of more; each is compared with every row that the rest of a query finds.</summary>
    private const int Most = 50;

    /// <summary>The values that say something, each once: an empty field of a form is no filter.</summary>
    /// <exception cref="ProblemException">There are too many.</exception>
    public static string[] Values(string[]? given)
    {
        string[] values = [.. (given ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal)];
        return values.Length <= Most
            ? values
            : throw new ProblemException(
                StatusCodes.Status400BadRequest,
                "too-many-filters",
                "Too many values of a filter",
                $"A filter may be given at most {Most} times. Ask in several searches, or leave the filter out."
            );
    }
}
