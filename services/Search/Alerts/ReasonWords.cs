namespace NewsMesh.Search.Alerts;

/// <summary>A reason as a person says it.</summary>
internal static class ReasonWords
{
    public static string Of(Reason reason) =>
        reason.Kind switch
        {
            "words" => $"“{reason.Value}”",
            "entity" => $"names {reason.Value}",
            "speaker" => $"quotes {reason.Value}",
            _ => $"{reason.Kind} {reason.Value}",
        };
}
