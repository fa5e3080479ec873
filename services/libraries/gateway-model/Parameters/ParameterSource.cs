namespace Gatehouse.GatewayModel.Parameters;

/// <summary>Where a mapped parameter's value comes from.</summary>
public enum ParameterSource
{
    /// <summary><c>'text'</c>.</summary>
    Literal,

    /// <summary><c>header.NAME</c>: the last value.</summary>
    Header,

    /// <summary><c>multivalueheader.NAME</c>: every value.</summary>
    MultiValueHeader,

    /// <summary><c>querystring.NAME</c>: the last value.</summary>
    QueryString,

    /// <summary><c>multivaluequerystring.NAME</c>: every value.</summary>
    MultiValueQueryString,

    /// <summary><c>path.NAME</c>.</summary>
    Path,

    /// <summary><c>body</c>, or <c>body.JSONPATH</c>.</summary>
    Body,

    /// <summary><c>context.NAME</c>.</summary>
    Context,

    /// <summary><c>stageVariables.NAME</c>.</summary>
    StageVariable,
}
