using System.Globalization;
using Npgsql;

namespace NewsMesh.Search.Query;

/// <summary>
/// A query as the languages of an index understand it: names mostly read the same in all of them. For a row with the columns
/// <c>configuration</c> and <c>document</c>.
/// </summary>
internal sealed class StemmedQuery(IReadOnlyList<StemmedQuery.Variant> variants)
{
    /// <summary>A tsquery in its text form, empty where a language has only stop words in it, and the configurations that read it so.</summary>
    /// <param name="Query">The tsquery.</param>
    /// <param name="Configurations">The configurations that read it so.</param>
    /// <param name="Headline">What the headline must have, whatever else is asked for; empty for nothing. Only for articles.</param>
    /// <param name="IsHeadlineOnly">Nothing else is asked for.</param>
    internal sealed record Variant(string Query, string[] Configurations, string Headline = "", bool IsHeadlineOnly = false)
    {
        /// <summary>Whether words follow each other, or where they stand, is not in the index.</summary>
        public bool NeedsText =>
            !IsHeadlineOnly && (Query.Contains(" <", StringComparison.Ordinal) || Query.Contains("':A", StringComparison.Ordinal));
    }

    public IReadOnlyList<Variant> Variants => variants;

    /// <summary>Whether documents have to be unpacked to see what is found.</summary>
    public bool NeedsText => variants.Any(variant => variant.NeedsText);

    /// <summary>Whether the index of headlines tells what is found, or what little may be.</summary>
    public bool HasHeadline => variants.Any(variant => variant.Headline.Length > 0);

    /// <summary>The condition that a row is found, and the tsquery that finds it, for a row called <paramref name="row"/>.</summary>
    public (string Condition, string Query) Sql(string row, NpgsqlParameterCollection parameters)
    {
        var searched = variants.Where(variant => variant.Query.Length > 0).ToArray();
        if (searched.Length == 0)
            return ("false", "''::tsquery");
        if (variants.Count == 1)
            return (Finds(0), Query(0));
        return (
            $"({string.Join(" OR ", searched.Select((_, index) => $"({Finds(index)} AND {Reads(index)})"))})",
            $"CASE {string.Join(' ', searched.Select((_, index) => $"WHEN {Reads(index)} THEN {Query(index)}"))} END"
        );

        string Finds(int index) =>
            searched[index] switch
            {
                { Headline: "" } => $"{row}.document @@ {Query(index)}",
                { IsHeadlineOnly: true } => $"{row}.headline_document @@ {Headline(index)}",
                _ => $"{row}.headline_document @@ {Headline(index)} AND {row}.document @@ {Query(index)}",
            };

        string Headline(int index) => $"@{Add("headline", index, searched[index].Headline)}::tsquery";

        string Query(int index) => $"@{Add("query", index, searched[index].Query)}::tsquery";

        string Reads(int index) => $"{row}.configuration = ANY (@{Add("configurations", index, searched[index].Configurations)})";

        string Add(string prefix, int index, object value)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}");
            if (!parameters.Contains(name))
                parameters.Add(ServiceDefaults.Database.Sql.Parameter(name, value));
            return name;
        }
    }
}
