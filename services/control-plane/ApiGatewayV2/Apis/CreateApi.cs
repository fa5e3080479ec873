using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.ApiGatewayV2.Apis.Rules;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.Tags;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.ControlPlane.Editing;
using Gatehouse.ControlPlane.Ids;
using Gatehouse.ControlPlane.Members;
using Gatehouse.Protocol;
using Gatehouse.ServiceDefaults.Operations;
using Gatehouse.Store;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGatewayV2.Apis;

/// <summary>https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis.html#CreateApi</summary>
internal sealed class CreateApi(
    ApiEditor apis,
    QuickCreate quickCreate,
    WebSocketPorts ports,
    ApiAnswers answers,
    IIdSource ids,
    TimeProvider time,
    ILogger<CreateApi> log) : IOperation<CreateApiRequest, Api>
{
    // Lost races for the lowest free port; there are not more ports than this in LocalStack's range.
    private const int MostAttempts = 100;

    public async Task<Outcome<Api>> HandleAsync(CreateApiRequest request, CallScope scope, CancellationToken cancellationToken)
    {
        if (Check(request, out var prototype) is { } failure)
        {
            return failure;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var record = new ApiRecord { Api = prototype.Clone() };
            record.Api.ApiId = request.Tags.TryGetValue(CustomId.Tag, out var customId) ? customId : ids.NewApiId();
            await GivePortAsync(record, cancellationToken);

            var creation = await apis.CreateAsync(
                scope, record.Api.ApiId, record, Claims(record, scope), edit => quickCreate.Add(request, edit), cancellationToken);
            if (creation.Failure is not null)
            {
                return creation.Failure;
            }

            if (creation.Succeeded)
            {
                log.ApiCreated(record.Api.ApiId, record.Api.Name, record.Api.ProtocolType, scope.Account, scope.Region);
                return answers.Describe(record);
            }

            if (customId is not null && creation.Conflict?.Kind != ApiDocument.PortKind.Name)
            {
                return ApiFailures.CustomIdTaken(customId);
            }
        }

        return EditFailures.ConcurrentModification;
    }

    private AwsFailure? Check(CreateApiRequest request, out Api api)
    {
        api = new Api { CreatedDate = time.GetTimestampInSeconds() }.With(request);
        ApiRule.Complete(api);
        if ((ApiRule.Check(api) ?? QuickCreate.Check(request) ?? TagRule.Check(request.Tags)) is { } failure)
        {
            return failure;
        }

        // Half: a deployment holds a copy of the API beside all its parts.
        if (api.CalculateSize() > DocumentSize.Largest / 2)
        {
            return EditFailures.TooLarge;
        }

        return request.Tags.TryGetValue(CustomId.Tag, out var id) && !CustomId.IsUsable(id)
            ? ApiFailures.UnusableCustomId(id)
            : null;
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
