namespace Gatehouse.ControlPlane.CloudFormation.Planning;

/// <summary>What an update would do to one resource.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Type">Its type, as it will be.</param>
/// <param name="PhysicalId">What there is; empty when there is nothing yet.</param>
/// <param name="Action">What would happen.</param>
/// <param name="Changes">Which properties make it happen.</param>
/// <param name="Policy">What becomes of a resource that goes or is replaced, as its template says; empty where it says nothing.</param>
internal sealed record ResourcePlan(
    string LogicalId, string Type, string PhysicalId, PlannedAction Action, IReadOnlyList<PropertyPlan> Changes, string Policy = "");

/// <summary>One property that changes.</summary>
/// <param name="Name">The property.</param>
/// <param name="IsCreateOnly">Whether the change needs a new resource.</param>
/// <param name="IsKnown">Whether the new value is known before the update runs.</param>
/// <param name="Cause">Whose change it follows: <c>Resource</c> or <c>Resource.Attribute</c>, or a parameter; empty for the template's own.</param>
/// <param name="Source">CloudFormation's word for that.</param>
internal sealed record PropertyPlan(string Name, bool IsCreateOnly, bool IsKnown, string Cause, string Source);

internal enum PlannedAction
{
    None,
    Add,
    Update,
    Replace,
    Remove,
}
