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
}
