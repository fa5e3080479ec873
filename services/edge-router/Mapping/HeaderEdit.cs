using Gatehouse.EdgeRouter.Responding;
using Gatehouse.GatewayModel.Mapping;

namespace Gatehouse.EdgeRouter.Mapping;

/// <summary>Changes a message's headers. A value that can be no header's changes nothing.</summary>
internal static class HeaderEdit
{
    public static void Apply(IHeaderDictionary headers, ParameterChange change, string value)
    {
        if (!HeaderText.IsValidName(change.Name) || !HeaderText.IsValidValue(value)) return;

        switch (change.Operation)
        {
            case ChangeOperation.Append:
                headers.Append(change.Name, value);
                break;
            case ChangeOperation.Overwrite:
                headers[change.Name] = value;
                break;
            default:
                headers.Remove(change.Name);
                break;
        }
    }
}
