using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid.html#GetApi</summary>
internal sealed class GetApi(IDocumentStore store, ApiAnswers answers) : IOperation<GetApiRequest, Api>
{
    public async Task<Outcome<Api>> HandleAsync(GetApiRequest request, CallScope scope, CancellationToken cancellationToken) =>
        await store.FindAsync(ApiDocument.Kind, ApiDocument.Key(scope, request.ApiId), cancellationToken) is { } kept
            ? answers.Describe(kept.Value)
            : ApiFailures.Missing(request.ApiId);
}
