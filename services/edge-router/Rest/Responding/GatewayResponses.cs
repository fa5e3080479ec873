using Gatehouse.EdgeRouter.Responding;

namespace Gatehouse.EdgeRouter.Rest.Responding;

/// <summary>The failures that an API words itself: by type, or all of a class by DEFAULT_4XX and DEFAULT_5XX.</summary>
internal sealed class GatewayResponses(IEnumerable<Aws.ApiGateway.GatewayResponse> changed)
{
    private const int ServerErrors = 500;

    private readonly Dictionary<string, GatewayResponse> _byType = changed
        .Where(response => !response.DefaultResponse)
        .ToDictionary(response => response.ResponseType, response => new GatewayResponse(response), StringComparer.Ordinal);

    /// <summary>The failure as the API has it; the same where it says nothing of its type.</summary>
    public GatewayFailure Word(RestCall call, RestFailure failure) =>
        Find(failure) is { } response ? response.Word(call, failure) : failure;

    private GatewayResponse? Find(RestFailure failure)
    {
        if (_byType.Count == 0) return null;
        if (_byType.TryGetValue(failure.Type.Name, out var own)) return own;

        var ofClass = failure.Status >= ServerErrors ? GatewayResponseType.Default5xx : GatewayResponseType.Default4xx;
        return _byType.GetValueOrDefault(ofClass.Name);
    }
}
