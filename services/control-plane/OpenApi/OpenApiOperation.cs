using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>One operation of a document.</summary>
/// <param name="Path">As the document has it, under the path that its reader prepends.</param>
/// <param name="Verb">In capitals; <c>ANY</c> for <c>x-amazon-apigateway-any-method</c>.</param>
/// <param name="Definition">The operation itself.</param>
/// <param name="PathItem">What it shares with the path's other operations.</param>
internal sealed record OpenApiOperation(string Path, string Verb, JsonObject Definition, JsonObject PathItem)
{
    /// <summary>Where it stands in the document, as findings name it.</summary>
    public string Place => $"paths.{Path}.{(Verb == "ANY" ? "x-amazon-apigateway-any-method" : Verb.ToLowerInvariant())}";

    public override string ToString() => $"{Verb} {Path}";
}
