using System.Globalization;
using Gatehouse.GatewayModel.Templates.Values;

namespace Gatehouse.GatewayModel.Templates.Methods;

/// <summary>
/// The methods of one kind of value by name and number of arguments, written <c>substring/2</c>; a call of any other is null.
/// </summary>
internal sealed class MethodTable<T>
    where T : TemplateValue
{
    private readonly Dictionary<string, Func<T, Arguments, TemplateValue>> _methods = new(StringComparer.Ordinal);

    public Func<T, Arguments, TemplateValue> this[string nameAndCount]
    {
        set => _methods[nameAndCount] = value;
    }

    public TemplateValue Call(T target, string name, Arguments arguments)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{name}/{arguments.Count}");
        return _methods.TryGetValue(key, out var method) ? method(target, arguments) : SharedMethods.Call(target, name, arguments);
    }

}
