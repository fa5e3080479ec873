using System.Diagnostics.CodeAnalysis;
using Gatehouse.EdgeRouter.Rest.Responding;

namespace Gatehouse.EdgeRouter.Rest.Mapping;

/// <summary>What mapping came to: a message, or the failure that the caller is told of and the reason that the log has.</summary>
internal readonly record struct MappingOutcome<T>(T? Mapped, RestFailure? Failure, string Reason)
    where T : class
{
    [MemberNotNullWhen(false, nameof(Mapped))]
    [MemberNotNullWhen(true, nameof(Failure))]
    public bool HasFailed => Failure is not null;

    public static implicit operator MappingOutcome<T>(T mapped) => new(mapped, Failure: null, "");

    public static implicit operator MappingOutcome<T>(RestFailure failure) => new(Mapped: null, failure, failure.Message);

    public static implicit operator MappingOutcome<T>(MappingOutcome.Broken broken) =>
        new(Mapped: null, RestFailures.ApiConfigurationError, broken.Reason);
}

internal static class MappingOutcome
{
    /// <summary>AWS tells the caller nothing of what is wrong with a mapping.</summary>
    public static Broken Failed(string reason) => new(reason);

    internal readonly record struct Broken(string Reason);
}
