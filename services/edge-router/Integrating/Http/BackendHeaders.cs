namespace Gatehouse.EdgeRouter.Integrating.Http;

/// <summary>The headers of a backend's answer as they came: a name that came twice is here twice.</summary>
internal static class BackendHeaders
{
    public static IEnumerable<KeyValuePair<string, string>> Of(HttpResponseMessage response)
    {
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            foreach (var value in values) yield return new(name, value);
        }

        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            foreach (var value in values) yield return new(name, value);
        }
    }
}
