using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>
/// Adds, replaces or removes an item of a list of texts. A list holds each item once; what replaces another goes to the end, as
/// LocalStack's test_update_rest_api_operation_add_remove recorded it at AWS.
/// </summary>
/// <param name="field">The list.</param>
/// <param name="nameOf">Which item a patch names.</param>
internal sealed class ItemPatch(PatchedField field, Func<Patch, string> nameOf) : IPatchAction
{
    public AwsFailure? Apply(IMessage resource, Patch patch)
    {
        var items = (IList<string>)field.Member.ValueIn(field.OwnerIn(resource))!;
        var item = nameOf(patch);
        if (patch.Op != PatchOps.Add)
        {
            items.Remove(item);
        }

        var next = patch.Op == PatchOps.Replace ? patch.Value ?? "" : item;
        if (patch.Op != PatchOps.Remove && next.Length > 0 && !items.Contains(next))
        {
            items.Add(next);
        }

        return null;
    }
}
