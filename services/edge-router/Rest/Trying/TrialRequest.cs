using Gatehouse.Aws.ApiGateway;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>What somebody tries out an API with.</summary>
/// <param name="Verb">GET, POST…</param>
/// <param name="PathAndQuery">As a client would send it.</param>
/// <param name="Headers">One value each.</param>
/// <param name="MultiValueHeaders">Several values each; of a name that is in both these count.</param>
/// <param name="Body">Text.</param>
internal sealed record TrialRequest(
    string Verb, string PathAndQuery, IDictionary<string, string> Headers, IDictionary<string, ListOfString> MultiValueHeaders, string Body);

/// <summary>Makes exchanges of trial requests: the data plane's, but with nobody at the other end.</summary>
internal sealed class TrialExchanges(ApiDirectoryHolder apis, RestAnswers answers, IRequestIds ids, TimeProvider time)
{
    // As AWS's events show it.
    private const string DomainName = "testPrefix.testDomainName";

    public EdgeExchange Create(DraftApi draft, TrialRequest request, CancellationToken cancellationToken)
    {
        var context = new DefaultHttpContext { RequestAborted = cancellationToken };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget =
            request.PathAndQuery.StartsWith('/') ? request.PathAndQuery : "/" + request.PathAndQuery;
        context.Request.Method = request.Verb;
        foreach (var (name, value) in request.Headers) context.Request.Headers[name] = value;
        foreach (var (name, values) in request.MultiValueHeaders) context.Request.Headers[name] = values.Items.ToArray();

        var body = System.Text.Encoding.UTF8.GetBytes(request.Body);
        context.Request.Body = new MemoryStream(body);
        context.Request.ContentLength = body.Length;
        context.Response.Body = new MemoryStream();
        return Open(draft, context);
    }

    private EdgeExchange Open(DraftApi draft, DefaultHttpContext context)
    {
        var target = RequestTarget.Of(context);
        var exchange = new EdgeExchange(context, apis.Current, target, ids.Next(), time.GetUtcNow())
        {
            Answers = answers,
            Target = new ApiTarget(draft.Compiled, UrlForm.Host, draft.Stage.Name, target.Path),
            Stage = new StageMatch(draft.Stage, target.Path),
            ExecutionLog = new ExecutionLog(time, ids.NextUuid()),
        };
        exchange.Call = exchange.Rest = new RestCall(exchange, draft.Stage, target.Path, DomainName, ids);
        return exchange;
    }
}
