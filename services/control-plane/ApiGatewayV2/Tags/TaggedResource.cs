using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Tags;

/// <summary>
/// What an ARN to be tagged names: <c>arn:aws:apigateway:{region}::/apis/{apiId}</c> or <c>…/apis/{apiId}/stages/{name}</c>.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-tagging-supported-resources.html
/// </summary>
/// <param name="ApiId">The API.</param>
/// <param name="StageName">One of its stages; null: the API itself.</param>
internal sealed record TaggedResource(string ApiId, string? StageName)
{
    private const int ArnParts = 6;

    public static Outcome<TaggedResource> Parse(string arn, CallScope scope)
    {
        var parts = arn.Split(':', ArnParts);
        if (parts.Length < ArnParts || parts[0] != "arn" || parts[2] != "apigateway" || parts[3] != scope.Region)
        {
            return TagFailures.UnknownResource(arn);
        }

        return parts[5].Split('/') switch
        {
            ["", "apis", { Length: > 0 } apiId] => new TaggedResource(apiId, null),
            ["", "apis", { Length: > 0 } apiId, "stages", { Length: > 0 } stage] => new TaggedResource(apiId, stage),
            ["", "apis" or "domainnames" or "vpclinks", ..] => TagFailures.NotTaggable(arn),
            _ => TagFailures.UnknownResource(arn),
        };
    }
}
