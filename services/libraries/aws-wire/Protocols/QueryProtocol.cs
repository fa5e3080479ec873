using System.Text;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Query;
using Gatehouse.AwsWire.Rest;
using Google.Protobuf;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Gatehouse.AwsWire.Protocols;

/// <summary>query: the parameter Action names the operation. https://smithy.io/2.0/aws/protocols/aws-query-protocol.html</summary>
public sealed class QueryProtocol : IWireProtocol
{
    private const string FormType = "application/x-www-form-urlencoded";

    public WireProtocol Protocol => WireProtocol.Query;

    public LocatedOperation? Locate(WireService service, HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var parameters = Parameters(http, body);
        return NameIn(parameters, service) is { } name && service.Operations.TryGetValue(name, out var operation)
            ? new LocatedOperation(operation, parameters)
            : null;
    }

    public string? CalledName(WireService service, HttpRequest http, ReadOnlyMemory<byte> body) => NameIn(Parameters(http, body), service);

    public ReadRequest Read(LocatedOperation located, HttpRequest http, ReadOnlyMemory<byte> body) =>
        new(QueryRequestReader.Read(located.Operation, located.Parameters), []);

    public Task WriteAsync(HttpResponse http, WireOperation operation, IMessage response, string requestId, CancellationToken cancellationToken) =>
        QueryResponseWriter.WriteAsync(http, operation, response, requestId, cancellationToken);

    public Task WriteFailureAsync(
        HttpResponse http, WireService service, AwsFailure failure, string requestId, CancellationToken cancellationToken) =>
        QueryResponseWriter.WriteFailureAsync(http, service, failure, requestId, cancellationToken);

    /// <summary>The version tells services apart that share a name: without one, any service with the operation is meant.</summary>
    private static string? NameIn(Dictionary<string, string> parameters, WireService service) =>
        parameters.TryGetValue("Action", out var action)
        && (!parameters.TryGetValue("Version", out var version) || version == service.Traits.ApiVersion)
            ? action
            : null;

    private static Dictionary<string, string> Parameters(HttpRequest http, ReadOnlyMemory<byte> body)
    {
        var parameters = http.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        if (http.ContentType?.StartsWith(FormType, StringComparison.OrdinalIgnoreCase) == true)
        {
            foreach (var (name, value) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body.Span)))
            {
                parameters[name] = value.ToString();
            }
        }

        return parameters;
    }
}
