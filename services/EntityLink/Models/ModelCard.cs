using System.Text.Json;

namespace NewsMesh.EntityLink.Models;

/// <summary>What a model is, how it was made and how good it is: the file beside it, written by services/EntityLink.Training.</summary>
internal sealed record ModelCard
{
    public required string Name { get; init; }

    /// <summary>Counts up with each model of the name that ships.</summary>
    public required string Version { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Of the file's bytes, in lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>SPDX.</summary>
    public required string Licence { get; init; }

    /// <summary>What the weights have seen, each with its licence.</summary>
    public required IReadOnlyList<string> TrainedOn { get; init; }

    /// <summary>Name of a measure and its value.</summary>
    public required IReadOnlyDictionary<string, double> Figures { get; init; }

    /// <summary>The labels of each head, in the order of its logits.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Heads { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The file is no card.</exception>
    public static ModelCard Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<ModelCard>(System.IO.File.ReadAllBytes(path), JsonSerializerOptions.Web)
                ?? throw new InvalidDataException($"{path} is empty");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is no model card: {error.Message}", error);
        }
    }
}
