using System.Diagnostics.CodeAnalysis;
using System.Net.Security;

namespace Gatehouse.EdgeRouter.Listening;

/// <summary>Certificates by the name that they were made for. Names come from clients: the oldest makes room for what is more than fits.</summary>
internal sealed class CertificateCache(int capacity)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SslStreamCertificateContext> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> _oldestFirst = new();

    public int Count
    {
        get
        {
            lock (_gate) return _byName.Count;
        }
    }

    /// <summary>The certificate, if it will still be valid then.</summary>
    public bool TryGet(string name, DateTimeOffset now, [NotNullWhen(true)] out SslStreamCertificateContext? certificate)
    {
        lock (_gate) return _byName.TryGetValue(name, out certificate) && certificate.TargetCertificate.NotAfter > now.LocalDateTime;
    }

    /// <summary>Keeps a certificate. One that somebody else has kept for the name meanwhile is replaced.</summary>
    public void Keep(string name, SslStreamCertificateContext certificate)
    {
        lock (_gate)
        {
            if (!_byName.ContainsKey(name)) _oldestFirst.Enqueue(name);
            _byName[name] = certificate;
            if (_byName.Count > capacity) _byName.Remove(_oldestFirst.Dequeue());
        }
    }
}
