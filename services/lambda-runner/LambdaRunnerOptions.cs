using System.ComponentModel.DataAnnotations;

namespace Gatehouse.LambdaRunner;

/// <summary>How a lambda-runner runs functions.</summary>
public sealed class LambdaRunnerOptions
{
    /// <summary>Name of this runner among its kind.</summary>
    [Required]
    public string RunnerId { get; set; } = $"runner-{Environment.ProcessId}";

    /// <summary>
    /// Folder for unpacked code, bootstraps and the environments' own folders, this user's alone. Keep it short: a Unix socket's path has some
    /// 100 bytes.
    /// </summary>
    [Required]
    public string CacheDirectory { get; set; } = Path.Combine(Path.GetTempPath(), $"gatehouse-{Environment.UserName}");

    /// <summary>Host by which functions reach the edge: <c>LOCALSTACK_HOSTNAME</c>, and what <c>*.localhost.localstack.cloud</c> resolves to.</summary>
    [Required]
    public string EdgeHost { get; set; } = "127.0.0.1";

    /// <summary><c>EDGE_PORT</c>.</summary>
    [Range(1, 65535)]
    public int EdgePort { get; set; } = 4566;

    /// <summary>The edge's own certificate where the user gave it one (CUSTOM_SSL_CERT_PATH): functions trust it too.</summary>
    public string? CertificateFile { get; set; }

    /// <summary>Whether functions get <c>AWS_ENDPOINT_URL</c>, so that AWS SDKs call Gatehouse unasked.</summary>
    public bool SetsAwsEndpointUrl { get; set; } = true;

    /// <summary>How long an idle environment is kept (LocalStack's LAMBDA_KEEPALIVE_MS). Zero: every event gets a new one.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an environment may take until it asks for its first event (LAMBDA_RUNTIME_ENVIRONMENT_TIMEOUT).</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:15:00")]
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Most events of one account and region that run at once.</summary>
    [Range(1, 100_000)]
    public int ConcurrencyLimit { get; set; } = 1000;

    /// <summary>How long an asynchronous event that failed waits for its second try (LAMBDA_RETRY_BASE_DELAY_SECONDS); twice that for its third.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most asynchronous events that are accepted and not done.</summary>
    [Range(1, 1_000_000)]
    public int AsynchronousEventLimit { get; set; } = 10_000;

    /// <summary>Unpacked code that is kept on disk, in bytes. Code in use is kept beyond it.</summary>
    [Range(1L, long.MaxValue)]
    public long CodeCacheBytes { get; set; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Largest code of a function, unzipped, in bytes (LAMBDA_LIMITS_CODE_SIZE_UNZIPPED).</summary>
    [Range(1L, long.MaxValue)]
    public long LargestUnzippedCode { get; set; } = 262_144_000;

    /// <summary>Where runtimes are looked for, and the functions' <c>PATH</c>: this process's by default.</summary>
    [Required]
    public string ExecutablePath { get; set; } = Environment.GetEnvironmentVariable("PATH") ?? "/usr/local/bin:/usr/bin:/bin";

    /// <summary>Whether what functions log is printed to standard output.</summary>
    public bool PrintsLogs { get; set; } = true;
}
