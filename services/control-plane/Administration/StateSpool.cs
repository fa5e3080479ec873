using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Administration;

/// <summary>
/// An imported state on its way: a file that is gone when it is closed. It holds the parts until the last has come, so that an import that
/// breaks off touches nothing.
/// </summary>
internal sealed class StateSpool : IAsyncDisposable
{
    private const long MostBytes = 8L * 1024 * 1024 * 1024;

    private readonly FileStream _file = new(
        Path.Combine(Path.GetTempPath(), $"gatehouse-state-{Guid.NewGuid():N}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });

    private long _parts;

    /// <summary>Whether the last part has come and nothing is missing.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>False for a part that an exported state cannot have here.</summary>
    public bool TryAdd(StatePart part)
    {
        var fits = (part.PartCase, _parts) switch
        {
            (_, _) when IsComplete => false,
            (StatePart.PartOneofCase.Header, 0) => part.Header.Format == StateFormat.Version,
            (StatePart.PartOneofCase.Header or StatePart.PartOneofCase.None, _) or (_, 0) => false,
            (StatePart.PartOneofCase.End, _) => part.End.Parts == _parts,
            _ => _file.Length < MostBytes && StateFormat.CanKeep(part),
        };
        if (!fits) return false;

        IsComplete = part.PartCase == StatePart.PartOneofCase.End;
        _parts++;
        part.WriteDelimitedTo(_file);
        return true;
    }

    /// <summary>The parts from the beginning.</summary>
    public IEnumerable<StatePart> Read()
    {
        _file.Position = 0;
        while (_file.Position < _file.Length) yield return StatePart.Parser.ParseDelimitedFrom(_file);
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
