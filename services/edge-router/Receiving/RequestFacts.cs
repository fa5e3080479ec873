using System.Globalization;
using Gatehouse.EdgeRouter.Dispatching;

namespace Gatehouse.EdgeRouter.Receiving;

/// <summary>What events, mappings and logs of every kind of API tell about a request.</summary>
internal abstract class RequestFacts(EdgeExchange exchange, string domainName)
{
    /// <summary>AWS's wording of a moment: <c>12/Mar/2020:19:03:58 +0000</c>.</summary>
    private const string TimeFormat = "dd/MMM/yyyy:HH:mm:ss +0000";

    public string AccountId => exchange.Target.Api.AccountId;

    public string ApiId => exchange.Target.Api.Id;

    public string Method => exchange.Context.Request.Method;

    public string RawQuery => exchange.Requested.Query;

    public IReadOnlyList<QueryParameter> Query => field ??= QueryParameters.Parse(exchange.Requested.Query);

    public string DomainName => domainName;

    public string DomainPrefix => domainName.Split('.', 2)[0];

    public string SourceIp => field ??= ClientAddress.Of(exchange.Context);

    /// <summary>Empty when the client sent none.</summary>
    public string UserAgent => exchange.Context.Request.Headers.UserAgent.ToString();

    public string Time => exchange.ReceivedAt.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public long TimeEpoch => exchange.ReceivedAt.ToUnixTimeMilliseconds();

    /// <summary>The host that the client used; where the URL carried the API's id in its path, the API's own.</summary>
    public static string DomainNameOf(EdgeExchange exchange, EdgeOptions options) =>
        exchange.Target.Form == UrlForm.Path ? options.DomainNameOf(exchange.Target.Api.Id) : exchange.Context.Request.Host.Value ?? "";
}
