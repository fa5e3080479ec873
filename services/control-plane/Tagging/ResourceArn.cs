using System.Diagnostics.CodeAnalysis;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>
/// What an ARN of API Gateway's names: <c>arn:aws:apigateway:{region}::/apis/{apiId}/stages/{name}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
/// </summary>
internal static class ResourceArn
{
    private const int Parts = 6;

    /// <summary>The segments of the ARN's path. False: it is no ARN of API Gateway's in the caller's region.</summary>
    public static bool TryParse(string arn, CallScope scope, [NotNullWhen(true)] out string[]? path)
    {
        var parts = arn.Split(':', Parts);
        path = parts is ["arn", _, "apigateway", var region, _, ['/', .. var rest]] && region == scope.Region ? rest.Split('/') : null;
        return path is not null;
    }
}
