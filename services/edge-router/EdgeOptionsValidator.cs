using Microsoft.Extensions.Options;

namespace Gatehouse.EdgeRouter;

/// <summary>Refuses settings with which the edge could not serve, all at once and before the first request.</summary>
internal static class EdgeOptionsValidator
{
    public static void ThrowIfInvalid(EdgeOptions options)
    {
        string[] failures =
        [
            .. Unless(options.Listen.Count > 0, "The edge needs an address to listen on."),
            .. Unless(options.EdgeId.Length > 0, "The edge needs an id."),
            .. Unless(Uri.CheckHostName(options.PublicHost) != UriHostNameType.Unknown, $"'{options.PublicHost}' is not a host name."),
            .. Unless(options.PublicPort is > 0 and <= 65535, $"{options.PublicPort} is not a port."),
            .. Unless(options.MaxPayloadBytes > 0, "The payload limit must be positive."),
            .. Unless(options.MaxHeaderBytes > 0, "The header limit must be positive."),
            .. Unless(options.SlowestClient > 0, "The slowest client must send something."),
            .. Unless(options.MaxIntegrationTime > TimeSpan.Zero, "The integration timeout must be positive."),
        ];
        if (failures.Length > 0) throw new OptionsValidationException(nameof(EdgeOptions), typeof(EdgeOptions), failures);
    }

    private static string[] Unless(bool holds, string failure) => holds ? [] : [failure];
}
