using Gatehouse.Protocol;

namespace Gatehouse.LambdaRunner.Resolving;

/// <summary>One version of a function as a runner needs it: immutable, replaced whole when the control-plane tells of a change.</summary>
internal sealed record FunctionVersion
{
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    public required string Name { get; init; }

    /// <summary><c>$LATEST</c> or a number.</summary>
    public required string Version { get; init; }

    public required string RevisionId { get; init; }

    public required string Runtime { get; init; }

    /// <summary>What its log calls the version of the runtime; empty where the control-plane does not tell.</summary>
    public required string RuntimeVersionArn { get; init; }

    public required string Handler { get; init; }

    public required TimeSpan Timeout { get; init; }

    public required int MemoryMegabytes { get; init; }

    public required string LogGroup { get; init; }

    /// <summary>LoggingConfig's LogFormat: <c>Text</c> or <c>JSON</c>.</summary>
    public required string LogFormat { get; init; }

    /// <summary>AWS's State: <c>Pending</c>, <c>Active</c>, <c>Inactive</c> or <c>Failed</c>.</summary>
    public required string State { get; init; }

    public required string PackageType { get; init; }

    /// <summary>Digests of its layers, in their order.</summary>
    public required IReadOnlyList<string> LayerDigests { get; init; }

    /// <summary>Of an alias that shares its traffic: with whom; else null.</summary>
    public required SharedTraffic? SharedTraffic { get; init; }

    public required EventPolicy Events { get; init; }

    /// <summary>The user's environment variables.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>Null when the function draws on the account's unreserved concurrency.</summary>
    public required int? ReservedConcurrency { get; init; }

    public required EnvironmentKey Key { get; init; }

    /// <summary>Unqualified ARN.</summary>
    public string Arn => Key.FunctionArn;

    public string CodeDigest => Key.CodeDigest;

    /// <summary>Defaults are AWS's: 3 s, 128 MB, Zip. See https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html.</summary>
    public static FunctionVersion From(FunctionRevision revision, FunctionReference reference)
    {
        var configuration = revision.Configuration;
        var name = configuration.HasFunctionName ? configuration.FunctionName : reference.FunctionName;
        var version = configuration.HasVersion ? configuration.Version : "$LATEST";
        var arn = $"arn:aws:lambda:{reference.Region}:{reference.AccountId}:function:{name}";
        return new FunctionVersion
        {
            AccountId = reference.AccountId,
            Region = reference.Region,
            Name = name,
            Version = version,
            RevisionId = revision.RevisionId.Length > 0 ? revision.RevisionId : configuration.RevisionId,
            Runtime = configuration.Runtime,
            RuntimeVersionArn = configuration.RuntimeVersionConfig?.RuntimeVersionArn ?? "",
            Handler = configuration.Handler,
            Timeout = TimeSpan.FromSeconds(configuration.HasTimeout ? configuration.Timeout : 3),
            MemoryMegabytes = configuration.HasMemorySize ? configuration.MemorySize : 128,
            LogGroup = configuration.LoggingConfig is { LogGroup.Length: > 0 } logging ? logging.LogGroup : $"/aws/lambda/{name}",
            LogFormat = configuration.LoggingConfig is { LogFormat.Length: > 0 } format ? format.LogFormat : "Text",
            State = configuration.HasState ? configuration.State : "Active",
            PackageType = configuration.HasPackageType ? configuration.PackageType : "Zip",
            LayerDigests = revision.LayerDigests,
            SharedTraffic = revision.Routing is { } routing ? new SharedTraffic(routing.AdditionalVersion, routing.Weight) : null,
            Events = EventPolicy.From(revision.EventInvokeConfig),
            Variables = configuration.Environment?.Variables.ToDictionary() ?? [],
            ReservedConcurrency = revision.HasReservedConcurrentExecutions ? revision.ReservedConcurrentExecutions : null,
            Key = new EnvironmentKey(arn, version, revision.CodeDigest, EnvironmentKey.HashOf(configuration)),
        };
    }
}
