using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html</summary>
internal sealed class PutRestApi(RestImport import, RestApiEditor apis) : IOperation<PutRestApiRequest, RestApi>
{
    public Task<Outcome<RestApi>> HandleAsync(PutRestApiRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<RestApi>(scope, request.RestApiId, async edit =>
        {
            var source = RestDocument.Read(request.Body.ToStringUtf8(), request.Parameters, scope);
            if (!source.Succeeded)
            {
                return source.Failure;
            }

            var failure = await import.ApplyAsync(source.Value, edit, request.Mode == "overwrite", request.FailOnWarnings);
            return failure is null ? RestApiAnswers.Describe(edit.Root) : failure;
        }, cancellationToken);
}
