using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Tagging;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>What a VPC link must satisfy. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html</summary>
internal static class VpcLinkRule
{
    public static AwsFailure? Check(VpcLink link) =>
        link.Name.Length == 0 ? VpcLinkFailures.NameMissing
        : link.TargetArns.Count > 1 ? VpcLinkFailures.SeveralTargets
        : link.TargetArns is not [{ Length: > 0 }] ? VpcLinkFailures.TargetMissing
        : TagRule.Check(link.Tags);
}
