using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html#ImportApi</summary>
internal sealed class ImportApi(HttpApiImport import, NewApi apis, ApiAnswers answers) : IOperation<ImportApiRequest, Api>
{
    public async Task<Outcome<Api>> HandleAsync(ImportApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        var parts = import.Read(request.Body, request.Basepath, request.FailOnWarnings, scope);
        if (!parts.Succeeded)
        {
            return parts.Failure;
        }

        var created = await apis.CreateAsync(parts.Value.Api, scope, edit => PartsOfApi.Add(edit, parts.Value), cancellationToken);
        return created.Succeeded ? answers.Describe(created.Value) : created.Failure;
    }
}
