namespace Gatehouse.ControlPlane.OpenApi;

/// <summary>
/// What an import has to say about its document: an error stops it, a warning does where its caller wants so, and what is valid but
/// has no counterpart in API Gateway is information.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-open-api.html
/// </summary>
internal sealed class ImportFindings
{
    private const int MostTold = 100;

    private readonly List<string> _information = [];
    private readonly List<string> _warnings = [];
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Information => _information;

    public IReadOnlyList<string> Warnings => _warnings;

    public IReadOnlyList<string> Errors => _errors;

    public void Inform(string text) => Add(_information, text);

    /// <summary>A member that API Gateway has no use for, in the words of an answer of AWS that a user published in October 2020.</summary>
    public void Ignore(string place, string key) => Inform($"{place}: key [{key}] will be ignored by API Gateway");

    public void Warn(string text) => Add(_warnings, text);

    public void Fail(string text) => Add(_errors, text);

    private static void Add(List<string> findings, string text)
    {
        if (findings.Count < MostTold)
        {
            findings.Add(text);
        }
    }
}
