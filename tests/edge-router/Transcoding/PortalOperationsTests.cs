using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Protocols;
using Gatehouse.EdgeRouter.Transcoding;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Gatehouse.EdgeRouter.Tests.Transcoding;

/// <summary>Portals are not emulated: what is not registered is refused by the name under which it is found. Names and URIs: AWS SDK for JavaScript 3.1169.</summary>
public sealed class PortalOperationsTests
{
    private static readonly string[] Names =
    [
        "CreatePortal", "CreatePortalProduct", "CreateProductPage", "CreateProductRestEndpointPage", "DeletePortal", "DeletePortalProduct",
        "DeletePortalProductSharingPolicy", "DeleteProductPage", "DeleteProductRestEndpointPage", "DisablePortal", "GetPortal", "GetPortalProduct",
        "GetPortalProductSharingPolicy", "GetProductPage", "GetProductRestEndpointPage", "ListPortalProducts", "ListPortals", "ListProductPages",
        "ListProductRestEndpointPages", "PreviewPortal", "PublishPortal", "PutPortalProductSharingPolicy", "UpdatePortal", "UpdatePortalProduct",
        "UpdateProductPage", "UpdateProductRestEndpointPage",
    ];

    [Fact]
    public void Each_is_found_by_its_name()
    {
        var model = WireModel.Load();
        var operations = model.Service("gatehouse.aws.apigatewayv2.ApiGatewayV2").Operations;
        var locator = new OperationLocator(new Lazy<WireModel>(model), [new RestJsonProtocol(), new QueryProtocol(), new Json11Protocol(), new RestXmlProtocol()]);

        foreach (var name in Names)
        {
            var http = operations[name].Http;
            var call = locator.Locate("apigateway", Request(http.Method, PathOf(http.Uri)), default).ShouldNotBeNull();

            call.Name.ShouldBe(name);
        }

        Names.Distinct().Count().ShouldBe(26);
    }

    private static string PathOf(string template) => string.Join('/', template.Split('/').Select(segment => segment.StartsWith('{') ? "x" : segment));

    private static HttpRequest Request(string method, string path)
    {
        var context = new DefaultHttpContext { Request = { Method = method, Path = path } };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = path;
        return context.Request;
    }
}
