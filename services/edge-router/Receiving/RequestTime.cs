using System.Globalization;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>AWS's wording of a moment, that of the Common Log Format: <c>12/Mar/2020:19:03:58 +0000</c>.</summary>
internal static class RequestTime
{
    // All requests of a second share its text.
    private static volatile Second _last = Second.Of(0);

    public static string Of(DateTimeOffset moment)
    {
        var number = moment.UtcTicks / TimeSpan.TicksPerSecond;
        var last = _last;
        if (last.Number != number) _last = last = Second.Of(number);
        return last.Text;
    }

    private sealed record Second(long Number, string Text)
    {
        public static Second Of(long number) => new(
            number, new DateTime(number * TimeSpan.TicksPerSecond).ToString("dd/MMM/yyyy:HH:mm:ss +0000", CultureInfo.InvariantCulture));
    }
}
