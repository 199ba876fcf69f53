namespace NewsMesh.EntityLink.Reading.Assertions.Clauses;

/// <summary>What a sentence makes of the words that it reports.</summary>
internal enum ReportVerdict
{
    /// <summary>Somebody says them.</summary>
    Said,

    /// <summary>"laughed off claims that P": somebody denies them.</summary>
    Denied,

    /// <summary>"No one said that P", "withdrew his claim that P", "fell short of admitting that P": nobody says or denies them.</summary>
    Unsaid,
}
