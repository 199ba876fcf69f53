namespace NewsMesh.EntityLink.Knowledge;

/// <summary>Section <c>EntityLink</c>.</summary>
internal sealed class KnowledgeOptions
{
    /// <summary>The folder of <c>entities.jsonl</c>; by default the one that ships beside the service.</summary>
    public string SeedsPath { get; set; } = Path.Combine(AppContext.BaseDirectory, "seeds");

    public string EntitiesFile => Path.Combine(SeedsPath, "entities.jsonl");
}
