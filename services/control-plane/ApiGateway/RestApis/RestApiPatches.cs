using System.Globalization;
using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.ApiGateway.Patching;

namespace Gatehouse.ControlPlane.ApiGateway.RestApis;

/// <summary>What UpdateRestApi may change. https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateRestApi-Patch</summary>
internal static class RestApiPatches
{
    private const PatchOps Any = PatchOps.Add | PatchOps.Remove | PatchOps.Replace;

    public static readonly PatchTable<RestApi> Table = new(
        PatchRefusals.NamingOps,
        PatchPath.Value(RestApi.Descriptor, "/name"),
        PatchPath.Value(RestApi.Descriptor, "/description", PatchOps.Replace | PatchOps.Remove),
        PatchPath.Value(RestApi.Descriptor, "/version", PatchOps.Replace | PatchOps.Remove),
        PatchPath.Value(RestApi.Descriptor, "/apiKeySource"),
        PatchPath.Value(RestApi.Descriptor, "/policy", PatchOps.Replace | PatchOps.Remove),
        PatchPath.Value(RestApi.Descriptor, "/minimumCompressionSize", invalid: RestApiFailures.CompressionOutOfBounds),
        PatchPath.Value(RestApi.Descriptor, "/disableExecuteApiEndpoint"),
        PatchPath.Items(RestApi.Descriptor, "/binaryMediaTypes"),
        PatchPath.Custom<RestApi>("/endpointConfiguration/types/{}", Any, ChangeType),
        PatchPath.Value(RestApi.Descriptor, "/endpointConfiguration/ipAddressType", invalid: RestApiFailures.UnknownIpAddressType),
        PatchPath.ItemValues(RestApi.Descriptor, "/endpointConfiguration/vpcEndpointIds"));

    // The path names a type by its own name or by its number.
    private static AwsFailure? ChangeType(RestApi api, Patch patch)
    {
        var types = api.EndpointConfiguration.Types_;
        var named = patch.Names[0];
        var former = int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < types.Count
            ? types[number]
            : named;
        if (patch.Op == PatchOps.Remove)
        {
            types.Remove(former);
            return null;
        }

        var next = patch.Op == PatchOps.Replace ? patch.Value : named;
        if (next is not (EndpointTypes.Regional or EndpointTypes.Edge or EndpointTypes.Private))
        {
            return RestApiFailures.UnknownEndpointType;
        }

        if (patch.Op == PatchOps.Replace)
        {
            types.Remove(former);
        }

        types.Add(next);
        if (next == EndpointTypes.Private)
        {
            api.EndpointConfiguration.IpAddressType = IpAddressTypes.Dualstack;
        }

        return null;
    }
}
