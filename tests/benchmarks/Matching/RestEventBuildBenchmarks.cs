using System.Buffers;
using BenchmarkDotNet.Attributes;
using Gatehouse.EdgeRouter;
using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Dispatching;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Integrating.Lambda;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Rest;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Rest.Events;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Routing;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Resources;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.Protocol;

namespace Gatehouse.Benchmarks.Matching;

/// <summary>The same event for the function of a REST API, all that is worked out for it included. BenchmarkDotNet derives from the class.</summary>
public class RestEventBuildBenchmarks
{
    private const string Domain = "a1b2c3d4e5.execute-api.localhost.localstack.cloud";
    private const string Path = "/pets/42";

    private readonly RandomRequestIds _ids = new();
    private readonly EdgeExchange _exchange;
    private readonly RestStage _stage = new()
    {
        Name = "dev",
        Variables = new Dictionary<string, string>(),
        DeploymentId = "a1b2c3",
        Methods = new ResourceTree<RestMethod>(),
        BinaryTypes = new BinaryMediaTypes([]),
        Policy = null,
        ApiKeySource = ApiKeySource.Of("HEADER"),
        GatewayResponses = new GatewayResponses([]),
        DisableExecuteApiEndpoint = false,
    };

    private readonly RestMethod _method;

    public RestEventBuildBenchmarks()
    {
        if (!PathTemplate.TryParse("/pets/{id}", out var template)) throw new InvalidOperationException("The resource's path is malformed.");

        _method = new RestMethod(new RestResource("x1y2z3", template), "GET", OpenRoute.Instance, MissingTarget.Instance);
        var snapshot = new RestApiSnapshot { AccountId = "000000000000", Region = "us-east-1", Api = new Aws.ApiGateway.RestApi { Id = "a1b2c3d4e5" } };
        var api = new RestApi(snapshot, []);
        var requested = RequestTarget.Parse($"/dev{Path}?sort=name&limit=10");
        _exchange = new EdgeExchange(BrowserRequest.Create(Domain), ApiDirectory.Of([api]), requested, "JKJaXmPLvHcESHA=", DateTimeOffset.UnixEpoch)
        {
            Target = new ApiTarget(api, UrlForm.Host, NamedStage: null, requested.Path),
            Stage = new StageMatch(_stage, Path),
            Route = _method,
        };
    }

    /// <summary>The event's length: so that the work cannot be optimised away.</summary>
    [Benchmark(Description = "write an event of a REST API")]
    public int Proxy()
    {
        var buffer = new EventBuffer();
        ProxyEvent.Write(buffer, new RestCall(_exchange, _stage, Path, Domain, _ids) { Method = _method }, ReadOnlySequence<byte>.Empty);
        var length = buffer.Written.Length;
        buffer.ReturnToPool();
        return length;
    }
}
