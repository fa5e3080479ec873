using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gatehouse.LambdaRunner.Tests.Parity;

/// <summary>The cases of tests/parity/lambda/functions.json: functions of real runtimes, and what their callers get.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Source">Where AWS's behaviour is recorded or described; "ours" where AWS's is not known.</param>
/// <param name="Files">The function's files.</param>
/// <param name="Runtime">Its runtime.</param>
/// <param name="Handler">Its handler.</param>
/// <param name="Configuration">Members of its configuration.</param>
/// <param name="Calls">The events that it gets, one after the other.</param>
public sealed record FunctionCase(
    string Name, string Source, IReadOnlyDictionary<string, string> Files, string Runtime = "nodejs20.x", string Handler = "index.handler",
    JsonNode? Configuration = null, IReadOnlyList<FunctionCall>? Calls = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<FunctionCase> All { get; } = Read();

    private static FunctionCase[] Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "parity", "functions.json"));
        return JsonNode.Parse(file)!["cases"].Deserialize<FunctionCase[]>(Json)!;
    }
}

/// <summary>One event.</summary>
/// <param name="Event">The event.</param>
/// <param name="Answer">The answer to the letter; <c>{id}</c> is the request's id.</param>
/// <param name="Error">Instead: members of the error that the function ended with.</param>
/// <param name="Refused">Instead: the name of the failure that kept it from running.</param>
/// <param name="Message">And its words.</param>
/// <param name="Log">The lines of its log, where they are asked for: a star stands for any text.</param>
public sealed record FunctionCall(
    JsonNode? Event = null, string? Answer = null, JsonObject? Error = null, string? Refused = null, string? Message = null, IReadOnlyList<string>? Log = null);
