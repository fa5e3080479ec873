using Gatehouse.GatewayModel.Templates.Methods;
using Gatehouse.GatewayModel.Templates.Rendering;

namespace Gatehouse.GatewayModel.Templates.Values;

/// <summary>
/// A value as a template sees it. What a kind of value does not offer is null, as API Gateway has it: no property, method or index of it
/// is an error.
/// </summary>
internal abstract class TemplateValue
{
    public static TemplateValue Null => NullValue.Instance;

    /// <summary>What #if makes of it. Only false is false; null and "" were recorded as true on AWS (see NullValue).</summary>
    public virtual bool IsTrue => true;

    public virtual TemplateValue Property(string name, Rendition rendition) => Null;

    public virtual TemplateValue Call(string method, Arguments arguments) => Null;

    public virtual TemplateValue At(TemplateValue index, Rendition rendition) => Null;

    /// <summary>Keeps a value under a key or at an index; does nothing where there is no such place.</summary>
    public virtual void Put(TemplateValue key, TemplateValue value, Rendition rendition)
    {
    }

    /// <summary>What #foreach goes through; null for a value that it skips.</summary>
    public virtual IReadOnlyList<TemplateValue>? Items => null;

    /// <summary>As Java's toString prints it.</summary>
    public abstract void WriteText(ValueWriter writer);

    /// <summary>As JSON; a value that JSON has no form for is a string.</summary>
    public virtual void WriteJson(ValueWriter writer) => writer.AppendJsonString(writer.TextOf(this));

    public virtual string ToText(Rendition rendition)
    {
        var writer = new ValueWriter(rendition);
        writer.Text(this);
        return writer.Written;
    }

    /// <summary>Velocity's ==: numbers by value, values of different kinds by their text.</summary>
    public virtual bool EqualTo(TemplateValue other, Rendition rendition) =>
        ReferenceEquals(this, other) || string.Equals(ToText(rendition), other.ToText(rendition), StringComparison.Ordinal);
}
