// Writes documents until it is killed, and prints the number of each one whose write was acknowledged.
// Arguments: sqlite DIRECTORY, or redis CONNECTION-STRING.
using System.Globalization;
using System.Text;
using Gatehouse.Store;
using Microsoft.Extensions.DependencyInjection;

await using var services = new ServiceCollection()
    .AddDocumentStore(options =>
    {
        options.Engine = Enum.Parse<StoreEngine>(args[0], ignoreCase: true);
        options.Sqlite.Directory = args[1];
        options.Redis.ConnectionString = args[1];
    })
    .BuildServiceProvider();
var documents = services.GetRequiredService<IDocumentStore>();
await using var acknowledged = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };

for (var number = 1; ; number++)
{
    var id = number.ToString(CultureInfo.InvariantCulture);
    var key = new DocumentKey("000000000000", "us-east-1", "durability/document", id);
    await documents.CommitAsync([new PutDocument(key, "", Encoding.UTF8.GetBytes(id), DocumentWrite.MustNotExist)], CancellationToken.None);
    await acknowledged.WriteLineAsync(id);
}
