using System.Diagnostics.CodeAnalysis;
using Gatehouse.AwsWire.Failures;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.ApiGateway.Patching;

/// <summary>One path that may be patched, and how.</summary>
/// <param name="Template">The path; <c>{}</c> stands for one segment of any content.</param>
/// <param name="Ops">What may be done there.</param>
/// <param name="Action">How it is done.</param>
internal sealed record PatchPath(string Template, PatchOps Ops, IPatchAction Action)
{
    private const PatchOps AllOfEntries = PatchOps.Add | PatchOps.Remove | PatchOps.Replace;
    private readonly string[] _segments = JsonPointer.Split(Template);

    /// <summary>A text, number or truth value. One that is not the member's type is refused with the failure, if there is one.</summary>
    public static PatchPath Value(
        MessageDescriptor resource, string path, PatchOps ops = PatchOps.Replace, AwsFailure? invalid = null) =>
        new(path, ops, new ValuePatch(PatchedField.Find(resource, path), invalid));

    /// <summary>The entries of a map, each by its key: <c>/requestParameters/{}</c>.</summary>
    public static PatchPath Entries(
        MessageDescriptor resource, string path, AwsFailure missing, PatchOps ops = AllOfEntries, AwsFailure? empty = null) =>
        new(path + "/{}", ops, new EntryPatch(PatchedField.Find(resource, path), missing, empty));

    /// <summary>The items of a list, each named by the path: <c>/binaryMediaTypes/{}</c>.</summary>
    public static PatchPath Items(MessageDescriptor resource, string path, PatchOps ops = AllOfEntries) =>
        new(path + "/{}", ops, new ItemPatch(PatchedField.Find(resource, path), patch => patch.Names[0]));

    /// <summary>The items of a list, each named by the patch's value: <c>/providerARNs</c>.</summary>
    public static PatchPath ItemValues(
        MessageDescriptor resource, string path, PatchOps ops = PatchOps.Add | PatchOps.Remove) =>
        new(path, ops, new ItemPatch(PatchedField.Find(resource, path), patch => patch.Value ?? ""));

    /// <summary>A member as a whole: it can only go.</summary>
    public static PatchPath Whole(MessageDescriptor resource, string path) =>
        new(path, PatchOps.Remove, new WholePatch(PatchedField.Find(resource, path)));

    /// <summary>Whatever needs code of its own.</summary>
    public static PatchPath Custom<T>(string template, PatchOps ops, Func<T, Patch, AwsFailure?> apply)
        where T : class, IMessage<T> =>
        new(template, ops, new CustomPatch<T>(apply));

    /// <summary>Whether a path is this one, and what stands for the placeholders.</summary>
    public bool Matches(string[] segments, [NotNullWhen(true)] out IReadOnlyList<string>? names)
    {
        names = null;
        if (segments.Length != _segments.Length)
        {
            return false;
        }

        var found = new List<string>();
        foreach (var (segment, expected) in segments.Zip(_segments))
        {
            if (expected == "{}")
            {
                found.Add(segment);
            }
            else if (segment != expected)
            {
                return false;
            }
        }

        names = found;
        return true;
    }
}
