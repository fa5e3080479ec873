using System.Globalization;
using Gatehouse.EdgeRouter.Transforming;

namespace Gatehouse.EdgeRouter.Endpoints;

/// <summary>
/// Nothing is called: the mapped request itself says with which status an integration response is chosen.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html
/// </summary>
internal sealed class MockEndpoint : IEndpoint
{
    public static MockEndpoint Instance { get; } = new();

    public bool IsTraced => false;

    public ValueTask<EndpointOutcome> CallAsync(EndpointCall call, MappedRequest request)
    {
        var text = ContentHandling.TextOf(request.Body);
        return new(MockStatus.TryRead(text, out var status)
            ? new EndpointResponse(status.ToString(CultureInfo.InvariantCulture), Body: default, ContentType: null)
            : EndpointOutcome.Failed(EndpointFailure.Misconfigured, "a mock's request template must give a statusCode"));
    }
}
