using NewsMesh.EntityLink.Knowledge;
using NewsMesh.ServiceDefaults.Health;

namespace NewsMesh.EntityLink.Models;

/// <summary>The models that texts are read with.</summary>
internal static class ModelsSlice
{
    public static void AddModels(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(_ => LoadedModels.Load()).AddHostedService<WarmModels>();
        builder.Services.AddHealthChecks().AddCheck<ModelsHealthCheck>("models", tags: [HealthDefaults.Ready]);
    }

    public static void MapModels(this WebApplication app) =>
        app.MapGet("/models", Answer)
            .WithTags("models")
            .WithSummary("What texts are read with: each model's version, checksum, licence, what it was trained on and how good it is");

    private static ModelsAnswer Answer(LoadedModels models, KnowledgeBase knowledge) =>
        new(knowledge.ReaderVersion.ToString(), [.. models.Cards.Select(ModelAnswer.Of)]);
}

/// <summary>The models, and the version that annotations carry.</summary>
internal sealed record ModelsAnswer(string ReaderVersion, IReadOnlyList<ModelAnswer> Models);

/// <summary>One model's card.</summary>
internal sealed record ModelAnswer(
    string Name,
    string Version,
    string Sha256,
    string Licence,
    IReadOnlyList<string> TrainedOn,
    IReadOnlyDictionary<string, double> Figures
)
{
    public static ModelAnswer Of(ModelCard card) => new(card.Name, card.Version, card.Sha256, card.Licence, card.TrainedOn, card.Figures);
}
