using Gatehouse.Aws.ApiGateway;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>
/// What an update may change in one kind of resource: <c>patchOperations</c> as AWS allows them, one line for each path.
/// <code>
/// operation → its path among the table's → allowed there? → the path's action changes the resource → the room's rules judge the whole
/// </code>
/// All operations are carried out or none: a resource whose update failed is not written.
/// https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html
/// </summary>
internal sealed class PatchTable<T>(IPatchRefusals refusals, params PatchPath[] paths)
    where T : class, IMessage<T>
{
    public AwsFailure? Apply(T resource, IEnumerable<PatchOperation> operations)
    {
        foreach (var operation in operations)
        {
            if (Apply(resource, operation) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private AwsFailure? Apply(T resource, PatchOperation operation)
    {
        var op = PatchOpNames.Parse(operation.Op);
        var segments = JsonPointer.Split(operation.Path);
        PatchPath? known = null;
        foreach (var path in paths)
        {
            if (path.Matches(segments, out var names))
            {
                if (path.Ops.HasFlag(op) && op != PatchOps.None)
                {
                    var value = operation.HasValue ? operation.Value : null;
                    return path.Action.Apply(resource, new Patch(op, operation.Path, names, value, operation.HasFrom ? operation.From : null));
                }

                known ??= path;
            }
        }

        return known is null ? refusals.UnknownPath(operation, paths) : refusals.UnsupportedOp(operation, known, paths);
    }
}
