using Microsoft.Extensions.Configuration;

namespace NewsMesh.ServiceDefaults.Messaging;

internal static class BrokerAddress
{
    /// <summary>The broker's amqp URL.</summary>
    /// <exception cref="InvalidOperationException">The address is missing or no amqp URL.</exception>
    public static Uri Of(IConfiguration configuration) =>
        Uri.TryCreate(configuration.GetConnectionString("RabbitMq"), UriKind.Absolute, out var address)
        && address.Scheme is "amqp" or "amqps"
            ? address
            : throw new InvalidOperationException(
                "ConnectionStrings:RabbitMq is not set: give an address like amqp://user:password@host:5672/."
            );
}
