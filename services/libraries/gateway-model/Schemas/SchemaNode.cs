using System.Text.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>A schema or a schema within one: all its keywords must hold.</summary>
internal sealed class SchemaNode
{
    private IReadOnlyList<ISchemaKeyword> _keywords = [];

    /// <summary>Set once, after the node is known: a schema may refer to itself.</summary>
    public void Complete(IReadOnlyList<ISchemaKeyword> keywords) => _keywords = keywords;

    public void Validate(JsonElement value, Validation validation) => validation.Deeper(() =>
    {
        foreach (var keyword in _keywords) keyword.Validate(value, validation);
    });

    public bool Accepts(JsonElement value, Validation validation) => validation.Satisfies(trial => Validate(value, trial));
}

/// <summary>A keyword with its argument. It has nothing to say of values of a type that it is not about.</summary>
internal interface ISchemaKeyword
{
    void Validate(JsonElement value, Validation validation);
}
