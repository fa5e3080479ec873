using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Cors;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-cors.html#DeleteCorsConfiguration</summary>
internal sealed class DeleteCorsConfiguration(ApiEditor apis) : IOperation<DeleteCorsConfigurationRequest, Empty>
{
    public Task<Outcome<Empty>> HandleAsync(DeleteCorsConfigurationRequest request, CallScope scope, CancellationToken cancellationToken) =>
        apis.EditAsync(scope, request.ApiId, edit =>
        {
            if (edit.IsWebSocket)
            {
                return Task.FromResult<AwsFailure?>(ApiFailures.CorsOnWebSocket);
            }

            edit.Api.CorsConfiguration = null;
            edit.AskForDeployment();
            return Task.FromResult<AwsFailure?>(null);
        }, cancellationToken);
}
