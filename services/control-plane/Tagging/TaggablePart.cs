using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Editing;
using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Gatehouse.ControlPlane.Tagging;

/// <summary>Resources that belong to others: <c>/{collection}/{id}/{partCollection}/{partId}</c>.</summary>
internal sealed class TaggablePart<TRoot, TEdit, TPart>(
    string collection,
    string partCollection,
    RootReader<TRoot> reader,
    RootEditor<TRoot, TEdit> editor,
    Part<TPart> part,
    Func<TPart, MapField<string, string>> tagsOf) : ITaggable
    where TRoot : class, IMessage<TRoot>, new()
    where TEdit : RootEdit<TRoot>
    where TPart : class, IMessage<TPart>, new()
{
    public string Collection => collection;

    public bool IsNamedBy(string[] path) =>
        path is [var first, { Length: > 0 }, var third, { Length: > 0 }] && first == collection && third == partCollection;

    public async Task<Outcome<MapField<string, string>>> GetAsync(string[] path, CallScope scope, CancellationToken cancellationToken)
    {
        var found = await reader.GetAsync(scope, path[1], part, path[3], cancellationToken);
        return found.Succeeded ? tagsOf(found.Value) : found.Failure;
    }

    public Task<Outcome<Empty>> ChangeAsync(
        string[] path, CallScope scope, Func<MapField<string, string>, AwsFailure?> change, CancellationToken cancellationToken) =>
        editor.EditAsync(scope, path[1], async edit =>
        {
            var found = await edit.FindAsync(part, path[3]);
            if (!found.Succeeded)
            {
                return found.Failure;
            }

            edit.Put(part, path[3], found.Value);
            return change(tagsOf(found.Value));
        }, cancellationToken);
}
