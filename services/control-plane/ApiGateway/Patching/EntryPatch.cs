using System.Collections;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>Adds, replaces or removes an entry of a map. What is not there can be neither replaced nor removed.</summary>
/// <param name="field">The map.</param>
/// <param name="missing">What a caller is told who names an entry that does not exist.</param>
/// <param name="empty">What a caller is told who sends no value; null: an entry may be empty.</param>
internal sealed class EntryPatch(PatchedField field, AwsFailure missing, AwsFailure? empty) : IPatchAction
{
    public AwsFailure? Apply(IMessage resource, Patch patch)
    {
        var entries = (IDictionary)field.Member.ValueIn(field.OwnerIn(resource))!;
        var key = patch.Names[0];
        if (patch.Op != PatchOps.Add && !entries.Contains(key))
        {
            return missing;
        }

        if (patch.Op == PatchOps.Remove)
        {
            entries.Remove(key);
            return null;
        }

        if (empty is not null && string.IsNullOrEmpty(patch.Value))
        {
            return empty;
        }

        if (!ValuePatch.TryParse(field.Member, patch.Value, out var value))
        {
            return PatchFailures.NotANumber(patch.Path, patch.Value);
        }

        entries[key] = value;
        return null;
    }
}
