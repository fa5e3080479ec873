namespace Gatehouse.EdgeRouter.Domains;

/// <summary>
/// What a routing rule asks of a header: a value to the letter, or with <c>*</c> at its beginning, its end or both. Names are compared without
/// regard to case, values with it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html#rest-api-routing-rules-condition-headers
/// </summary>
internal sealed class HeaderCondition
{
    private readonly string _name;
    private readonly string _text;
    private readonly bool _isOpenBefore;
    private readonly bool _isOpenAfter;

    public HeaderCondition(string name, string glob)
    {
        _name = name;
        _isOpenBefore = glob.StartsWith('*');
        _isOpenAfter = glob.Length > 1 ? glob.EndsWith('*') : _isOpenBefore;
        _text = glob.Trim('*');
    }

    /// <summary>Whether any of the header's values is such.</summary>
    public bool IsMet(IHeaderDictionary headers)
    {
        foreach (var value in headers[_name])
        {
            if (value is not null && IsSuch(value)) return true;
        }

        return false;
    }

    private bool IsSuch(string value) => (_isOpenBefore, _isOpenAfter) switch
    {
        (true, true) => value.Contains(_text, StringComparison.Ordinal),
        (true, false) => value.EndsWith(_text, StringComparison.Ordinal),
        (false, true) => value.StartsWith(_text, StringComparison.Ordinal),
        _ => value == _text,
    };
}
