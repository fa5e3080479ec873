using System.Net;
using System.Text;

namespace Gatehouse.EdgeRouter.Internal;

/// <summary>
/// The internal endpoints as an OpenAPI document, at LocalStack's places: <c>/openapi.yaml</c>, and as a page <c>/_localstack/swagger</c>. The page
/// shows the document itself: what draws it nicer would have to be fetched from elsewhere.
/// </summary>
internal sealed class DocumentEndpoint
{
    private const string NoVersion = "version: 0.0.0";

    private readonly byte[] _document;
    private readonly byte[] _page;

    public DocumentEndpoint()
    {
        using var reader = new StreamReader(typeof(DocumentEndpoint).Assembly.GetManifestResourceStream("openapi.yaml")!);
        var document = reader.ReadToEnd().Replace(NoVersion, $"version: {Product.Version}", StringComparison.Ordinal);
        _document = Encoding.UTF8.GetBytes(document);
        _page = Encoding.UTF8.GetBytes(
            "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Internal endpoints</title></head>\n"
            + $"<body><h1>Internal endpoints</h1><p><a href=\"/openapi.yaml\">openapi.yaml</a></p><pre>{WebUtility.HtmlEncode(document)}</pre></body></html>\n");
    }

    public ValueTask<StageOutcome> DocumentAsync(EdgeExchange exchange) => SendAsync(exchange, _document, "application/yaml");

    public ValueTask<StageOutcome> PageAsync(EdgeExchange exchange) => SendAsync(exchange, _page, "text/html; charset=utf-8");

    private static async ValueTask<StageOutcome> SendAsync(EdgeExchange exchange, byte[] body, string contentType)
    {
        var response = exchange.Context.Response;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, exchange.Aborted);
        return StageOutcome.Answered;
    }
}
