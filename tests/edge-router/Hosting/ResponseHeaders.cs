namespace Gatehouse.EdgeRouter.Tests.Hosting;

internal static class ResponseHeaders
{
    /// <summary>All values of a header whose name is written exactly so, with a bar between them; empty when there is none.</summary>
    public static string Header(this HttpResponseMessage response, string name) =>
        string.Join('|', response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated)
            .Where(header => header.Key.Equals(name, StringComparison.Ordinal))
            .SelectMany(header => header.Value));
}
