using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGateway.Authorizers;
using Gatehouse.ControlPlane.ApiGateway.GatewayResponses;
using Gatehouse.ControlPlane.ApiGateway.Models;
using Gatehouse.ControlPlane.ApiGateway.RequestValidators;
using Gatehouse.ControlPlane.ApiGateway.Resources;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Deployments;

/// <summary>What an API is made of now, as a deployment that nobody made.</summary>
internal static class ApiContents
{
    public static async Task<RestDeploymentContents> ReadAsync(IDocumentStore store, CallScope scope, RestApi api, CancellationToken cancellationToken)
    {
        var contents = new RestDeploymentContents { DeploymentId = "draft", Api = api };
        contents.Resources.Add(await ListAsync(ResourceDocument.Part));
        contents.Authorizers.Add(await ListAsync(AuthorizerDocument.Part));
        contents.Models.Add(await ListAsync(ModelDocument.Part));
        contents.RequestValidators.Add(await ListAsync(RequestValidatorDocument.Part));
        contents.GatewayResponses.Add(await ListAsync(GatewayResponseDocument.Part));
        return contents;

        async Task<List<T>> ListAsync<T>(Part<T> part)
            where T : class, IMessage<T>, new()
        {
            var found = new List<T>();
            await foreach (var kept in store.ListAllAsync(part.Kind, scope.Account, scope.Region, api.Id, cancellationToken))
            {
                found.Add(kept.Value);
            }

            return found;
        }
    }
}
