using Gatehouse.Protocol;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Gatehouse.LambdaRunner.Trust;

/// <summary>
/// Makes functions trust the certificates of the edge, so that <c>https://{domainName}/{stage}</c> works in code that knows nothing of
/// Gatehouse. Two files of PEM, written when the first environment starts: the edge's authority alone, for runtimes that add to what they
/// trust (Node.js), and together with what the machine trusts, for those that replace it (Python, curl, the AWS SDKs).
/// </summary>
internal sealed class TrustedCertificates(Certificates.CertificatesClient authority, LambdaRunnerOptions options, ILogger<TrustedCertificates> log)
    : IDisposable
{
    /// <summary>Where distributions keep what the machine trusts.</summary>
    private static readonly string[] MachineBundles =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"];

    private readonly SemaphoreSlim _once = new(1, 1);
    private volatile Written? _written;

    /// <summary>What functions find in their environment. Empty while the control-plane cannot be asked: functions run all the same.</summary>
    public async ValueTask<IReadOnlyDictionary<string, string>> VariablesAsync(CancellationToken cancellationToken)
    {
        if (_written is { } known && known.Of == CertificateVersion) return known.Variables;

        await _once.WaitAsync(cancellationToken);
        try
        {
            var version = CertificateVersion;
            if (_written is not { } last || last.Of != version) _written = last = new Written(version, await WriteAsync(cancellationToken));
            return last.Variables;
        }
        catch (RpcException unknown) when (!cancellationToken.IsCancellationRequested)
        {
            RunnerLog.AuthorityUnknown(log, unknown.StatusCode);
            return new Dictionary<string, string>();
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();

    /// <summary>When the user's own certificate was last changed: environments that start later trust the new one.</summary>
    private DateTime CertificateVersion => options.CertificateFile is { } file ? File.GetLastWriteTimeUtc(file) : default;

    private async Task<Dictionary<string, string>> WriteAsync(CancellationToken cancellationToken)
    {
        var own = (await authority.GetAuthorityAsync(new Empty(), cancellationToken: cancellationToken)).Certificate + "\n";
        if (options.CertificateFile is { } file) own += CertificatesIn(await File.ReadAllTextAsync(file, cancellationToken));
        var machine = Array.Find(MachineBundles, File.Exists) is { } bundle ? await File.ReadAllTextAsync(bundle, cancellationToken) : "";

        var folder = Directory.CreateDirectory(Path.Combine(options.CacheDirectory, "trust")).FullName;
        var edge = await WriteAsync(Path.Combine(folder, "edge.pem"), own, cancellationToken);
        var everything = await WriteAsync(Path.Combine(folder, "all.pem"), machine + "\n" + own, cancellationToken);
        return new Dictionary<string, string>
        {
            ["NODE_EXTRA_CA_CERTS"] = edge,
            ["AWS_CA_BUNDLE"] = everything,
            ["REQUESTS_CA_BUNDLE"] = everything,
            ["SSL_CERT_FILE"] = everything,
        };
    }

    /// <summary>Replaces the file whole: functions of another runner on this machine may be reading it.</summary>
    private static async Task<string> WriteAsync(string path, string text, CancellationToken cancellationToken)
    {
        var draft = $"{path}.{Environment.ProcessId}";
        await File.WriteAllTextAsync(draft, text, cancellationToken);
        File.Move(draft, path, overwrite: true);
        return path;
    }

    /// <summary>The file holds a private key as well, which is nobody's business here.</summary>
    private static string CertificatesIn(string pem)
    {
        const string begin = "-----BEGIN CERTIFICATE-----";
        const string end = "-----END CERTIFICATE-----";
        var certificates = pem.Split(begin).Skip(1).Where(part => part.Contains(end, StringComparison.Ordinal));
        return string.Concat(certificates.Select(part => begin + part[..(part.IndexOf(end, StringComparison.Ordinal) + end.Length)] + "\n"));
    }

    private sealed record Written(DateTime Of, Dictionary<string, string> Variables);
}
