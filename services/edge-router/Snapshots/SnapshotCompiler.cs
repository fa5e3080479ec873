using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Rest.Keys;
using Gatehouse.EdgeRouter.Rest.Quotas;
using Gatehouse.EdgeRouter.Throttling;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.EdgeRouter.Snapshots;

/// <summary>Compiles each snapshot by its protocol's compiler. A snapshot that did not change keeps what was compiled from it.</summary>
internal sealed class SnapshotCompiler(
    IEnumerable<IApiCompiler> compilers, IRestApiCompiler restCompiler, TokenBuckets buckets, UsageLedger ledger, ILogger<SnapshotCompiler> log)
{
    private readonly FrozenDictionary<string, IApiCompiler> _compilers = compilers.ToFrozenDictionary(compiler => compiler.ProtocolType);

    /// <summary>False when the snapshot cannot be compiled: one broken API must not keep the others from being served.</summary>
    public bool TryCompile(ApiSnapshot snapshot, CompiledApi? known, [NotNullWhen(true)] out CompiledApi? compiled) =>
        TryCompile(ApiIdentity.Of(snapshot), snapshot, known, Compile, out compiled);

    /// <inheritdoc cref="TryCompile(ApiSnapshot, CompiledApi?, out CompiledApi?)"/>
    public bool TryCompile(RestApiSnapshot snapshot, CompiledApi? known, [NotNullWhen(true)] out CompiledApi? compiled) =>
        TryCompile(ApiIdentity.Of(snapshot), snapshot, known, restCompiler.Compile, out compiled);

    /// <summary>API keys and the plans that they are in.</summary>
    public UsageOfAccount Compile(UsageSnapshot snapshot) => new(snapshot, buckets, ledger);

    [SuppressMessage("Design", "CA1031", Justification = "Called by a loop that must survive whatever a snapshot holds.")]
    private bool TryCompile<TSnapshot>(
        ApiIdentity identity, TSnapshot snapshot, CompiledApi? known, Func<TSnapshot, CompiledApi> compile,
        [NotNullWhen(true)] out CompiledApi? compiled)
        where TSnapshot : IMessage
    {
        compiled = known;
        if (compiled is not null && compiled.IsCompiledFrom(snapshot)) return true;

        try
        {
            compiled = compile(snapshot);
            return true;
        }
        catch (Exception cause)
        {
            log.SnapshotRejected(cause, identity.Id);
            return compiled is not null;
        }
    }

    private CompiledApi Compile(ApiSnapshot snapshot) =>
        _compilers.TryGetValue(snapshot.Api.ProtocolType, out var compiler) ? compiler.Compile(snapshot) : new UnservedApi(snapshot);
}
