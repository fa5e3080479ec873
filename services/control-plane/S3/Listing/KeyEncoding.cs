namespace Gatehouse.ControlPlane.S3.Listing;

/// <summary>
/// Keys in a list: as they are, or percent-encoded for callers who asked, since XML cannot carry every character. Slashes stay legible.
/// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
/// </summary>
internal readonly record struct KeyEncoding(string Type)
{
    public string Encode(string key) => Type == "url" ? string.Join('/', key.Split('/').Select(Uri.EscapeDataString)) : key;
}
