using Gatehouse.Aws.S3;
using Gatehouse.AwsWire.Contents;
using Gatehouse.ControlPlane.S3.Configuration;
using Gatehouse.Protocol;
using Google.Protobuf;

namespace Gatehouse.ControlPlane.S3.Objects;

/// <summary>
/// The headers that an object is put with and given back with. Requests, answers and the record call them by the same names, which is all that it takes
/// to carry them over.
/// </summary>
internal static class ObjectHeaders
{
    private const string Standard = "STANDARD";
    private const string DefaultType = "binary/octet-stream";
    private const string DefaultEncryption = "AES256";

    /// <summary>What a request says, completed by what the bucket says.</summary>
    public static ObjectHeadersRecord Of(IMessage request, BucketRecord bucket)
    {
        var headers = new ObjectHeadersRecord();
        Copy(request, headers);
        headers.ContentEncoding = ContentBody.WithoutEncoding(headers.ContentEncoding);
        headers.ContentType = headers.ContentType.Length > 0 ? headers.ContentType : DefaultType;
        if (headers.ServerSideEncryption.Length == 0)
        {
            var rule = StoredConfigurations.Encryption.In<ServerSideEncryptionConfiguration>(bucket)?.Rules.FirstOrDefault();
            headers.ServerSideEncryption = rule?.ApplyServerSideEncryptionByDefault?.SseAlgorithm ?? DefaultEncryption;
            headers.SsekmsKeyId = rule?.ApplyServerSideEncryptionByDefault?.KmsMasterKeyId ?? "";
        }

        return headers;
    }

    /// <summary>Puts them into an answer; the storage class only where it is not the usual one.</summary>
    public static void WriteTo(IMessage answer, ObjectHeadersRecord headers)
    {
        var shown = headers.Clone();
        shown.StorageClass = StorageClassOf(headers) == Standard ? "" : headers.StorageClass;
        Copy(shown, answer);
    }

    /// <summary>As lists show it.</summary>
    public static string StorageClassOf(ObjectHeadersRecord headers) => headers.StorageClass.Length > 0 ? headers.StorageClass : Standard;

    private static void Copy(IMessage from, IMessage to)
    {
        foreach (var source in from.Descriptor.Fields.InDeclarationOrder())
        {
            if (to.Descriptor.FindFieldByName(source.Name) is { } target
                && source.FieldType == target.FieldType
                && IsHeader(source.Name)
                && source.Accessor.GetValue(from) is { } value and not ""
                && (!source.HasPresence || source.Accessor.HasValue(from)))
            {
                target.Accessor.SetValue(to, value);
            }
        }
    }

    private static bool IsHeader(string name) => ObjectHeadersRecord.Descriptor.FindFieldByName(name) is not null;
}
