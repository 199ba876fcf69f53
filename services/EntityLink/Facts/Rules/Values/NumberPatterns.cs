namespace NewsMesh.EntityLink.Facts.Rules.Values;

/// <summary>Parts of the expressions that find numbers which a text says were others before: "up from about 41", "to nearly $2.6 million".</summary>
internal static class NumberPatterns
{
    /// <summary>What stands before a number that is not meant exactly, each with its blank.</summary>
    public const string Hedges = "about |around |some |nearly |almost |at least |more than ";

    /// <summary>"412,000", "2.1".</summary>
    public const string Digits = @"\d+(,\d{3})*(\.\d+)?";

    /// <summary>The scale behind a number, which it may share with another one, and where its word ends.</summary>
    public const string Scale = @"( ?(?<scale>million|billion|m|bn))?\b";
}
