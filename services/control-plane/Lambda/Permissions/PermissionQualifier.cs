using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Lambda.Functions;
using Gatehouse.Protocol;

namespace Gatehouse.ControlPlane.Lambda.Permissions;

/// <summary>A function has a policy of its own, and so has each of its versions and aliases.</summary>
internal static class PermissionQualifier
{
    /// <summary>Whose policy a caller means; empty: the function's. <c>$LATEST</c> has none of its own.</summary>
    public static string Of(string function, string qualifier, CallScope scope) =>
        FunctionName.Parse(function, qualifier, scope).Value is { IsLatest: false } name ? name.Qualifier : "";

    public static IEnumerable<PermissionRecord> PermissionsOf(this FunctionRecord record, string qualifier) =>
        record.Permissions.Where(permission => permission.Qualifier == qualifier);
}
