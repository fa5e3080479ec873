using Gatehouse.EdgeRouter.Authorizing;
using Gatehouse.EdgeRouter.Integrating;
using Gatehouse.EdgeRouter.Receiving;
using Gatehouse.EdgeRouter.Responding;
using Gatehouse.EdgeRouter.Rest.Compressing;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Rest.Routing;
using Gatehouse.EdgeRouter.Rest.Validating;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.EdgeRouter.Throttling;

namespace Gatehouse.EdgeRouter.Rest;

/// <summary>A request to a REST API.</summary>
internal sealed class RestPipeline(
    TunnelRefusal tunnelRefusal,
    EdgeOptions options,
    RestStageSelection stageSelection,
    MethodSelection methodSelection,
    RouteThrottling throttling,
    RouteAuthorization authorization,
    ResourcePolicyCheck resourcePolicyCheck,
    ApiKeyCheck apiKeyCheck,
    RequestDecompression decompression,
    RequestValidation validation,
    IntegrationCall integrationCall,
    RestAnswers answers) : IApiPipeline
{
    public ApiKind Kind => ApiKind.Rest;

    public IReadOnlyList<IEdgeStage> Stages { get; } =
    [
        tunnelRefusal,
        new HeaderLimit(options.MaxHeaderBytes, GatewayFailures.RequestHeaderFieldsTooLarge),
        new BodyLimit(options.MaxPayloadBytes, RestFailures.ContentTooLong(options.MaxPayloadBytes)),
        stageSelection,
        methodSelection,
        throttling,
        authorization,
        resourcePolicyCheck,
        apiKeyCheck,
        decompression,
        validation,
        integrationCall,
    ];

    public IApiAnswers Answers => answers;
}
