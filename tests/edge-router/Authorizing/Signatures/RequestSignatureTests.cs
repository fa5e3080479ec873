using Gatehouse.EdgeRouter.Authorizing.Signatures;
using Microsoft.AspNetCore.Http;

namespace Gatehouse.EdgeRouter.Tests.Authorizing.Signatures;

/// <summary>The worked example of AWS's Signature Version 4 test suite.</summary>
public sealed class RequestSignatureTests
{
    private const string EmptyBody = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void A_request_is_signed_as_AWS_signs_it()
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers.Host = "example.amazonaws.com";
        context.Request.Headers["X-Amz-Date"] = "20150830T123600Z";
        context.Request.Headers.Authorization = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
            + "SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

        SignedRequest.TryRead(context.Request, "", out var signed).ShouldBeTrue();
        var canonical = CanonicalRequest.Of(context.Request, "/", "", signed!, EmptyBody)!;
        var signature = RequestSignature.Sign(
            "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", signed!.Scope, RequestSignature.StringToSign(signed, canonical));

        signature.ShouldBe(signed.Signature);
    }
}
