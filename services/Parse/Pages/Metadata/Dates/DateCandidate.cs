using System.Runtime.InteropServices;

namespace NewsMesh.Parse.Pages.Metadata.Dates;

/// <summary>Where a date was read: sources that agree count as several only when they are of different kinds.</summary>
internal enum DateSource
{
    ArticleData,
    PublishedMeta,
    Microdata,
    Url,
    PageData,
    DateMeta,
    Time,
    Line,
    Script,
    Title,
    Picture,
    Modification,
}

/// <summary>A date that may be the publication, and how much speaks for it.</summary>
/// <param name="Date">The day or instant.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Score">Higher is better; comparable across sources.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateCandidate(Dated Date, DateSource Source, int Score);
