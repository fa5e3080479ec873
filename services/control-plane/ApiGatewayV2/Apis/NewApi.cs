using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Tagging;
using Gatehouse.GatewayModel.Names;
using Gatehouse.Protocol;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>Makes an API, be it from nothing or from a description: with an id of its own and, for WebSockets, a port.</summary>
internal sealed class NewApi(ApiEditor apis, WebSocketPorts ports, IIdSource ids, TimeProvider time, ILogger<NewApi> log)
{
    // Lost races for the lowest free port; there are not more ports than this in LocalStack's range.
    private const int MostAttempts = 100;

    /// <summary>Writes the API with what the change adds to it. Its name, settings and tags are the prototype's.</summary>
    public async Task<Outcome<ApiRecord>> CreateAsync(
        Api prototype, CallScope scope, Action<ApiEdit> change, CancellationToken cancellationToken)
    {
        ApiRule.Complete(prototype);
        if (Check(prototype) is { } failure)
        {
            return failure;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var record = new ApiRecord { Api = prototype.Clone() };
            record.Api.CreatedDate = time.GetTimestampInSeconds();
            record.Api.ApiId = prototype.Tags.TryGetValue(CustomId.Tag, out var customId) ? customId : ids.NewApiId();
            await GivePortAsync(record, cancellationToken);

            var creation = await apis.CreateAsync(scope, record.Api.ApiId, record, Claims(record, scope), change, cancellationToken);
            if (creation.Failure is not null)
            {
                return creation.Failure;
            }

            if (creation.Succeeded)
            {
                log.ApiCreated(record.Api.ApiId, record.Api.Name, record.Api.ProtocolType, scope.Account, scope.Region);
                return record;
            }

            if (customId is not null && creation.Conflict?.Kind != ApiDocument.PortKind.Name)
            {
                return ApiFailures.CustomIdTaken(customId);
            }
        }

        return EditFailures.ConcurrentModification;
    }

    private static AwsFailure? Check(Api api)
    {
        if ((ApiRule.Check(api) ?? TagRule.Check(api.Tags)) is { } failure)
        {
            return failure;
        }

        // Half: a deployment holds a copy of the API beside all its parts.
        if (api.CalculateSize() > DocumentSize.Largest / 2)
        {
            return EditFailures.TooLarge;
        }

        return api.Tags.TryGetValue(CustomId.Tag, out var id) && !CustomId.IsUsable(id) ? ApiFailures.UnusableCustomId(id) : null;
    }

    private async Task GivePortAsync(ApiRecord record, CancellationToken cancellationToken)
    {
        if (record.Api.ProtocolType != ProtocolTypes.WebSocket)
        {
            return;
        }

        if (await ports.FindFreeAsync(cancellationToken) is { } port)
        {
            record.Port = port;
        }
        else
        {
            log.WebSocketPortsUsedUp(record.Api.ApiId);
        }
    }

    private static IEnumerable<DocumentWrite> Claims(ApiRecord record, CallScope scope)
    {
        var apiId = record.Api.ApiId;
        yield return ApiIdClaim.Take(apiId, scope);
        if (record.HasPort)
        {
            var port = new PortRecord { ApiId = apiId };
            yield return new PutDocument(ApiDocument.PortClaim(record.Port), "", port.ToByteArray(), DocumentWrite.MustNotExist);
        }
    }
}
