using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.Protocol;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Compiles each snapshot by its protocol's compiler. A snapshot that did not change keeps what was compiled from it.</summary>
internal sealed class SnapshotCompiler(IEnumerable<IApiCompiler> compilers, ILogger<SnapshotCompiler> log)
{
    private readonly FrozenDictionary<string, IApiCompiler> _compilers = compilers.ToFrozenDictionary(compiler => compiler.ProtocolType);

    /// <summary>False when the snapshot cannot be compiled: one broken API must not keep the others from being served.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Called by a loop that must survive whatever a snapshot holds.")]
    public bool TryCompile(ApiSnapshot snapshot, CompiledApi? known, [NotNullWhen(true)] out CompiledApi? compiled)
    {
        compiled = known;
        if (compiled is not null && compiled.Snapshot.Equals(snapshot)) return true;

        try
        {
            compiled = _compilers.TryGetValue(snapshot.Api.ProtocolType, out var compiler)
                ? compiler.Compile(snapshot)
                : new UnservedApi(snapshot);
            return true;
        }
        catch (Exception cause)
        {
            log.SnapshotRejected(cause, snapshot.Api?.ApiId ?? "");
            return compiled is not null;
        }
    }
}
