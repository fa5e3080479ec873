using System.Text.Json.Nodes;

namespace Gatehouse.ControlPlane.Tests.Parity;

/// <summary>Requests to the AWS APIs and what AWS answers, with where that is known from.</summary>
/// <param name="Name">What the case shows.</param>
/// <param name="Source">Where AWS's behaviour is recorded or described; "ours" where AWS's is not known.</param>
/// <param name="Date">When the source was read.</param>
/// <param name="Steps">The requests, in their order.</param>
/// <param name="Given">What is there before the first of them: <see cref="GivenSteps"/>. An API is known as <c>&lt;api.…&gt;</c>.</param>
public sealed record ParityCase(string Name, string Source, string Date, IReadOnlyList<ParityStep> Steps, string? Given = null);

/// <summary>One request.</summary>
/// <param name="Send">Method and path. <c>&lt;api.apiId&gt;</c> is a member of a former answer.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Headers">Headers that it has.</param>
/// <param name="Body">The JSON body. <c>{a*128}</c> is a text of that length.</param>
/// <param name="Form">Parameters of a query beside those in <paramref name="Send"/>. What is no text is sent as JSON.</param>
/// <param name="Text">The body as it is sent, where it is no JSON.</param>
/// <param name="Bytes">Instead of a body: a JSON text of so many bytes.</param>
/// <param name="After">The id of a stack that nothing is done to any more before this is sent.</param>
/// <param name="Runner">What a lambda-runner answers if it is asked.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="ErrorType">The answer's <c>x-amzn-ErrorType</c>.</param>
/// <param name="AnswerHeaders">Headers that the answer has; null for those that it must not have.</param>
/// <param name="Answer">What the answer must hold; it may hold more. A text behind <c>~</c> is a pattern.</param>
/// <param name="Absent">Members that the answer must not have, or the ways to them: <c>Stacks.0.ChangeSetId</c>.</param>
/// <param name="Times">How often it is sent. <c>{#}</c> is replaced by a number of its own each time.</param>
/// <param name="As">The answer's name for later steps.</param>
public sealed record ParityStep(
    string Send, int Status, string Service = "apigateway", IReadOnlyDictionary<string, string>? Headers = null, JsonNode? Body = null,
    IReadOnlyDictionary<string, JsonNode>? Form = null, string? Text = null, int Bytes = 0, string? After = null, ScriptedAnswer? Runner = null,
    string? ErrorType = null, IReadOnlyDictionary<string, string?>? AnswerHeaders = null, JsonNode? Answer = null, IReadOnlyList<string>? Absent = null, int Times = 1,
    string? As = null)
{
    /// <summary>The body as it is sent.</summary>
    public string? Content => Text ?? Body?.ToJsonString() ?? (Bytes > 0 ? $"\"{new string('x', Bytes - 2)}\"" : null);
}

/// <summary>What a lambda-runner answers.</summary>
/// <param name="Payload">The function's answer.</param>
/// <param name="FunctionError">How it failed.</param>
/// <param name="LogTail">What it printed last.</param>
/// <param name="Version">The version that ran.</param>
/// <param name="Refused">Instead of running it: the failure's name.</param>
/// <param name="RefusedStatus">And its status.</param>
public sealed record ScriptedAnswer(
    string Payload = "null", string? FunctionError = null, string LogTail = "", string Version = "$LATEST", string? Refused = null, int RefusedStatus = 0);
