namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>One spelling of one entity.</summary>
/// <param name="Text">The spelling with its capitals; apostrophes, hyphens and blanks are folded as a document's are.</param>
/// <param name="Entity">Whose it is.</param>
/// <param name="Kind">How the knowledge base comes by it.</param>
/// <param name="Prior">
/// How likely who writes so means this entity and no other that is known by this spelling, before any context: 0 to 1, and the priors of one look-up sum to 1.
/// Estimated from how well known the entity is and how usual this kind of spelling is; that nobody known may be meant is no part of it.
/// </param>
/// <param name="Prominence">How well known the entity is among all, above 0 to 0.1, on one scale whatever the base counts by; see <see cref="AliasWeights"/>.</param>
internal sealed record Alias(string Text, KnownEntity Entity, AliasKind Kind, double Prior, float Prominence = 0)
{
    /// <summary>The adjective or the people of a place: "Estonian".</summary>
    public bool IsDemonym => Kind == AliasKind.Demonym;
}
