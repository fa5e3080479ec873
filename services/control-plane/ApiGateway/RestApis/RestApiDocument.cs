using Gatehouse.ControlPlane.Editing;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>How REST APIs are kept. The API's document changes with everything that belongs to the API.</summary>
internal static class RestApiDocument
{
    public static readonly RootKind<RestApiRecord> Root = new(new("apigateway/restapi"), RestApiFailures.Missing);
}
