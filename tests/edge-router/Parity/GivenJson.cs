using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.EdgeRouter.Tests.Parity;

/// <summary>Parts of a case that are messages, in AWS's member names. A member that is none is a mistake in the case.</summary>
internal static class GivenJson
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(false).WithTypeRegistry(TypeRegistry.Empty));

    /// <param name="json">The part.</param>
    /// <param name="backend">The URL that BACKEND stands for in it, AUTHORITY for its host and port.</param>
    public static T Read<T>(JsonNode json, string backend = "")
        where T : IMessage, new() =>
        Parser.Parse<T>(json.ToJsonString().Replace("BACKEND", backend).Replace("AUTHORITY", backend[(backend.LastIndexOf('/') + 1)..]));
}
