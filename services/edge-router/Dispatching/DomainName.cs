namespace Gatehouse.EdgeRouter.Dispatching;

/// <summary>The host under which a call came, as functions see it.</summary>
internal static class DomainName
{
    /// <summary>The host that the client used; where the URL carried the API's id in its path, the API's own.</summary>
    public static string Of(EdgeExchange exchange, EdgeOptions options) =>
        exchange.Target.Form == UrlForm.Path ? options.DomainNameOf(exchange.Target.Api.Id) : exchange.Context.Request.Host.Value ?? "";

    /// <summary>Its first label.</summary>
    public static string PrefixOf(string domainName)
    {
        var dot = domainName.IndexOf('.');
        return dot < 0 ? domainName : domainName[..dot];
    }
}
