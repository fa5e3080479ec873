using System.Text.Json;

namespace Gatehouse.EdgeRouter.Integrating.Lambda;

/// <summary>A function's result read as the response object of a Lambda proxy integration, whichever format it is for.</summary>
internal sealed class FunctionResult
{
    private FunctionResult()
    {
    }

    public bool HasStatusCode { get; private set; }

    /// <summary>Whether every member has the type it must have.</summary>
    public bool IsWellFormed { get; private set; } = true;

    public int StatusCode { get; private set; }

    /// <summary>A status code that was given as text; null for others.</summary>
    public string? StatusText { get; private set; }

    /// <summary>Whether it has members that no format knows.</summary>
    public bool HasOtherMembers { get; private set; }

    public bool HasCookies { get; private set; }

    /// <summary>Whether a name of <c>headers</c> has a list, or one of <c>multiValueHeaders</c> none.</summary>
    public bool MixesHeaderForms { get; private set; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public List<KeyValuePair<string, string>> MultiValueHeaders { get; } = [];

    /// <summary>As <c>Set-Cookie</c> headers.</summary>
    public List<KeyValuePair<string, string>> Cookies { get; } = [];

    public ReadOnlyMemory<byte> Body { get; private set; }

    public bool IsBase64Encoded { get; private set; }

    /// <summary>False when the result is no JSON object at all.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> json, out FunctionResult result)
    {
        result = new FunctionResult();
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) result.ReadMember(ref reader, json);
            return !reader.Read();
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // What is no JSON, or holds half a surrogate pair, is expected of functions and no bug of ours.
            return false;
        }
    }

    private void ReadMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        if (reader.ValueTextEquals("statusCode"u8)) ReadStatusCode(ref reader);
        else if (reader.ValueTextEquals("headers"u8)) ReadMap(ref reader, Headers, isOfLists: false);
        else if (reader.ValueTextEquals("multiValueHeaders"u8)) ReadMap(ref reader, MultiValueHeaders, isOfLists: true);
        else if (reader.ValueTextEquals("cookies"u8)) ReadCookies(ref reader);
        else if (reader.ValueTextEquals("body"u8)) ReadBody(ref reader, json);
        else if (reader.ValueTextEquals("isBase64Encoded"u8)) ReadIsBase64Encoded(ref reader);
        else
        {
            HasOtherMembers = true;
            reader.Skip();
        }
    }

    private void ReadStatusCode(ref Utf8JsonReader reader)
    {
        reader.Read();
        HasStatusCode = true;
        StatusCode = reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var status) ? status : 0;
        StatusText = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        reader.Skip();
    }

    private void ReadBody(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) Body = Utf8Text.Of(ref reader, json);
        else Refuse(ref reader);
    }

    private void ReadIsBase64Encoded(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False) IsBase64Encoded = reader.GetBoolean();
        else Refuse(ref reader);
    }

    private void ReadCookies(ref Utf8JsonReader reader)
    {
        reader.Read();
        HasCookies = true;
        if (reader.TokenType == JsonTokenType.StartArray) ReadList(ref reader, "Set-Cookie", Cookies);
        else Refuse(ref reader);
    }

    private void ReadMap(ref Utf8JsonReader reader, List<KeyValuePair<string, string>> into, bool isOfLists)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Refuse(ref reader);
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            MixesHeaderForms |= isOfLists != (reader.TokenType == JsonTokenType.StartArray) && reader.TokenType != JsonTokenType.Null;
            if (reader.TokenType == JsonTokenType.StartArray) ReadList(ref reader, name, into);
            else Add(ref reader, name, into);
        }
    }

    private void ReadList(ref Utf8JsonReader reader, string name, List<KeyValuePair<string, string>> into)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) Add(ref reader, name, into);
    }

    // Numbers and booleans are written as functions often send them: content-length as 5, a flag as true (unconfirmed).
    private void Add(ref Utf8JsonReader reader, string name, List<KeyValuePair<string, string>> into)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                into.Add(new(name, reader.GetString()!));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                into.Add(new(name, System.Text.Encoding.UTF8.GetString(reader.ValueSpan)));
                break;
            default:
                Refuse(ref reader);
                break;
        }
    }

    // Null stands for absent, everything else for a response that AWS calls malformed.
    private void Refuse(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.Null) IsWellFormed = false;
        reader.Skip();
    }
}
