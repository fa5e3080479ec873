using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.EdgeRouter.Rest.Compiling;
using Gatehouse.EdgeRouter.Snapshots;
using Gatehouse.Protocol;
using Grpc.Core;

namespace Gatehouse.EdgeRouter.Rest.Trying;

/// <summary>Fetches REST APIs as they are edited now and compiles them as if they were deployed.</summary>
internal sealed class DraftApis(Drafts.DraftsClient drafts, IRestApiCompiler compiler, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<Outcome<DraftApi>> GetAsync(
        string apiId, IDictionary<string, string> variables, string clientCertificateId, CallScope scope, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DraftRequest
            {
                AccountId = scope.Account,
                Region = scope.Region,
                RestApiId = apiId,
                StageVariables = { variables },
                ClientCertificateId = clientCertificateId,
            };
            var snapshot = await drafts.GetAsync(request, deadline: (time.GetUtcNow() + Patience).UtcDateTime, cancellationToken: cancellationToken);
            return new DraftApi(snapshot, (RestApi)compiler.Compile(snapshot));
        }
        catch (RpcException exception) when (exception.TryGetAwsFailure(out var failure))
        {
            return failure;
        }
    }
}
