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
    internal sealed record Variant(string Query, string[] Configurations);

    public IReadOnlyList<Variant> Variants => variants;

    /// <summary>The condition that a row is found, and the tsquery that finds it, for a row called <paramref name="row"/>.</summary>
    public (string Condition, string Query) Sql(string row, NpgsqlParameterCollection parameters)
    {
        var searched = variants.Where(variant => variant.Query.Length > 0).ToArray();
        if (searched.Length == 0)
            return ("false", "''::tsquery");
        if (variants.Count == 1)
            return ($"{row}.document @@ {Query(0)}", Query(0));
        return (
            $"({string.Join(" OR ", searched.Select((_, index) => $"({row}.document @@ {Query(index)} AND {Reads(index)})"))})",
            $"CASE {string.Join(' ', searched.Select((_, index) => $"WHEN {Reads(index)} THEN {Query(index)}"))} END"
        );

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
