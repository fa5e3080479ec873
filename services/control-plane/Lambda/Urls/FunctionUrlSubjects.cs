using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.ControlPlane.Discovery;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Lambda.Urls;

/// <summary>
/// URLs of functions as edges get them: an HTTP API whose one route leads to the function with payload format 2.0, which is what a function behind
/// a URL is given. https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
/// </summary>
internal sealed class FunctionUrlSubjects(IDocumentStore store) : ISubjectKind
{
    private const string Default = "$default";
    private const string Integration = "function";

    public IReadOnlyList<string> DocumentKinds { get; } = [FunctionUrlDocument.Kind.Name];

    public Subject SubjectOf(DocumentKey document) => new(this, document.Account, document.Region, document.Id);

    public DiscoveryEvent Removed(Subject subject) => new() { Removed = new RemovedApi { ApiId = subject.Id } };

    public async Task<DiscoveryEvent?> ReadAsync(Subject subject, DiscoveryEvent? former, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(FunctionUrlDocument.Kind, subject.Key(FunctionUrlDocument.Kind.Name), cancellationToken) is not { Value.Config: var url })
        {
            return null;
        }

        var api = new Api
        {
            ApiId = subject.Id,
            Name = url.FunctionArn,
            ProtocolType = ProtocolTypes.FunctionUrl,
            RouteSelectionExpression = "$request.method $request.path",
            CorsConfiguration = url.Cors is null ? null : new Cors
            {
                AllowCredentials = url.Cors.AllowCredentials,
                AllowHeaders = { url.Cors.AllowHeaders },
                AllowMethods = { url.Cors.AllowMethods },
                AllowOrigins = { url.Cors.AllowOrigins },
                ExposeHeaders = { url.Cors.ExposeHeaders },
                MaxAge = url.Cors.MaxAge,
            },
        };
        var deployment = new DeploymentContents
        {
            DeploymentId = subject.Id,
            Api = api,
            Routes =
            {
                new Route { RouteId = Default, RouteKey = Default, AuthorizationType = url.AuthType, Target = $"integrations/{Integration}" },
            },
            Integrations =
            {
                new Integration
                {
                    IntegrationId = Integration,
                    IntegrationType = "AWS_PROXY",
                    IntegrationMethod = "POST",
                    IntegrationUri = url.FunctionArn,
                    PayloadFormatVersion = "2.0",
                    ConnectionType = "INTERNET",
                },
            },
        };
        var stage = new StageSnapshot
        {
            Stage = new Stage { StageName = Default, AutoDeploy = true, DeploymentId = subject.Id },
            Deployment = deployment,
        };
        return new DiscoveryEvent
        {
            Changed = new ApiSnapshot { AccountId = subject.Account, Region = subject.Region, Api = api, Stages = { stage } },
        };
    }
}
