using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>minimum, maximum, their exclusive forms (booleans in draft 4) and multipleOf.</summary>
internal static class NumberKeywords
{
    public static IEnumerable<ISchemaKeyword> Of(SchemaPlace place)
    {
        if (place.HasNumber("minimum", out var minimum)) yield return new Minimum(minimum, place.IsTrue("exclusiveMinimum"));
        if (place.HasNumber("maximum", out var maximum)) yield return new Maximum(maximum, place.IsTrue("exclusiveMaximum"));
        if (place.HasNumber("multipleOf", out var divisor)) yield return new MultipleOf(divisor);
    }

    private static int Compare(JsonElement left, JsonElement right) =>
        left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b)
            ? a.CompareTo(b)
            : left.GetDouble().CompareTo(right.GetDouble());

    private sealed class Minimum(JsonElement limit, bool exclusive) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind != JsonValueKind.Number) return;

            var order = Compare(value, limit);
            if (order < 0)
                validation.Add($"numeric instance is lower than the required minimum (minimum: {limit}, found: {value})");
            else if (order == 0 && exclusive)
                validation.Add($"numeric instance is not strictly greater than the required minimum {limit}");
        }
    }

    private sealed class Maximum(JsonElement limit, bool exclusive) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind != JsonValueKind.Number) return;

            var order = Compare(value, limit);
            if (order > 0)
                validation.Add($"numeric instance is greater than the required maximum (maximum: {limit}, found: {value})");
            else if (order == 0 && exclusive)
                validation.Add($"numeric instance is not strictly lower than the required maximum {limit}");
        }
    }

    private sealed class MultipleOf(JsonElement divisor) : ISchemaKeyword
    {
        public void Validate(JsonElement value, Validation validation)
        {
            if (value.ValueKind == JsonValueKind.Number && Remains(value))
                validation.Add($"remainder of division is not zero ({value} / {divisor})");
        }

        private bool Remains(JsonElement value)
        {
            if (value.TryGetDecimal(out var number) && divisor.TryGetDecimal(out var by)) return by != 0 && number % by != 0;

            var quotient = value.GetDouble() / divisor.GetDouble();
            return quotient != Math.Floor(quotient);
        }
    }
}
