using System.Collections.Frozen;
using System.Text.Json.Nodes;
using Gatehouse.ControlPlane.CloudFormation.Sam.Documents;
using Gatehouse.ControlPlane.CloudFormation.Sam.HttpApis;
using Gatehouse.ControlPlane.CloudFormation.Sam.RestApis;
using Gatehouse.ControlPlane.CloudFormation.Templates;

namespace Gatehouse.ControlPlane.CloudFormation.Sam.Functions;

/// <summary>What calls a function: each event by its type. Types that Gatehouse has no source of are refused by their name.</summary>
internal static class FunctionEvents
{
    private static readonly FrozenDictionary<string, IFunctionEvent> Types = new IFunctionEvent[] { new HttpApiEvent(), new RestApiEvent() }
        .ToFrozenDictionary(type => type.Type, StringComparer.Ordinal);

    public static void Add(SamResource function, FunctionTarget target, SamStack stack)
    {
        if (function["Events"] is not { } declared)
        {
            return;
        }

        foreach (var (eventId, value) in declared as JsonObject ?? throw function.Invalid("'Events' must be a map."))
        {
            var type = (value as JsonObject)?["Type"].ToText()
                ?? throw SamFailures.InvalidEvent(function.LogicalId, eventId, "Event is missing required property 'Type'.");
            if (!Types.TryGetValue(type, out var kind))
            {
                throw SamFailures.InvalidEvent(function.LogicalId, eventId, $"Events of type {type} are not emulated by Gatehouse.");
            }

            kind.Add(new FunctionEvent(target, eventId, (value as JsonObject)?["Properties"] as JsonObject ?? []), stack);
        }
    }
}

/// <summary>One kind of event that calls functions.</summary>
internal interface IFunctionEvent
{
    string Type { get; }

    /// <summary>Writes what the event stands for into its API and the stack. Throws <see cref="TemplateException"/>.</summary>
    void Add(FunctionEvent declared, SamStack stack);
}

/// <summary>One event of a function.</summary>
internal sealed record FunctionEvent(FunctionTarget Target, string EventId, JsonObject Properties)
{
    public SamResource Function => Target.Function;

    public string PermissionId => $"{Function.LogicalId}{EventId}Permission";

    public JsonObject? Auth => Properties[nameof(Auth)] as JsonObject;

    /// <summary>A path as it stands in the ARNs of permissions: a variable is anything.</summary>
    public static string PathInArn(string path) =>
        string.Join('/', path.TrimEnd('/').Split('/').Select(segment => segment.StartsWith('{') ? "*" : segment)) is { Length: > 0 } trimmed ? trimmed : "/";

    /// <summary>A method as it stands in the ARNs of permissions.</summary>
    public static string MethodInArn(string method) =>
        ApiDocument.Normalize(method) == ApiDocument.AnyMethod ? "*" : method.ToUpperInvariant();

    public TemplateException Invalid(string why) => SamFailures.InvalidEvent(Function.LogicalId, EventId, why);
}
