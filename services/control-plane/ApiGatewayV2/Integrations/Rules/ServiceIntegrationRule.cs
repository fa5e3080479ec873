using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Mapping;
using Gatehouse.GatewayModel.Services;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;

/// <summary>
/// What an integration must satisfy that calls an AWS service: the action that its subtype names, with that action's parameters.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html
/// </summary>
internal static class ServiceIntegrationRule
{
    public static AwsFailure? Check(Integration integration)
    {
        if (!ServiceActions.TryFind(integration.IntegrationSubtype, out var action))
        {
            return IntegrationFailures.UnknownSubtype(integration.IntegrationSubtype);
        }

        if (integration.IntegrationType != IntegrationTypes.LambdaProxy)
        {
            return IntegrationFailures.SubtypeNotForType;
        }

        if (integration.IntegrationUri.Length > 0)
        {
            return IntegrationFailures.SubtypeWithUri;
        }

        if (integration.CredentialsArn.Length == 0)
        {
            return IntegrationFailures.SubtypeWithoutCredentials(integration.IntegrationSubtype);
        }

        return CheckParameters(integration, action);
    }

    private static AwsFailure? CheckParameters(Integration integration, ServiceAction action)
    {
        if (action.Required.Any(name => !integration.RequestParameters.ContainsKey(name)))
        {
            return IntegrationFailures.MissingServiceParameters(action.Subtype, action.Required);
        }

        foreach (var (name, value) in integration.RequestParameters)
        {
            if (!action.Takes(name))
            {
                return IntegrationFailures.UnknownServiceParameter(action.Subtype, name);
            }

            if (!MappingValue.TryParse(value, out _))
            {
                return IntegrationFailures.ServiceParameterSource(name, value);
            }
        }

        return null;
    }
}
