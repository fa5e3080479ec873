using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>Resources that stand for themselves: <c>/{collection}/{id}</c>.</summary>
internal sealed class TaggableRoot<TRoot, TEdit>(
    string collection, RootReader<TRoot> reader, RootEditor<TRoot, TEdit> editor, Func<TRoot, MapField<string, string>> tagsOf) : ITaggable
    where TRoot : class, IMessage<TRoot>, new()
    where TEdit : RootEdit<TRoot>
{
    public string Collection => collection;

    public bool IsNamedBy(string[] path) => path is [var first, { Length: > 0 }] && first == collection;

    public async Task<Outcome<MapField<string, string>>> GetAsync(string[] path, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await reader.GetAsync(scope, path[1], cancellationToken);
        return found.Succeeded ? tagsOf(found.Value) : found.Failure;
    }

    public Task<Outcome<Empty>> ChangeAsync(
        string[] path, CallScope scope, Func<MapField<string, string>, AwsFailure?> change, CancellationToken cancellationToken) =>
        editor.EditAsync(scope, path[1], edit => Task.FromResult(change(tagsOf(edit.Root))), cancellationToken);
}
