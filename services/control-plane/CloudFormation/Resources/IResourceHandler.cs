using System.Text.Json.Nodes;
using Gatehouse.Aws.CloudFormation;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.S3.Reading;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>Makes, changes and removes the resources of one type.</summary>
internal interface IResourceHandler
{
    /// <summary>Whether a change of the property can only be had by a new resource.</summary>
    bool IsCreateOnly(string property);

    /// <summary>Creates the resource. What a lost attempt of the same operation left behind is in nobody's way.</summary>
    Task<Outcome<ResourceResult>> CreateAsync(ResourceWork work, CancellationToken cancellationToken);

    /// <summary>Changes the resource from what it was to what the work says.</summary>
    Task<Outcome<ResourceResult>> UpdateAsync(ResourceWork work, ResourceState former, CancellationToken cancellationToken);

    /// <summary>Removes the resource that the work's former state describes; one that is gone is removed.</summary>
    Task<AwsFailure?> DeleteAsync(ResourceWork work, ResourceState state, CancellationToken cancellationToken);
}

/// <summary>A resource as it is to be.</summary>
/// <param name="Scope">On whose behalf: the stack's account and region.</param>
/// <param name="Stack">The stack.</param>
/// <param name="Tags">The stack's tags, which its resources get.</param>
/// <param name="OperationId">The stack's operation; with the logical id it names this very creation.</param>
/// <param name="LogicalId">The resource's name in its template.</param>
/// <param name="Type">Its type.</param>
/// <param name="Properties">Its properties, resolved.</param>
internal sealed record ResourceWork(
    CallScope Scope, StackRecord Stack, IReadOnlyList<Tag> Tags, string OperationId, string LogicalId, string Type, JsonObject Properties)
{
    /// <summary>Whether an earlier attempt at the same was lost with its process.</summary>
    public bool IsResumed { get; init; }

    /// <summary>Ends when the stack's operation is given up: for handlers that wait for somebody.</summary>
    public CancellationToken GivenUp { get; init; }

    /// <summary>Keeps content that is too large for a message; the operations take its digest.</summary>
    public Func<byte[], CancellationToken, Task<BlobAddress>> KeepAsync { get; init; } =
        (_, _) => throw new InvalidOperationException("Nothing is kept for this work.");

    /// <summary>Reads a text that properties name by where it lies in S3.</summary>
    public Func<ObjectAddress, CancellationToken, Task<Outcome<string>>> ReadAsync { get; init; } =
        (_, _) => throw new InvalidOperationException("Nothing is read for this work.");

    /// <summary>Says the physical id before the resource is complete.</summary>
    public Func<string, Task> InitiatedAsync { get; init; } = _ => Task.CompletedTask;
}

/// <summary>A resource as it is now.</summary>
/// <param name="PhysicalId">What Ref stands for.</param>
/// <param name="Attributes">What Fn::GetAtt reads.</param>
internal sealed record ResourceResult(string PhysicalId, JsonObject Attributes);
