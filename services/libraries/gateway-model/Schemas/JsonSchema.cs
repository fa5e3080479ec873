using System.Diagnostics.CodeAnalysis;
using Gatehouse.GatewayModel.Json;

namespace Gatehouse.GatewayModel.Schemas;

/// <summary>
/// A model's schema, JSON Schema draft 4, compiled once: each schema within it is a list of keywords, a <c>$ref</c> is the schema that it
/// names. Nothing is ever fetched: a model that another one refers to comes from the caller.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings-models.html
/// </summary>
public sealed class JsonSchema
{
    // Enough for a few schemas for each value that a payload can hold, and for a small payload to be judged by a large schema.
    private const int LeastSteps = 50_000;
    private const int StepsPerCharacter = 4;

    private readonly SchemaNode _root;

    private JsonSchema(SchemaNode root) => _root = root;

    /// <param name="failure">A sentence of ours on what is wrong with the schema.</param>
    /// <param name="models">
    /// Finds the schema text that a reference which is not local names, as in
    /// <c>https://apigateway.amazonaws.com/restapis/{api}/models/{name}</c>; null where there is none.
    /// </param>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out JsonSchema? schema,
        [NotNullWhen(false)] out string? failure,
        Func<string, string?>? models = null)
    {
        schema = null;
        var compiler = new SchemaCompiler(models ?? (static _ => null));
        if (!compiler.TryCompile(text, out var root, out failure)) return false;

        schema = new JsonSchema(root);
        return true;
    }

    /// <summary>
    /// What is wrong with a payload: nothing when it is valid. The sentences are those of the Java validator whose wording
    /// <c>$context.error.validationErrorString</c> shows (json-schema-validator); from memory of it, unconfirmed.
    /// </summary>
    /// <param name="payload">As text; that an empty one counts as <c>{}</c> is the caller's to say.</param>
    public IReadOnlyList<string> Validate(string payload)
    {
        using var json = JsonText.TryParse(payload);
        if (json is null) return ["instance is not JSON"];

        var validation = new Validation(LeastSteps + ((long)payload.Length * StepsPerCharacter));
        _root.Validate(json.RootElement, validation);
        return validation.Violations;
    }
}
