namespace NewsMesh.EntityLink.Reading.Linking;

/// <summary>Everybody who bears a name, as objects.</summary>
/// <param name="Index">The name's place in the index.</param>
/// <param name="Upper">The name in upper case.</param>
/// <param name="All">The likeliest first; the priors sum to 1.</param>
/// <param name="Whole">Without those whose surname or first name it only is; the priors sum to 1, too.</param>
/// <param name="Any">With the common nouns that are written so, whatever the capitals; the priors sum to 1, too.</param>
/// <param name="HasDoubles">An entity has the name in two ways of writing ("Who", "WHO"), of which a text may fit both.</param>
internal sealed record NameEntry(int Index, string Upper, Alias[] All, Alias[] Whole, Alias[] Any, bool HasDoubles)
{
    /// <summary>Teams that are called so where their sport is spoken of.</summary>
    public Alias[] Teams { get; } = Array.FindAll(Any, alias => alias.Kind == AliasKind.Team);

    public static NameEntry Of(int index, Alias[] all)
    {
        // A hash that two names share: the first one's is kept.
        var upper = all[0].Text.ToUpperInvariant();
        var any = Array.FindAll(all, alias => string.Equals(alias.Text.ToUpperInvariant(), upper, StringComparison.Ordinal));
        all = Array.FindAll(any, alias => alias.Kind is not (AliasKind.Concept or AliasKind.Team));
        var hasDoubles = all.DistinctBy(alias => alias.Entity.EntityId).Count() < all.Length;
        var whole = Array.FindAll(all, alias => alias.Kind is not (AliasKind.Surname or AliasKind.GivenName));
        return hasDoubles
            ? new NameEntry(index, upper, all, whole, Normalised(any), hasDoubles)
            : new NameEntry(
                index,
                upper,
                Normalised(all),
                whole.Length == all.Length ? Normalised(all) : Normalised(whole),
                Normalised(any),
                hasDoubles
            );
    }

    /// <summary>Each entity once, by its likeliest spelling, in the order of the priors, which sum to 1.</summary>
    public static Alias[] Normalised(IReadOnlyCollection<Alias> aliases)
    {
        var each = aliases
            .OrderByDescending(alias => alias.Prior)
            .ThenBy(alias => alias.Entity.EntityId)
            .DistinctBy(alias => alias.Entity.EntityId)
            .ToArray();
        var total = each.Sum(alias => alias.Prior);
        return Array.ConvertAll(each, alias => alias with { Prior = alias.Prior / total });
    }
}
