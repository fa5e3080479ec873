using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Gatehouse.ControlPlane.Editing;

/// <summary>
/// Settings that are kept, because tools send them and read them back, but that the data plane does not act on. Each is named in
/// the log once per root: nothing is ignored silently.
/// </summary>
/// <param name="log">Where they are named.</param>
/// <param name="fields">The settings' full names.</param>
internal abstract class KeptWithoutEffect(ILogger log, IEnumerable<string> fields)
{
    private const int MostRemembered = 10_000;

    private readonly FrozenSet<string> _fields = fields.ToFrozenSet(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string RootId, string Field), bool> _named = new();

    /// <summary>Names what the messages ask for in vain.</summary>
    public void Warn(string rootId, IEnumerable<IMessage> written)
    {
        foreach (var message in written)
        {
            WarnOf(message, rootId);
        }
    }

    protected static string Name(MessageDescriptor message, string field) => message.FindFieldByName(field).FullName;

    private void WarnOf(IMessage message, string rootId)
    {
        foreach (var field in message.Descriptor.Fields.InDeclarationOrder())
        {
            var value = field.Accessor.GetValue(message);
            if (_fields.Contains(field.FullName))
            {
                if (AsksForSomething(field, message, value))
                {
                    WarnOnce(rootId, field.FullName);
                }
            }
            else
            {
                foreach (var nested in Nested(value))
                {
                    WarnOf(nested, rootId);
                }
            }
        }
    }

    private void WarnOnce(string rootId, string field)
    {
        if (_named.Count < MostRemembered && _named.TryAdd((rootId, field), true))
        {
            log.FieldNotActedOn(rootId, field);
        }
    }

    private static IEnumerable<IMessage> Nested(object? value) => value switch
    {
        IMessage message => [message],
        IDictionary entries => entries.Values.OfType<IMessage>(),
        IList items => items.OfType<IMessage>(),
        _ => [],
    };

    private static bool AsksForSomething(FieldDescriptor field, IMessage message, object? value) =>
        field.IsRepeated ? ((ICollection)value!).Count > 0 : field.Accessor.HasValue(message) && value is not (false or "OFF");
}
