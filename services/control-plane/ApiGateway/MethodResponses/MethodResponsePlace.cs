using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.MethodResponses;

/// <summary>Where a method's responses have their place: in the method, by their status codes.</summary>
internal static class MethodResponsePlace
{
    public static Outcome<MethodResponse> FindResponse(this Method method, string statusCode) =>
        method.MethodResponses.TryGetValue(statusCode, out var response) ? response : MethodResponseFailures.Missing;
}
