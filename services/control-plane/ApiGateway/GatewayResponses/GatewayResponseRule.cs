using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Mapping;

namespace Gatehouse.ControlPlane.ApiGateway.GatewayResponses;

/// <summary>
/// What a gateway response must satisfy: <c>gatewayresponse.header.{name}</c> from a literal, the request, the context or a stage
/// variable. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
/// </summary>
internal static class GatewayResponseRule
{
    private static readonly string[] Targets = ["header"];

    public static AwsFailure? Check(GatewayResponse response)
    {
        foreach (var (target, source) in response.ResponseParameters)
        {
            if (!MappingExpression.TryRead(target, "gatewayresponse.", Targets, out _))
            {
                return MappingFailures.InvalidParameter(target);
            }

            if (!MappingExpression.IsIndependent(source) && !MappingExpression.TryReadRequestParameter(source, out _))
            {
                return MappingFailures.InvalidExpression(source);
            }
        }

        return TemplateRule.Check(response.ResponseTemplates);
    }
}
