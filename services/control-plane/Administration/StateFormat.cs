using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>How what is kept stands in an exported state.</summary>
internal static class StateFormat
{
    /// <summary>The only one so far.</summary>
    public const int Version = 1;

    public static StateKey Write(DocumentKey key) => new() { Account = key.Account, Region = key.Region, Kind = key.Kind, Id = key.Id };

    public static DocumentKey Read(StateKey key) => new(key.Account, key.Region, key.Kind, key.Id);

    public static PutDocument Read(StateDocument document) => new(Read(document.Key), document.Parent, document.Content.Memory);

    /// <summary>Whether a store will take what the part holds.</summary>
    public static bool CanKeep(StatePart part) => part.PartCase switch
    {
        StatePart.PartOneofCase.Document => part.Document.Key is not null && WriteRules.Allow(Read(part.Document)),
        StatePart.PartOneofCase.Counter => part.Counter.Key is { } key && WriteRules.Allow(Read(key)),
        _ => true,
    };
}
