using Gatehouse.Aws.ApiGateway;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.DomainNames;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.BasePathMappings;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html</summary>
internal sealed class CreateBasePathMapping(DomainEditor domains, Mappings mappings, IIdSource ids)
    : IOperation<CreateBasePathMappingRequest, BasePathMapping>
{
    public Task<Outcome<BasePathMapping>> HandleAsync(CreateBasePathMappingRequest request, CallScope scope, CancellationToken cancellationToken) =>
        domains.EditAsync<BasePathMapping>(scope, request.DomainName, async edit =>
        {
            var mapping = new ApiMapping
            {
                ApiMappingId = ids.NewRestPartId(),
                ApiMappingKey = BasePath.ToKey(request.BasePath),
                ApiId = request.RestApiId,
                Stage = request.Stage,
            };
            var failure = BasePath.Check(mapping.ApiMappingKey) ?? await mappings.PutAsync(edit, mapping, BasePathMappingFailures.Refusals);
            return failure is null ? BasePath.Describe(mapping) : failure;
        }, cancellationToken);
}
