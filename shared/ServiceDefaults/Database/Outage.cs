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
                    return !IsOfAStatement(timeout) || IsWhileConnecting(error);
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

    /// <summary>Npgsql says "Timeout during reading attempt" of a statement, and of a connection mostly "The operation has timed out".</summary>
    private static bool IsOfAStatement(TimeoutException timeout) => timeout.Message.StartsWith("Timeout during", StringComparison.Ordinal);

    /// <summary>
    /// While it connects, Npgsql has two clocks: its own, and that of the read that waits for the server's first byte. Whichever ends first writes the message, and
    /// the second one's is the same as a statement's. Only the stack tells them apart.
    /// </summary>
    private static bool IsWhileConnecting(Exception error) =>
        error.StackTrace is { } stack && stack.Contains("Npgsql.Internal.NpgsqlConnector.Open(", StringComparison.Ordinal);
}
