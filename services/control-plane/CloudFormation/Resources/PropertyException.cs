namespace Gatehouse.ControlPlane.CloudFormation.Resources;

/// <summary>A property has a value of another type than its operation takes. Thrown and caught within the handling of one resource.</summary>
internal sealed class PropertyException(string path, string expected, string found)
    : Exception($"Properties validation failed for resource with message: #/{path}: expected type: {expected}, found: {found}");
