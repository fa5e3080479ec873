using System.ComponentModel.DataAnnotations;

namespace Gatehouse.ControlPlane;

/// <summary>How the control-plane speaks of the product to the outside, and how much it takes.</summary>
public sealed class ControlPlaneOptions
{
    /// <summary>Host under which the edge is reached, as LOCALSTACK_HOST names it: in API endpoints and code locations.</summary>
    [Required]
    public string PublicHost { get; set; } = "localhost.localstack.cloud";

    /// <summary>Port under which the edge is reached.</summary>
    [Range(1, 65535)]
    public int PublicPort { get; set; } = 4566;

    /// <summary>Host under which functions reach the edge: where custom resources send their answers.</summary>
    [Required]
    public string CallbackHost { get; set; } = "127.0.0.1";

    /// <summary>Resources of types that are not emulated are left out, with a warning: CFN_IGNORE_UNSUPPORTED_RESOURCE_TYPES=1.</summary>
    public bool IgnoresUnsupportedResourceTypes { get; set; }

    /// <summary>Whether the endpoints that are shown begin with <c>https</c> and <c>wss</c>: USE_SSL.</summary>
    public bool ShowsTls { get; set; }

    /// <summary>Whether WebSocket APIs are shown by their host name although they have a port: GATEHOUSE_WEBSOCKET_ENDPOINTS.</summary>
    public bool ShowsWebSocketHosts { get; set; }

    /// <summary>Whether an API has no more routes, resources, stages and the like than AWS allows before it raises anything: GATEHOUSE_QUOTAS.</summary>
    public bool KeepsQuotas { get; set; } = true;

    /// <summary>Host of the ports that WebSocket APIs get of their own.</summary>
    [Required]
    public string WebSocketHost { get; set; } = "localhost";

    /// <summary>First port for WebSocket APIs: EXTERNAL_SERVICE_PORTS_START.</summary>
    [Range(1, 65536)]
    public int WebSocketPortsStart { get; set; } = 4510;

    /// <summary>The port after the last one for WebSocket APIs: EXTERNAL_SERVICE_PORTS_END.</summary>
    [Range(1, 65536)]
    public int WebSocketPortsEnd { get; set; } = 4560;

    /// <summary>Largest deployment package, in bytes as zipped.</summary>
    [Range(1, int.MaxValue)]
    public long LargestZippedCode { get; set; } = 52_428_800;

    /// <summary>Largest deployment package, in bytes as unzipped.</summary>
    [Range(1, long.MaxValue)]
    public long LargestUnzippedCode { get; set; } = 262_144_000;

    /// <summary>Largest blob that an upload may leave, in bytes. S3's largest part is the largest thing that is uploaded.</summary>
    [Range(1, long.MaxValue)]
    public long LargestBlob { get; set; } = 5L * 1024 * 1024 * 1024;

    /// <summary>Most bytes of events that a log group keeps: beyond it the oldest go.</summary>
    [Range(1, long.MaxValue)]
    public long LargestLogGroup { get; set; } = 64L * 1024 * 1024;

    /// <summary>Most streams that a log group keeps: beyond it those go that were longest without an event.</summary>
    [Range(1, int.MaxValue)]
    public int MostLogStreams { get; set; } = 1_000;

    /// <summary>Most events of an account that run at once in a region.</summary>
    [Range(1, 100_000)]
    public int ConcurrentExecutions { get; set; } = 1_000;

    /// <summary>How long an invocation may take beyond the function's own timeout: finding a place to run, starting, initializing.</summary>
    public TimeSpan InvocationAllowance { get; set; } = TimeSpan.FromSeconds(60);
}
