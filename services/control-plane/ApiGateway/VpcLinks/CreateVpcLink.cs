using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.VpcLinks;

/// <summary>
/// The answer says PENDING, as AWS's does; whoever asks next finds the link available.
/// https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html
/// </summary>
internal sealed class CreateVpcLink(VpcLinkEditor links, IIdSource ids) : IOperation<CreateVpcLinkRequest, VpcLink>
{
    public async Task<Outcome<VpcLink>> HandleAsync(CreateVpcLinkRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        // LocalStack tests/aws/services/apigateway/test_apigateway_basic.snapshot.json, recorded at AWS.
        var link = new VpcLink
        {
            Id = ids.NewRestPartId(),
            Status = "AVAILABLE",
            StatusMessage = "Your vpc link is ready for use",
        }.With(request);
        if (VpcLinkRule.Check(link) is { } failure)
        {
            return failure;
        }

        var creation = await links.CreateAsync(scope, link.Id, link, [], _ => { }, cancellationToken);
        if (!creation.Succeeded)
        {
            return creation.Failure ?? EditFailures.ConcurrentModification;
        }

        var answer = link.Clone();
        answer.Status = "PENDING";
        answer.ClearStatusMessage();
        return answer;
    }
}
