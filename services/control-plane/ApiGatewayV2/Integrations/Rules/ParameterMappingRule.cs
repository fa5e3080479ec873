using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Integrations.Rules;

/// <summary>
/// What the parameter mappings of an HTTP API's integration must satisfy. Those of service integrations are their call's arguments.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-parameter-mapping.html
/// </summary>
internal static class ParameterMappingRule
{
    public static AwsFailure? Check(Integration integration)
    {
        if (!integration.HasIntegrationSubtype)
        {
            foreach (var (key, value) in integration.RequestParameters)
            {
                if (Check(value, ParameterChange.TryParseRequest(key, out var change) ? change : null, IntegrationFailures.RequestMappingKey(key)) is { } failure)
                {
                    return failure;
                }
            }
        }

        foreach (var (status, changes) in integration.ResponseParameters)
        {
            if (!int.TryParse(status, out var code) || code is < 200 or > 599)
            {
                return IntegrationFailures.ResponseParametersStatus(status);
            }

            foreach (var (key, value) in changes.Entries)
            {
                if (Check(value, ParameterChange.TryParseResponse(key, out var change) ? change : null, IntegrationFailures.ResponseMappingKey(key)) is { } failure)
                {
                    return failure;
                }
            }
        }

        return null;
    }

    private static AwsFailure? Check(string value, ParameterChange? change, AwsFailure withoutChange)
    {
        if (change is null)
        {
            return withoutChange;
        }

        if (change.Place == ChangePlace.Header && ReservedHeaders.Contains(change.Name))
        {
            return IntegrationFailures.RestrictedHeader(change.Name);
        }

        return MappingValue.TryParse(value, out _) ? null : IntegrationFailures.MappingExpression(value);
    }
}
