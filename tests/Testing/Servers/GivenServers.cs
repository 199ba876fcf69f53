namespace NewsMesh.Testing.Servers;

/// <summary>Servers that the environment names; they are left running.</summary>
internal sealed class GivenServers(string postgres, Uri rabbitMq, Uri rabbitMqManagement) : TestServers
{
    public const string PostgresVariable = "NEWSMESH_TEST_POSTGRES";
    public const string RabbitMqVariable = "NEWSMESH_TEST_RABBITMQ";
    public const string RabbitMqManagementVariable = "NEWSMESH_TEST_RABBITMQ_MANAGEMENT";

    public override string Postgres => postgres;
    public override Uri RabbitMq => rabbitMq;
    public override Uri RabbitMqManagement => rabbitMqManagement;

    public static GivenServers? FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    /// <summary>Null when no variable is set.</summary>
    /// <exception cref="InvalidOperationException">Only some of the three are set.</exception>
    public static GivenServers? Read(Func<string, string?> variable)
    {
        var values = new[] { PostgresVariable, RabbitMqVariable, RabbitMqManagementVariable }.Select(variable).ToArray();
        if (values.All(string.IsNullOrEmpty))
            return null;
        return values.Any(string.IsNullOrEmpty)
            ? throw new InvalidOperationException(
                $"Set all of {PostgresVariable}, {RabbitMqVariable} and {RabbitMqManagementVariable}, or none."
            )
            : new GivenServers(values[0]!, new Uri(values[1]!), new Uri(values[2]!));
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
