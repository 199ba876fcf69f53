using System.Net.Sockets;
using Npgsql;

namespace NewsMesh.ServiceDefaults.Database;

/// <summary>Tells an outage of the database, which is waited out, from a fault of the work, which is not.</summary>
public static class Outage
{
    public static bool Is(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            switch (error)
            {
                // Serialization failures and deadlocks are transient too, but the work's own: the bounded retry has them.
                case PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }:
                    return false;
                case PostgresException postgres:
                    return postgres.IsTransient;
                case NpgsqlException { IsTransient: true }
                or NpgsqlException { InnerException: IOException or SocketException or TimeoutException }:
                    return true;
            }
        }
        return false;
    }
}
