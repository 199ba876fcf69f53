using System.Globalization;
using NewsMesh.EntityLink.Knowledge.Import;

namespace NewsMesh.Evaluation.Seeds;

/// <summary>A row of the Wikidata extract (CC0): what the Arnold, elevant, congress and parliament sources hold, and never the ODbL list of cities by itself.</summary>
internal sealed record ExtractRow(
    string Item,
    string Name,
    string[] Aliases,
    string Description,
    string[] Classes,
    double PageRank,
    string[] Sources
)
{
    public string Type { get; } = WikidataClasses.TypeOf(Classes);

    public bool IsHuman => Classes.Contains("Q5", StringComparer.Ordinal);

    public bool IsFromArnold => Sources.Contains("arnold", StringComparer.Ordinal);

    /// <summary>Also in the ODbL list: its spellings may be that list's.</summary>
    public bool IsShared => Sources.Contains("geo", StringComparer.Ordinal);

    public static List<ExtractRow> All(DirectoryInfo folder)
    {
        var rows = new List<ExtractRow>();
        using var reader = Packed.Open(folder, "entities.tsv.gz");
        reader.ReadLine();
        while (reader.ReadLine()?.Split('\t') is { Length: >= 7 } fields)
        {
            var sources = fields[6].Split('|');
            if (sources is ["geo"])
                continue;
            rows.Add(
                new ExtractRow(
                    fields[0],
                    fields[1],
                    fields[2].Split('|', StringSplitOptions.RemoveEmptyEntries),
                    fields[3],
                    fields[4].Split('|', StringSplitOptions.RemoveEmptyEntries),
                    double.TryParse(fields[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : 0,
                    sources
                )
            );
        }
        return rows;
    }
}
