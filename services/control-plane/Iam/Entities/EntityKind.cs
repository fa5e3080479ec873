using Gatehouse.AwsWire.Failures;
using Gatehouse.ControlPlane.Documents;
using Gatehouse.Protocol;
using Gatehouse.Store;

namespace Gatehouse.ControlPlane.Iam.Entities;

/// <summary>Roles, users and groups: what has policies. They differ in their words alone.</summary>
/// <param name="Word">For example <c>role</c>.</param>
/// <param name="Title">The word at the start of a sentence.</param>
internal sealed record EntityKind(string Word, string Title)
{
    public static readonly EntityKind Role = new("role", "Role");

    public static readonly EntityKind User = new("user", "User");

    public static readonly EntityKind Group = new("group", "Group");

    public static readonly IReadOnlyList<EntityKind> All = [Role, User, Group];

    public DocumentKind<IamEntityRecord> Documents { get; } = new($"iam/{Word}");

    public DocumentKey Key(string account, string name) => Documents.Key(account, IamIds.Region, name);

    public AwsFailure Missing(string name) => IamFailures.NoSuchEntity($"The {Word} with name {name} cannot be found.");

    public AwsFailure Exists(string name) => IamFailures.AlreadyExists($"{Title} with name {name} already exists.");

    public AwsFailure PolicyMissing(string policy) => IamFailures.NoSuchEntity($"The {Word} policy with name {policy} cannot be found.");
}
