using System.Security.Cryptography;
using System.Text;
using Gatehouse.AwsWire.Failures;
using Gatehouse.AwsWire.Scope;
using Gatehouse.ControlPlane.Kms.Keys;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.Kms.Cryptography;

/// <summary>
/// Encrypts for real, with AES-GCM. A ciphertext names its key, so that decrypting asks for none; the encryption context is authenticated
/// with it.
/// <code>
/// version (1) · key id (16) · nonce (12) · tag (16) · ciphertext
/// </code>
/// </summary>
internal sealed class KeyCipher(KmsKeys keys)
{
    private const byte Version = 1;
    private const int IdBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + IdBytes + NonceBytes + TagBytes;

    public static ByteString Encrypt(KeyRecord key, ReadOnlySpan<byte> plaintext, IDictionary<string, string> context)
    {
        var sealedBytes = new byte[HeadBytes + plaintext.Length];
        sealedBytes[0] = Version;
        Guid.Parse(key.Metadata.KeyId).TryWriteBytes(sealedBytes.AsSpan(1));
        var nonce = sealedBytes.AsSpan(1 + IdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key.Material.Span, TagBytes);
        aes.Encrypt(nonce, plaintext, sealedBytes.AsSpan(HeadBytes), sealedBytes.AsSpan(1 + IdBytes + NonceBytes, TagBytes), Authenticated(context));
        return UnsafeByteOperations.UnsafeWrap(sealedBytes);
    }

    /// <summary>The plaintext and the key that it was encrypted with.</summary>
    public async Task<Outcome<OpenedCiphertext>> DecryptAsync(
        ReadOnlyMemory<byte> ciphertext, IDictionary<string, string> context, CallScope scope, CancellationToken cancellationToken)
    {
        if (ciphertext.Length < HeadBytes || ciphertext.Span[0] != Version)
        {
            return KmsFailures.InvalidCiphertext;
        }

        var key = await keys.FindUsableAsync(new Guid(ciphertext.Span.Slice(1, IdBytes)).ToString(), scope, cancellationToken);
        if (!key.Succeeded)
        {
            return key.Failure.Code == "NotFoundException" ? KmsFailures.InvalidCiphertext : key.Failure;
        }

        return TryOpen(key.Value, ciphertext.Span, context) is { } plaintext
            ? new OpenedCiphertext(key.Value, plaintext)
            : KmsFailures.InvalidCiphertext;
    }

    private static byte[]? TryOpen(KeyRecord key, ReadOnlySpan<byte> ciphertext, IDictionary<string, string> context)
    {
        var plaintext = new byte[ciphertext.Length - HeadBytes];
        try
        {
            using var aes = new AesGcm(key.Material.Span, TagBytes);
            aes.Decrypt(
                ciphertext.Slice(1 + IdBytes, NonceBytes),
                ciphertext[HeadBytes..],
                ciphertext.Slice(1 + IdBytes + NonceBytes, TagBytes),
                plaintext,
                Authenticated(context));
            return plaintext;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Authenticated(IDictionary<string, string> context) => Encoding.UTF8.GetBytes(
        string.Concat(context.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key.Length}:{pair.Key}{pair.Value.Length}:{pair.Value}")));
}

/// <summary>What a ciphertext held.</summary>
internal sealed record OpenedCiphertext(KeyRecord Key, byte[] Plaintext);
