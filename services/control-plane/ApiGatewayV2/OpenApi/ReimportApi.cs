using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.OpenApi.Importing;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.OpenApi;

/// <summary>
/// Replaces all that a document describes; stages, deployments and further tags stay.
/// https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#ReimportApi
/// </summary>
internal sealed class ReimportApi(HttpApiImport import, ApiEditor apis, ApiAnswers answers) : IOperation<ReimportApiRequest, Api>
{
    public Task<Outcome<Api>> HandleAsync(ReimportApiRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync<Api>(scope, request.ApiId, async edit =>
        {
            if (edit.IsWebSocket)
            {
                return OpenApiFailures.HttpOnly;
            }

            var parts = import.Read(request.Body, request.Basepath, request.FailOnWarnings, scope);
            if (!parts.Succeeded)
            {
                return parts.Failure;
            }

            PartIdReuse.Apply(parts.Value, await PartsOfApi.ReadAsync(edit));
            await PartsOfApi.RemoveAsync(edit);
            PartsOfApi.Add(edit, parts.Value);
            Replace(edit.Api, parts.Value.Api);
            if (TagRule.Check(edit.Api.Tags) is { } failure)
            {
                return failure;
            }

            edit.AskForDeployment();
            return answers.Describe(edit.Root);
        }, cancellationToken);

    private static void Replace(Api api, Api imported)
    {
        foreach (var (name, value) in imported.Tags)
        {
            api.Tags[name] = value;
        }

        api.Name = imported.Name;
        api.ClearVersion();
        api.ClearDescription();
        api.CorsConfiguration = null;
        api.ImportInfo.Clear();
        api.Warnings.Clear();
        imported.Tags.Clear();
        api.MergeFrom(imported);
    }
}
