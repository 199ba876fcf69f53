using System.ComponentModel.DataAnnotations;

namespace NewsMesh.ServiceDefaults.Messaging;

/// <summary>Section <c>Messaging</c>.</summary>
internal sealed class MessagingOptions
{
    /// <summary>
    /// While the database is away a message is held and tried every two seconds until so much time has passed since it came; then it goes to <c>_error</c>. Less than
    /// RabbitMQ's acknowledgement timeout of 30 minutes, which would give it to another replica.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:28:00")]
    public TimeSpan LongestOutage { get; set; } = TimeSpan.FromMinutes(25);
}
