using Gatehouse.EdgeRouter.AccessLogs;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Responding;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.GatewayModel.Resources;
using Gatehouse.GatewayModel.Routes;
using Gatehouse.GatewayModel.Variables;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Rest.Compiling;

/// <summary>Compiles REST APIs: every deployed stage, and its canary, gets its own tree of methods.</summary>
internal sealed class RestApiCompiler(MethodCompiler methods, AccessLogCompiler accessLogs, ILogger<RestApiCompiler> log) : IRestApiCompiler
{
    private const double Percent = 100;

    public CompiledApi Compile(RestApiSnapshot snapshot)
    {
        foreach (var feature in RestFeaturesWithoutEffect.Of(snapshot)) log.FeatureHasNoEffect(snapshot.Api.Id, feature);
        return new RestApi(snapshot, snapshot.Stages.Where(stage => stage.Deployment is not null).Select(stage => Compile(snapshot, stage)));
    }

    private RestStageRelease Compile(RestApiSnapshot snapshot, RestStageSnapshot stage)
    {
        var variables = stage.Stage.Variables;
        var canary = stage.Stage.CanarySettings;
        if (canary is null || stage.Canary is null)
        {
            return new RestStageRelease(Compile(snapshot, stage, stage.Deployment, variables, isCanary: null), Canary: null, CanaryShare: 0);
        }

        return new RestStageRelease(
            Compile(snapshot, stage, stage.Deployment, variables, isCanary: false),
            Compile(snapshot, stage, stage.Canary, StageVariables.Overridden(variables, canary.StageVariableOverrides), isCanary: true),
            canary.PercentTraffic / Percent);
    }

    private RestStage Compile(
        RestApiSnapshot snapshot,
        RestStageSnapshot stage,
        RestDeploymentContents deployment,
        IReadOnlyDictionary<string, string> variables,
        bool? isCanary) => new()
        {
            Name = stage.Stage.StageName,
            Variables = variables,
            DeploymentId = deployment.DeploymentId,
            Methods = MethodsOf(new DeploymentScope(snapshot, stage.Stage, deployment, variables)
            {
                AuthorizerCacheFlushes = stage.AuthorizerCacheFlushes,
                ClientCertificate = stage.ClientCertificate,
            }),
            BinaryTypes = new BinaryMediaTypes(deployment.Api.BinaryMediaTypes),
            Policy = ResourcePolicies.Compile(deployment.Api, log),
            ApiKeySource = ApiKeySource.Of(deployment.Api.ApiKeySource),
            GatewayResponses = new GatewayResponses(deployment.GatewayResponses),
            AccessLog = stage.Stage.AccessLogSettings is { } logs
                ? accessLogs.Compile(
                    snapshot.AccountId, snapshot.Api.Id, stage.Stage.StageName, logs.DestinationArn, logs.Format, RestLogVariables.Of)
                : null,
            DisableExecuteApiEndpoint = deployment.Api.DisableExecuteApiEndpoint,
            MinimumCompressionSize = deployment.Api.HasMinimumCompressionSize ? deployment.Api.MinimumCompressionSize : null,
            IsCanary = isCanary,
        };

    private ResourceTree<RestMethod> MethodsOf(DeploymentScope scope)
    {
        var tree = new ResourceTree<RestMethod>();
        foreach (var resource in scope.Deployment.Resources)
        {
            if (!PathTemplate.TryParse(resource.Path, out var path))
            {
                log.ResourcePathIgnored(scope.ApiId, resource.Path);
                continue;
            }

            var compiled = new RestResource(resource.Id, path);
            foreach (var (verb, method) in resource.ResourceMethods) tree.Add(path, verb, methods.Compile(scope, compiled, verb, method));
        }

        return tree;
    }
}
