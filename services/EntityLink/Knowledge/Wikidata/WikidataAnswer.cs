using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsMesh.EntityLink.Knowledge.Wikidata;

/// <summary>What Wikidata answered for a name, so that no name is asked for twice within a month.</summary>
internal sealed class WikidataAnswer : IEntityTypeConfiguration<WikidataAnswer>
{
    /// <summary>As <see cref="Reading.Linking.NormalName"/> has it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Everybody who bears the name: the JSON of <c>wbgetentities</c>, reduced to what is asked for.</summary>
    public string Bearers { get; set; } = "";
    public DateTimeOffset AskedAt { get; set; }

    public void Configure(EntityTypeBuilder<WikidataAnswer> builder) => builder.ToTable("wikidata_answers").HasKey(answer => answer.Name);
}
