using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>
/// A type of resources whose life is a matter of operations: the create request's members are the properties, the answer's members
/// name the resource. Patterns such as <c>{Bucket}|{BasePath}</c> are filled from the resource's properties and answers and from
/// <c>{Account}</c>, <c>{Region}</c>, <c>{StackName}</c> and <c>{LogicalId}</c>.
/// </summary>
internal sealed record ResourceType
{
    /// <summary>For example <c>AWS::ApiGatewayV2::Route</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The service's package: <c>apigatewayv2</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The operation that makes it; null: it is made of its parts alone.</summary>
    public required string? Create { get; init; }

    /// <summary>Operations that change it; each is called if one of its members changed.</summary>
    public IReadOnlyList<string> Update { get; init; } = [];

    /// <summary>What those operations take beside the properties, in an update only.</summary>
    public IReadOnlyDictionary<string, string> UpdateMembers { get; init; } = new Dictionary<string, string>();

    /// <summary>Null: nothing is to be done.</summary>
    public string? Delete { get; init; }

    /// <summary>What Ref stands for: a member's name or a pattern.</summary>
    public required string Ref { get; init; }

    /// <summary>Attributes that the answers do not have by their names: patterns.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>Properties whose change needs a new resource.</summary>
    public IReadOnlySet<string> CreateOnly { get; init; } = new HashSet<string>();

    /// <summary>Any change needs a new resource.</summary>
    public bool IsImmutable { get; init; }

    /// <summary>Members of operations that templates call otherwise: member to pattern.</summary>
    public IReadOnlyDictionary<string, string> Renames { get; init; } = new Dictionary<string, string>();

    /// <summary>Properties whose own members are the operations' members.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>The name that a resource gets whose template gives none.</summary>
    public GeneratedName? GeneratedName { get; init; }

    /// <summary>Settings that have operations of their own.</summary>
    public IReadOnlyList<ResourcePart> Parts { get; init; } = [];

    /// <summary>Operations that tell more of a resource that was just made.</summary>
    public IReadOnlyList<ResourceLookup> Lookups { get; init; } = [];

    /// <summary>Makes properties fit before anything else.</summary>
    public IPropertyPreparation? Preparation { get; init; }

    /// <summary>A patch operation of API Gateway's for changes: its name.</summary>
    public string? Patch { get; init; }

    /// <summary>Properties that the patch operation changes, with the paths that it knows them by: <c>/variables/*</c> for each entry.</summary>
    public IReadOnlyDictionary<string, string> PatchPaths { get; init; } = new Dictionary<string, string>();

    /// <summary>Maps that an update merges: entries that are gone are sent empty.</summary>
    public IReadOnlySet<string> MergedMaps { get; init; } = new HashSet<string>();
}

/// <summary>Finds attributes that the answer to the creation does not have.</summary>
/// <param name="Operation">The operation that knows them.</param>
/// <param name="Read">Its answer as attributes.</param>
internal sealed record ResourceLookup(string Operation, Func<JsonObject, JsonObject> Read);

/// <summary>
/// <c>STACK-LOGICALID-XXXXXXXXXXXX</c>, cut to the type's limit.
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-name.html
/// </summary>
internal sealed record GeneratedName(string Property, int Longest, bool IsLowerCase = false)
{
    /// <summary>Whether the type allows no hyphens.</summary>
    public bool IsAlphanumeric { get; init; }
}
