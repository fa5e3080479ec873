using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations;
using Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes;
using Gatehouse.ControlPlane.ApiGatewayV2.Routes.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Stages;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.GatewayModel.Names;
using Gatehouse.GatewayModel.Routes;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>
/// An HTTP API with a target comes complete: one integration, one route and a <c>$default</c> stage that deploys by itself, all
/// three managed by API Gateway. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html
/// </summary>
internal sealed class QuickCreate(IIdSource ids, TimeProvider time)
{
    /// <summary>What of the request can be judged before anything is read.</summary>
    public static AwsFailure? Check(CreateApiRequest request)
    {
        if (!request.HasTarget)
        {
            return request.HasRouteKey || request.HasCredentialsArn ? ApiFailures.QuickCreateNeedsTarget : null;
        }

        if (request.ProtocolType != ProtocolTypes.Http)
        {
            return ApiFailures.HttpOnly("target");
        }

        return CheckTarget(request.Target) ?? (request.HasRouteKey ? RouteKeyRule.CheckHttp(request.RouteKey) : null);
    }

    /// <summary>Adds the three parts to a new API, if it has a target.</summary>
    public void Add(CreateApiRequest request, ApiEdit edit)
    {
        if (!request.HasTarget)
        {
            return;
        }

        var integration = new Integration { IntegrationId = ids.NewPartId(), ApiGatewayManaged = true };
        PointTo(integration, request.Target);
        SetCredentials(integration, request.CredentialsArn);
        IntegrationRule.Complete(integration, edit.IsWebSocket);
        edit.Put(IntegrationDocument.Part, integration.IntegrationId, integration);

        var route = new Route
        {
            RouteId = ids.NewPartId(),
            RouteKey = request.HasRouteKey ? request.RouteKey : RouteKey.DefaultText,
            Target = RouteTarget.Of(integration),
            ApiGatewayManaged = true,
        };
        RouteRule.Complete(route);
        edit.Put(RouteDocument.Part, route.RouteId, route);

        var stage = StageDefaults.Create(StageName.Default, edit.IsWebSocket, time);
        stage.ApiGatewayManaged = true;
        stage.AutoDeploy = true;
        edit.Put(StageDocument.Part, stage.StageName, stage);
    }

    /// <summary>UpdateApi's target, routeKey and credentialsArn rewrite the managed integration and route.</summary>
    public static async Task<AwsFailure?> UpdateAsync(UpdateApiRequest request, ApiEdit edit)
    {
        if (!request.HasTarget && !request.HasRouteKey && !request.HasCredentialsArn)
        {
            return null;
        }

        var integration = (await edit.ListAsync(IntegrationDocument.Part)).Values.FirstOrDefault(part => part.ApiGatewayManaged);
        var route = (await edit.ListAsync(RouteDocument.Part)).Values.FirstOrDefault(part => part.ApiGatewayManaged);
        if (integration is null || (route is null && request.HasRouteKey))
        {
            return ApiFailures.NotQuickCreated;
        }

        return UpdateIntegration(request, integration, edit)
            ?? (request.HasRouteKey ? await UpdateRouteAsync(request.RouteKey, route!, edit) : null);
    }

    private static AwsFailure? UpdateIntegration(UpdateApiRequest request, Integration integration, ApiEdit edit)
    {
        if (request.HasTarget)
        {
            if (CheckTarget(request.Target) is { } failure)
            {
                return failure;
            }

            PointTo(integration, request.Target);
        }

        if (request.HasCredentialsArn)
        {
            SetCredentials(integration, request.CredentialsArn);
        }

        edit.Put(IntegrationDocument.Part, integration.IntegrationId, integration);
        return null;
    }

    private static async Task<AwsFailure?> UpdateRouteAsync(string routeKey, Route route, ApiEdit edit)
    {
        route.RouteKey = routeKey;
        if (await RouteRule.CheckAsync(route, edit) is { } failure)
        {
            return failure;
        }

        edit.Put(RouteDocument.Part, route.RouteId, route);
        return null;
    }

    private static AwsFailure? CheckTarget(string target) =>
        IsFunction(target) || Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? null
            : ApiFailures.UnusableTarget(target);

    private static void PointTo(Integration integration, string target)
    {
        var isFunction = IsFunction(target);
        integration.IntegrationType = isFunction ? IntegrationTypes.LambdaProxy : IntegrationTypes.HttpProxy;
        integration.IntegrationMethod = isFunction ? "POST" : "ANY";
        integration.PayloadFormatVersion = isFunction ? "2.0" : "1.0";
        integration.IntegrationUri = target;
    }

    private static void SetCredentials(Integration integration, string arn)
    {
        if (arn.Length == 0)
        {
            integration.ClearCredentialsArn();
        }
        else
        {
            integration.CredentialsArn = arn;
        }
    }

    private static bool IsFunction(string target) =>
        target.StartsWith("arn:", StringComparison.Ordinal) && target.Contains(":lambda:", StringComparison.Ordinal);
}
