using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Editing;

namespace Gatehouse.ControlPlane.DomainNames;

/// <summary>
/// Puts a mapping into a domain name: key and stage must be free and there, and while the mapping is written the API must not vanish.
/// Each version of API Gateway words the refusals.
/// </summary>
internal sealed class Mappings(MappableApis apis)
{
    // https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
    private const int MostMultiLevelMappings = 200;

    // Ours: AWS has no bound of mappings of one level.
    private const int MostMappings = 2_000;

    public async Task<AwsFailure?> PutAsync(RootEdit<CustomDomain> edit, ApiMapping mapping, IMappingRefusals refusals)
    {
        var others = (await edit.ListAsync(DomainDocument.Mappings)).Values.Where(other => other.ApiMappingId != mapping.ApiMappingId).ToArray();
        if (others.Any(other => other.ApiMappingKey == mapping.ApiMappingKey))
        {
            return refusals.KeyTaken;
        }

        if (await FindAsync(edit, mapping) is not { } api)
        {
            return refusals.NoSuchApi(mapping.ApiId);
        }

        if (!api.HasStage)
        {
            return refusals.NoSuchStage;
        }

        if (others.Length >= MostMappings)
        {
            return DomainFailures.TooManyMappings;
        }

        if (IsMultiLevel(mapping) && others.Count(IsMultiLevel) >= MostMultiLevelMappings)
        {
            return DomainFailures.TooManyMultiLevelMappings;
        }

        if (api.IsWebSocket && IsMultiLevel(mapping))
        {
            return DomainFailures.DeepWebSocketKey;
        }

        if (others.Length > 0 && await FindAsync(edit, others[0]) is { } neighbour && neighbour.IsWebSocket != api.IsWebSocket)
        {
            return DomainFailures.WebSocketApart;
        }

        edit.Put(DomainDocument.Mappings, mapping.ApiMappingId, mapping);
        edit.Also(api.Guard);
        return null;
    }

    private static bool IsMultiLevel(ApiMapping mapping) => mapping.ApiMappingKey.Contains('/', StringComparison.Ordinal);

    private Task<MappableApi?> FindAsync(RootEdit<CustomDomain> edit, ApiMapping mapping) =>
        apis.FindAsync(edit.Scope, mapping.ApiId, mapping.Stage, edit.CancellationToken);
}

/// <summary>Why a mapping cannot be.</summary>
internal interface IMappingRefusals
{
    AwsFailure KeyTaken { get; }

    AwsFailure NoSuchStage { get; }

    AwsFailure NoSuchApi(string apiId);
}
