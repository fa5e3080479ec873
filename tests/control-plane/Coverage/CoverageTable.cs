using System.Text;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.ServiceDefaults.Operations;

namespace Gatehouse.ControlPlane.Tests.Coverage;

/// <summary><c>docs/coverage.md</c>: which of AWS's declared operations are carried out. Made of the descriptors and the catalogs.</summary>
internal static class CoverageTable
{
    /// <summary>Edges answer these themselves: they concern sockets, which the control-plane does not hold, or try out the data plane.</summary>
    private static readonly Dictionary<string, string[]> ServedByEdges = new(StringComparer.Ordinal)
    {
        ["gatehouse.aws.apigatewaymanagementapi.ApiGatewayManagementApi"] = ["DeleteConnection", "GetConnection", "PostToConnection"],
        ["gatehouse.aws.apigateway.ApiGateway"] = ["TestInvokeAuthorizer", "TestInvokeMethod"],
    };

    public static string Render(WireModel model, IEnumerable<OperationCatalog> catalogs)
    {
        var carriedOut = catalogs.ToDictionary(catalog => catalog.Service, catalog => catalog.Names.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append("# Coverage\n\n");
        text.Append("Generated from the descriptors in `protos/aws` and the operations that the control-plane registers; a test holds it to both.\n");
        text.Append("What stands under *answers 501* is refused by its name, and so is every operation of a service that is not listed.\n");
        foreach (var service in model.Services.OrderBy(service => service.Name, StringComparer.Ordinal))
        {
            var all = service.Operations.Keys.Order(StringComparer.Ordinal).ToArray();
            var served = carriedOut.GetValueOrDefault(service.FullName, []).Concat(ServedByEdges.GetValueOrDefault(service.FullName, [])).ToHashSet(StringComparer.Ordinal);
            text.Append($"\n## {service.Name}: {served.Count} of {all.Length} declared\n");
            Append(text, "Carried out", all.Where(served.Contains));
            Append(text, "Answers 501", all.Where(name => !served.Contains(name)));
        }

        text.Append(FieldTable.Render());
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, IEnumerable<string> operations)
    {
        var names = string.Join(", ", operations);
        if (names.Length > 0) text.Append($"\n{title}: {names}.\n");
    }
}
