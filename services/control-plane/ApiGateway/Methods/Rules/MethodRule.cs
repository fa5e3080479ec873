using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;

namespace Gatehouse.ControlPlane.ApiGateway.Methods.Rules;

/// <summary>
/// What a method must satisfy, and what it is when nobody said so.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_PutMethod.html
/// </summary>
internal static class MethodRule
{
    public static void Complete(Method method)
    {
        if (!method.HasApiKeyRequired)
        {
            method.ApiKeyRequired = false;
        }
    }

    public static AwsFailure? Check(Method method) => method.HttpMethod switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "PATCH" or "OPTIONS" or "HEAD" or "ANY" => null,
        _ => MethodFailures.UnknownVerb,
    };
}
