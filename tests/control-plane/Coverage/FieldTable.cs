using System.Text;
using Gatehouse.Aws.ApiGatewayV2;
using Gatehouse.Aws.Traits;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.ControlPlane.ApiGatewayV2.Editing;
using Gatehouse.ControlPlane.ApiGatewayV2.VpcLinks;
using Gatehouse.ControlPlane.DomainNames;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Tests.Coverage;

/// <summary>
/// The part of <c>docs/coverage.md</c> that tells of every field that API Gateway V2's requests may set what becomes of it. What is kept without
/// effect comes from the lists by which it is named in the log.
/// </summary>
internal static class FieldTable
{
    private static readonly (string Title, MessageDescriptor Kept, MessageDescriptor[] Requests)[] Resources =
    [
        ("Api", Api.Descriptor, [CreateApiRequest.Descriptor, UpdateApiRequest.Descriptor]),
        ("ApiMapping", ApiMapping.Descriptor, [CreateApiMappingRequest.Descriptor, UpdateApiMappingRequest.Descriptor]),
        ("Authorizer", Authorizer.Descriptor, [CreateAuthorizerRequest.Descriptor, UpdateAuthorizerRequest.Descriptor]),
        ("Deployment", Deployment.Descriptor, [CreateDeploymentRequest.Descriptor, UpdateDeploymentRequest.Descriptor]),
        ("DomainName", CustomDomain.Descriptor, [CreateDomainNameRequest.Descriptor, UpdateDomainNameRequest.Descriptor]),
        ("Integration", Integration.Descriptor, [CreateIntegrationRequest.Descriptor, UpdateIntegrationRequest.Descriptor]),
        ("IntegrationResponse", IntegrationResponse.Descriptor, [CreateIntegrationResponseRequest.Descriptor, UpdateIntegrationResponseRequest.Descriptor]),
        ("Model", Model.Descriptor, [CreateModelRequest.Descriptor, UpdateModelRequest.Descriptor]),
        ("Route", Route.Descriptor, [CreateRouteRequest.Descriptor, UpdateRouteRequest.Descriptor]),
        ("RouteResponse", RouteResponse.Descriptor, [CreateRouteResponseRequest.Descriptor, UpdateRouteResponseRequest.Descriptor]),
        ("RoutingRule", RoutingRule.Descriptor, [CreateRoutingRuleRequest.Descriptor, PutRoutingRuleRequest.Descriptor]),
        ("Stage", Stage.Descriptor, [CreateStageRequest.Descriptor, UpdateStageRequest.Descriptor]),
        ("VpcLink", VpcLink.Descriptor, [CreateVpcLinkRequest.Descriptor, UpdateVpcLinkRequest.Descriptor]),
    ];

    /// <summary>Nothing could be done with these but show them.</summary>
    private static readonly HashSet<string> Descriptive = new(StringComparer.Ordinal)
    {
        "contentType", "description", "endpointType", "name", "operationName", "securityPolicy", "tags", "version",
    };

    /// <summary>Members of shared messages that answers have and requests have no use for.</summary>
    private static readonly HashSet<string> OfAnswers = new(StringComparer.Ordinal)
    {
        "apiGatewayDomainName", "certificateUploadDate", "domainNameStatus", "domainNameStatusMessage", "hostedZoneId",
    };

    private static readonly HashSet<string> KeptInHttp =
        [.. HttpFieldsNotActedOn.All, .. CertificatesNotServed.All, .. NetworksNotReached.All];

    private static readonly HashSet<string> KeptInWebSocket =
        [.. WebSocketFieldsNotActedOn.All, .. CertificatesNotServed.All, .. NetworksNotReached.All];

    public static string Render()
    {
        var text = new StringBuilder();
        text.Append("\n## ApiGatewayV2: fields\n\n");
        text.Append("What becomes of every field that a request may set. What is kept without effect is named in the log when it is set; where one\n");
        text.Append("kind of API acts on it, that is said. `domainNameId`, which only private domain names have, is refused.\n\n");
        text.Append("| of | acted on | shown | kept, and named in the log |\n| --- | --- | --- | --- |\n");
        var rows = new SortedDictionary<string, SortedDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var (title, kept, requests) in Resources)
        {
            foreach (var request in requests) Add(rows, title, kept, request);
        }

        foreach (var (title, fields) in rows)
        {
            string Of(Func<string, bool> isWanted) => string.Join(", ", fields.Where(field => isWanted(field.Value)).Select(field => Shown(field.Key, field.Value)));
            text.Append($"| {title} | {Of(what => what is Acted or InHttp or InWebSocket)} | {Of(what => what == Told)} | {Of(what => what == Kept)} |\n");
        }

        return text.ToString();
    }

    private const string Acted = "acted on";
    private const string InHttp = "HTTP only";
    private const string InWebSocket = "WebSocket only";
    private const string Told = "shown";
    private const string Kept = "kept";

    private static void Add(
        SortedDictionary<string, SortedDictionary<string, string>> rows, string title, MessageDescriptor kept, MessageDescriptor message)
    {
        foreach (var member in MessagePlan.Of(message).Members.Where(member => member.Location == Location.Body && !OfAnswers.Contains(member.WireName)))
        {
            var fields = rows.TryGetValue(title, out var known) ? known : rows[title] = new(StringComparer.Ordinal);
            fields[member.WireName] = What($"{kept.FullName}.{member.Field.Name}", member.WireName);
            if (Nested(member.Field) is { } nested) Add(rows, nested.Name.Replace("Input", "", StringComparison.Ordinal), nested, nested);
        }
    }

    private static string What(string fullName, string name) => (KeptInHttp.Contains(fullName), KeptInWebSocket.Contains(fullName)) switch
    {
        (true, true) => Kept,
        (true, false) => InWebSocket,
        (false, true) => InHttp,
        _ => Descriptive.Contains(name) ? Told : Acted,
    };

    private static string Shown(string field, string what) => what is InHttp or InWebSocket ? $"{field} ({what})" : field;

    private static MessageDescriptor? Nested(FieldDescriptor field)
    {
        if (field.FieldType != FieldType.Message) return null;

        var type = field.IsMap ? field.MessageType.FindFieldByName("value") is { FieldType: FieldType.Message } value ? value.MessageType : null : field.MessageType;
        return type?.File.Package == field.File.Package && type.FullName != IntegrationParameters.Descriptor.FullName ? type : null;
    }
}
