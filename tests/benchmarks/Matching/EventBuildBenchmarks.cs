using System.Buffers;
using BenchmarkDotNet.Attributes;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.EdgeRouter;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>Writing the event of a GET as a browser sends it. BenchmarkDotNet derives from the class.</summary>
public class EventBuildBenchmarks
{
    private const string Domain = "a1b2c3d4e5.execute-api.localhost.localstack.cloud";
    private const string Trace = "Root=1-67891233-abcdef012345678912345678";
    private const string Target = "/pets/42?sort=name&limit=10";

    private readonly PayloadFormat2 _format2 = new();
    private readonly EdgeExchange _exchange = GetOfABrowser();

    /// <summary>The event's length: so that the work cannot be optimised away.</summary>
    [Benchmark(Description = "write an event 2.0")]
    public int Format2()
    {
        var buffer = new EventBuffer();
        _format2.WriteEvent(buffer, new ProxyRequest(_exchange, Domain, Trace, ReadOnlySequence<byte>.Empty));
        var length = buffer.Written.Length;
        buffer.ReturnToPool();
        return length;
    }

    private static EdgeExchange GetOfABrowser()
    {
        if (!RouteKey.TryParse("GET /pets/{id}", out var key)) throw new InvalidOperationException("The route key is malformed.");

        var requested = RequestTarget.Parse(Target);
        var stage = new HttpStage
        {
            Name = StageName.Default,
            Variables = new Dictionary<string, string>(),
            Routes = null,
            DisableExecuteApiEndpoint = false,
        };
        var snapshot = new ApiSnapshot { AccountId = "000000000000", Region = "us-east-1", Api = new Api { ApiId = "a1b2c3d4e5", ProtocolType = "HTTP" } };
        var api = new HttpApi(snapshot, [stage]);
        var exchange = new EdgeExchange(BrowserRequest.Create(Domain), ApiDirectory.Of([api]), requested, "JKJaXmPLvHcESHA=", DateTimeOffset.UnixEpoch)
        {
            Target = new ApiTarget(api, UrlForm.Host, NamedStage: null, requested.Path),
            Stage = new StageMatch(stage, requested.Path),
            Route = new HttpRoute(key, OpenRoute.Instance, MissingTarget.Instance),
        };
        exchange.Call = new HttpCall(exchange);
        return exchange;
    }
}
