using Gatehouse.Store.Tests.Contracts;
using Gatehouse.Store.Tests.Engines;

namespace Gatehouse.Store.Tests;

public sealed class RedisCommits(RedisUnderTest engine) : CommitContract(engine);

public sealed class RedisRaces(RedisUnderTest engine) : RaceContract(engine);

public sealed class RedisListings(RedisUnderTest engine) : ListingContract(engine);

public sealed class RedisChangeFeed(RedisUnderTest engine) : ChangeFeedContract(engine);

public sealed class RedisLeases(RedisUnderTest engine) : LeaseContract(engine);

public sealed class RedisBlobs(RedisUnderTest engine) : BlobContract(engine);

public sealed class RedisReset(RedisUnderTest engine) : ResetContract(engine);

public sealed class RedisEverything(RedisUnderTest engine) : EverythingContract(engine);
