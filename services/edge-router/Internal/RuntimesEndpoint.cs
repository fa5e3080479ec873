using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>LocalStack's list of Lambda's runtimes: those that functions may name, unless <c>filter</c> asks for others.</summary>
internal sealed class RuntimesEndpoint(Administration.AdministrationClient administration)
{
    public async ValueTask<StageOutcome> ListAsync(EdgeExchange exchange)
    {
        var runtimes = await administration.DescribeRuntimesAsync(new Empty(), cancellationToken: exchange.Aborted);
        var filters = exchange.Context.Request.Query["filter"];
        var retired = filters.Contains("all") || filters.Contains("deprecated") ? runtimes.Retired : [];
        var supported = filters.Contains("all") || filters.Contains("supported") || retired.Count == 0 ? runtimes.Supported : [];
        var answer = new Dictionary<string, IEnumerable<string>> { ["Runtimes"] = supported.Concat(retired) };
        await exchange.Context.Response.WriteAsJsonAsync(answer, options: null, "application/json", exchange.Aborted);
        return StageOutcome.Answered;
    }
}
