-- Forgets everything but the revision and the change feed, which tells each deletion as one commit.
-- KEYS: revision, changes. ARGV: prefix, commits in feed.
local prefix, commits_in_feed = ARGV[1], tonumber(ARGV[2])

local changes = {}
for _, kind in ipairs(redis.call('SMEMBERS', prefix .. ':kinds')) do
  local index = prefix .. ':index:' .. kind
  for _, place in ipairs(redis.call('ZRANGE', index, 0, -1)) do
    local document = prefix .. ':document:' .. kind .. ':' .. place
    local parent = redis.call('HGET', document, 'parent')
    redis.call('DEL', document, prefix .. ':children:' .. kind .. ':' .. parent)
    changes[#changes + 1] = {'delete', kind, place, parent}
  end
  redis.call('DEL', index)
end

for _, digest in ipairs(redis.call('HKEYS', prefix .. ':blobs')) do
  redis.call('DEL', prefix .. ':blob:' .. digest)
end
for _, lease in ipairs(redis.call('SMEMBERS', prefix .. ':leases')) do
  redis.call('DEL', lease)
end
redis.call('DEL', prefix .. ':kinds', prefix .. ':counters', prefix .. ':leases', prefix .. ':blobs', prefix .. ':puts')

if #changes > 0 then
  local revision = redis.call('INCR', KEYS[1])
  redis.call('ZADD', KEYS[2], revision, cjson.encode({revision, changes}))
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', revision - commits_in_feed)
  redis.call('PUBLISH', prefix .. ':changed', revision)
end
return #changes
