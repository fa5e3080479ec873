using Microsoft.IdentityModel.Tokens;

namespace Gatehouse.EdgeRouter.Authorizing.Keys;

/// <summary>
/// The keys of one issuer, read when they are first needed, when they have grown old, and when a token names one that is not among them:
/// that is how issuers rotate. However many requests wait, they wait for one reading; however many unknown keys are named, the issuer is
/// asked once in a while.
/// </summary>
internal sealed class IssuerKeys(string issuer, IIssuerSource source, TimeProvider time, ILogger log)
{
    /// <summary>How soon an issuer is asked again, whether it failed or did not know a key.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private volatile KeySet? _keys;
    private Task? _reading;
    private DateTimeOffset _askedAt = DateTimeOffset.MinValue;

    /// <summary>The keys in force; null when there are none.</summary>
    public KeySet? Current(DateTimeOffset now) => _keys is { } keys && keys.IsCurrent(now) ? keys : null;

    /// <summary>The key of that id with the set it is of; null when the issuer has none or cannot be asked.</summary>
    public async ValueTask<(KeySet Set, JsonWebKey Key)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Find(id) is { } known) return known;

        await AskAsync().WaitAsync(cancellationToken);
        return Find(id);
    }

    private (KeySet Set, JsonWebKey Key)? Find(string id) =>
        Current(time.GetUtcNow()) is { } keys && keys.Find(id) is { } key ? (keys, key) : null;

    // Not bound to the request that happens to be first: others wait for the same answer.
    private Task AskAsync()
    {
        lock (_lock)
        {
            if (_reading is { IsCompleted: false }) return _reading;
            if (time.GetUtcNow() - _askedAt < Pause) return Task.CompletedTask;

            _askedAt = time.GetUtcNow();
            return _reading = ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            _keys = new KeySet(await source.ReadAsync(CancellationToken.None), time.GetUtcNow());
        }
        catch (IssuerUnreachableException cause)
        {
            log.IssuerUnreachable(issuer, cause.Message);
        }
    }
}
