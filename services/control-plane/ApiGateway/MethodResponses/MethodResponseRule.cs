using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.Mapping;
using Gatehouse.ControlPlane.ApiGateway.Methods.Rules;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>What a method's response must satisfy: its parameters are headers, its models exist.</summary>
internal static class MethodResponseRule
{
    private static readonly string[] Locations = ["header"];

    public static async Task<AwsFailure?> CheckAsync(MethodResponse response, RestApiEdit edit)
    {
        foreach (var parameter in response.ResponseParameters.Keys)
        {
            if (!MappingExpression.TryRead(parameter, "method.response.", Locations, out _))
            {
                return MappingFailures.InvalidParameter(parameter);
            }
        }

        return await MethodRule.CheckModelsAsync(response.ResponseModels.Values, edit);
    }
}
