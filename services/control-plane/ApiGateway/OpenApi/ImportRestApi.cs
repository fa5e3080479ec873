using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Editing;
using Gatehouse.ControlPlane.ApiGateway.OpenApi.Importing;
using Gatehouse.ControlPlane.ApiGateway.RestApis;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGateway.OpenApi;

/// <summary>https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html</summary>
internal sealed class ImportRestApi(RestImport import, NewRestApi made, RestApiEditor apis, RestApiRemoval removal)
    : IOperation<ImportRestApiRequest, RestApi>
{
    public async Task<Outcome<RestApi>> HandleAsync(ImportRestApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var source = RestDocument.Read(request.Body.ToStringUtf8(), request.Parameters, scope);
        if (!source.Succeeded)
        {
            return source.Failure;
        }

        var prototype = new RestApi { EndpointConfiguration = request.Parameters.GetEndpoint() };
        ImportedSettings.Apply(source.Value.Document, prototype);
        var created = await made.CreateAsync(prototype, scope, _ => { }, cancellationToken);
        if (!created.Succeeded)
        {
            return created.Failure;
        }

        var apiId = created.Value.Api.Id;
        var filled = await apis.EditAsync<RestApi>(scope, apiId, async edit =>
            await import.ApplyAsync(source.Value, edit, overwrite: false, request.FailOnWarnings) is { } failure
                ? failure
                : RestApiAnswers.Describe(edit.Root), cancellationToken);
        if (!filled.Succeeded)
        {
            // The rules want an API to judge the document by: of one that they refuse nothing stays.
            await removal.RemoveAsync(scope, apiId, cancellationToken);
        }

        return filled;
    }
}
