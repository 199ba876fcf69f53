using System.Net.Sockets;
using Npgsql;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>
/// Tells an outage of the database, which is waited out, from a fault of the work, which is not. A statement that takes too long is the work's own: waiting changes
/// nothing, and whoever takes it for an outage tries it for hours.
/// </summary>
public static class Outage
{
    public static bool Is(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            switch (error)
            {
                case OutageOutlastedException:
                    return false;
                case PostgresException postgres:
                    return IsOfTheServer(postgres.SqlState);
                case NpgsqlException { InnerException: TimeoutException timeout }:
                    return !IsOfAStatement(timeout);
                case NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or SocketException }:
                    return true;
            }
        }
        return false;
    }

    /// <summary>
    /// What the server says when it takes no work at all. Everything else that Npgsql calls transient (deadlocks, locks, serialization failures, memory that one
    /// statement wants) comes from the work, and the bounded retry has it.
    /// </summary>
    private static bool IsOfTheServer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal) // connection exceptions
        || state.StartsWith("58", StringComparison.Ordinal) // system errors
        || state
            is PostgresErrorCodes.TooManyConnections
                or PostgresErrorCodes.DiskFull
                or PostgresErrorCodes.AdminShutdown
                or PostgresErrorCodes.CrashShutdown
                or PostgresErrorCodes.CannotConnectNow;

    /// <summary>Npgsql tells the two apart in words only: "Timeout during reading attempt" for a statement, "The operation has timed out" for a connection.</summary>
    private static bool IsOfAStatement(TimeoutException timeout) => timeout.Message.StartsWith("Timeout during", StringComparison.Ordinal);
}
