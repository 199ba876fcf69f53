namespace NewsMesh.ServiceDefaults.Database;

/// <summary>The database was away for longer than a message can be held: the message ends where all do that cannot be handled.</summary>
public sealed class OutageOutlastedException(TimeSpan after, Exception outage)
    : Exception($"the database was not there for {after.TotalMinutes:0} minutes: {outage.Message}", outage);
