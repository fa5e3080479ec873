using System.Text.Json.Nodes;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Parameters;

/// <summary>
/// <c>{{resolve:ssm:name:version}}</c> anywhere inside a text, replaced when the resource is created or updated.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
/// </summary>
internal sealed class DynamicReferences(ParameterStoreValues store)
{
    private const string Start = "{{resolve:";
    private const string End = "}}";
    private const int MostInOneText = 60;

    /// <summary>The tree with every reference replaced. Throws <see cref="TemplateException"/>.</summary>
    public async Task<JsonNode?> ResolveAsync(JsonNode? node, CallScope scope, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    if (await ResolveAsync(value, scope, cancellationToken) is var resolved && !ReferenceEquals(resolved, value))
                    {
                        members[name] = resolved;
                    }
                }

                return members;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    if (await ResolveAsync(items[i], scope, cancellationToken) is var resolved && !ReferenceEquals(resolved, items[i]))
                    {
                        items[i] = resolved;
                    }
                }

                return items;
            default:
                return node.ToText() is { } text && text.Contains(Start, StringComparison.Ordinal)
                    ? JsonValue.Create(await ResolveAsync(text, scope, cancellationToken))
                    : node;
        }
    }

    private async Task<string> ResolveAsync(string text, CallScope scope, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostInOneText; i++)
        {
            var start = text.IndexOf(Start, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0)
            {
                return text;
            }

            var reference = text[(start + Start.Length)..end];
            var value = await FindAsync(reference, scope, cancellationToken);
            text = string.Concat(text.AsSpan(0, start), value, text.AsSpan(end + End.Length));
        }

        return text;
    }

    private async Task<string> FindAsync(string reference, CallScope scope, CancellationToken cancellationToken)
    {
        var (service, name) = reference.Split(':', 2) is [var first, var second] ? (first, second) : (reference, "");
        return service switch
        {
            "ssm" or "ssm-secure" => await store.FindAsync(name, service == "ssm-secure", scope, cancellationToken)
                ?? throw new TemplateException($"Parameters: [{name}] cannot be found."),
            _ => throw new TemplateException($"A dynamic reference to {service} is not emulated by Gatehouse"),
        };
    }
}
