using System.Globalization;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>AWS's wording of a moment, that of the Common Log Format: <c>12/Mar/2020:19:03:58 +0000</c>.</summary>
internal static class RequestTime
{
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture);
}
