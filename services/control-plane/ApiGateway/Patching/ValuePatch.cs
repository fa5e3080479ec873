using System.Globalization;
using Gatehouse.AwsWire.Descriptors;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>
/// Sets a text, number or truth value. Without a value, or with an empty one, it is unset; a truth value is then false, as is any that
/// is not <c>true</c>. LocalStack test_apigateway_api.snapshot.json test_request_validator_lifecycle, test_update_method_validation.
/// </summary>
internal sealed class ValuePatch(PatchedField field, AwsFailure? invalid) : IPatchAction
{
    public AwsFailure? Apply(IMessage resource, Patch patch)
    {
        if (patch.Op == PatchOps.Remove || (string.IsNullOrEmpty(patch.Value) && field.Member.Field.FieldType != FieldType.Bool))
        {
            field.ClearIn(resource);
            return null;
        }

        if (!TryParse(field.Member, patch.Value, out var value))
        {
            return invalid ?? PatchFailures.NotANumber(patch.Path, patch.Value);
        }

        if (value is string text && field.Member.Traits.Values is { Count: > 0 } options && !options.Contains(text))
        {
            return invalid ?? PatchFailures.UnknownOption(field.Member.WireName, options);
        }

        field.Member.SetIn(field.OwnerIn(resource), value);
        return null;
    }

    internal static bool TryParse(MemberPlan member, string? text, out object value)
    {
        switch (member.Element.FieldType)
        {
            case FieldType.Bool:
                value = string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
                return true;
            case FieldType.Int32:
                var isInteger = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer);
                value = integer;
                return isInteger;
            case FieldType.Double:
                var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
                value = number;
                return isNumber;
            default:
                value = text ?? "";
                return true;
        }
    }
}
