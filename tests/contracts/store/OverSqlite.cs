using Gatehouse.Store.Tests.Contracts;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

public sealed class SqliteCommits(SqliteUnderTest engine) : CommitContract(engine);

public sealed class SqliteRaces(SqliteUnderTest engine) : RaceContract(engine);

public sealed class SqliteListings(SqliteUnderTest engine) : ListingContract(engine);

public sealed class SqliteChangeFeed(SqliteUnderTest engine) : ChangeFeedContract(engine);

public sealed class SqliteLeases(SqliteUnderTest engine) : LeaseContract(engine);

public sealed class SqliteBlobs(SqliteUnderTest engine) : BlobContract(engine);

public sealed class SqliteReset(SqliteUnderTest engine) : ResetContract(engine);

public sealed class SqliteEverything(SqliteUnderTest engine) : EverythingContract(engine);
