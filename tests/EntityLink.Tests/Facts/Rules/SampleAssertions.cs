using NewsMesh.EntityLink.Facts.Rules;

namespace NewsMesh.EntityLink.Tests.Facts.Rules;

/// <summary>Assertions as tests of the rules need them.</summary>
internal static class SampleAssertions
{
    public static DateTimeOffset Noon { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>So many dead, as an article of its own tells it; a bound that is null is open.</summary>
    public static FactAssertion Killed(int ordinal, double? low, double? high, string origin, int hours = 0) =>
        new()
        {
            AssertionId = Id(ordinal),
            ArticleId = Id(100 + ordinal),
            Origin = origin,
            SaidAt = Noon.AddHours(hours),
            Predicate = "die",
            Tally = "die",
            Quantity = new FactQuantity(low, high, "people"),
        };
}
