using Gatehouse.GatewayModel.Paths;

namespace Gatehouse.GatewayModel.Tests.Paths;

public sealed class PercentEncodingTests
{
    /// <summary>Characters that must be encoded, that need not be, that look encoded, and of every length in UTF-8.</summary>
    private static readonly string[] Pieces = ["a", "Z", "9", "-", "~", "/", "%", "%2F", "%zz", "+", " ", "?", "#", "&", "ä", "€", "😀", "\0", "\u007f"];

    [Fact]
    public void Ten_thousand_random_texts_come_back_from_their_encoding()
    {
        var random = new Random(1);
        for (var i = 0; i < 10_000; i++)
        {
            var text = string.Concat(random.GetItems(Pieces, random.Next(0, 40)));
            var encoded = Uri.EscapeDataString(text);

            PercentEncoding.Decode(encoded).ShouldBe(text);
            PercentEncoding.Decode(encoded.AsSpan()).ShouldBe(text);
            PercentEncoding.DecodesTo(encoded, text).ShouldBeTrue(text);
            PercentEncoding.DecodesTo(encoded, text + "x").ShouldBeFalse(text);
        }
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%2")]
    [InlineData("%zz")]
    [InlineData("%C3")]
    [InlineData("a+b")]
    public void What_is_not_well_formed_stays_as_it_was_sent(string text)
    {
        PercentEncoding.Decode(text).ShouldBe(text);
        PercentEncoding.DecodesTo(text, text).ShouldBeTrue();
    }
}
