using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html#CreateVpcLink</summary>
internal sealed class CreateVpcLink(VpcLinkEditor links, IIdSource ids, TimeProvider time) : IOperation<CreateVpcLinkRequest, VpcLink>
{
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
    private const int MostSubnets = 10;

    public async Task<Outcome<VpcLink>> HandleAsync(CreateVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (request.SubnetIds.Count is 0 or > MostSubnets)
        {
            return request.SubnetIds.Count == 0 ? VpcLinkFailures.SubnetsMissing : VpcLinkFailures.TooManySubnets;
        }

        if (TagRule.Check(request.Tags) is { } failure)
        {
            return failure;
        }

        // Status and message as the AWS CLI's get-vpc-links example has them.
        var link = new VpcLink
        {
            VpcLinkId = ids.NewRestPartId(),
            CreatedDate = time.GetTimestampInSeconds(),
            VpcLinkStatus = "AVAILABLE",
            VpcLinkStatusMessage = "VPC link is ready to route traffic",
            VpcLinkVersion = "V2",
        }.With(request);
        var creation = await links.CreateAsync(scope, link.VpcLinkId, link, [], _ => { }, cancellationToken);
        return creation.Succeeded ? link : creation.Failure ?? EditFailures.ConcurrentModification;
    }
}
