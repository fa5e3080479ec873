using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Gatehouse.EdgeRouter.Caching;

/// <summary>
/// Remembers at most twice a number of entries without ever waiting: entries are young or old; when the young are many they become the old
/// ones and the former old ones are forgotten. What is asked for stays young. Whether an entry is still good is its reader's to judge.
/// </summary>
internal sealed class BoundedCache<TKey, TValue>(int generation)
    where TKey : notnull
{
    private readonly Lock _turning = new();
    private volatile ConcurrentDictionary<TKey, TValue> _young = new();
    private volatile ConcurrentDictionary<TKey, TValue> _old = new();
    private int _youngCount;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (_young.TryGetValue(key, out value)) return true;
        if (!_old.TryGetValue(key, out value)) return false;

        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        _young[key] = value;

        // Counts writes rather than entries: counting a concurrent dictionary stops everybody.
        if (Interlocked.Increment(ref _youngCount) < generation) return;

        lock (_turning)
        {
            if (_youngCount < generation) return;

            _old = _young;
            _young = new();
            _youngCount = 0;
        }
    }
}
