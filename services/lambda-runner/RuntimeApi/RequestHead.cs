namespace Gatehouse.LambdaRunner.RuntimeApi;

/// <summary>What a runtime calls for.</summary>
internal enum RuntimeCall
{
    Unknown,
    Ping,
    Next,
    Response,
    Error,
    InitError,
    ExtensionRegister,
    ExtensionNext,
    ExtensionInitError,
    ExtensionExitError,
    Telemetry,
    Logs,
}

/// <summary>The start of a request: what it asks for and how its body travels.</summary>
internal record struct RequestHead()
{
    public RuntimeCall Call { get; set; }

    /// <summary>Of a response or an error: the event it answers; empty when the path held no UUID.</summary>
    public Guid RequestId { get; set; }

    public long ContentLength { get; set; }

    public bool IsChunked { get; set; }

    public bool KeepAlive { get; set; } = true;

    /// <summary>The client waits for leave to send the body.</summary>
    public bool ExpectsContinue { get; set; }

    /// <summary><c>Lambda-Runtime-Function-Response-Mode: streaming</c>.</summary>
    public bool IsStreaming { get; set; }

    /// <summary>A response mode that is none.</summary>
    public bool HasUnknownMode { get; set; }

    /// <summary><c>Lambda-Runtime-Function-Error-Type</c>; of an extension, <c>Lambda-Extension-Function-Error-Type</c>.</summary>
    public string? ErrorType { get; set; }

    /// <summary><c>Lambda-Extension-Name</c>.</summary>
    public string? ExtensionName { get; set; }

    /// <summary><c>Lambda-Extension-Identifier</c>.</summary>
    public string? ExtensionId { get; set; }

    /// <summary><c>Lambda-Extension-Accept-Feature: accountId</c>.</summary>
    public bool TellsAccount { get; set; }

    /// <summary>Our own bootstraps say <c>Gatehouse-Log-Mark: 1</c> after they marked the end of the event's log.</summary>
    public bool IsLogMarked { get; set; }
}

internal enum HeadParse
{
    /// <summary>More bytes are needed.</summary>
    Incomplete,
    Complete,

    /// <summary>Not HTTP/1.1 as a runtime speaks it, or too long.</summary>
    Malformed,
}
