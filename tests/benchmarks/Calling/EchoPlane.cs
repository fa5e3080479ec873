using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Hosting;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Gatehouse.Benchmarks.Calling;

/// <summary>A plane that answers each event with itself.</summary>
internal sealed class EchoPlane : Execution.ExecutionBase
{
    /// <summary>The plane over gRPC, hosted as every plane is.</summary>
    public static WebApplication Build(string address)
    {
        var builder = PlaneHost.CreateBuilder([], Planes.LambdaRunner).ListenForPlanes(address);
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.MapGrpcService<EchoPlane>();
        return server;
    }

    public override Task<ExecutionResult> Invoke(ExecutionRequest request, ServerCallContext context) =>
        Task.FromResult(new ExecutionResult { Payload = request.Payload, ExecutedVersion = "$LATEST" });
}
