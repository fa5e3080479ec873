-- Writes all documents, or none when one does not have its expected revision.
-- KEYS: revision, changes. ARGV: prefix, commits in feed, then per write: operation, expected, kind, place, parent, content.
-- Answers {revision, 0}, or {0, number of the write that conflicts}.
local prefix, commits_in_feed = ARGV[1], tonumber(ARGV[2])
local FIRST, WIDTH = 3, 6

local function document_key(kind, place)
  return prefix .. ':document:' .. kind .. ':' .. place
end

local function children_key(kind, parent)
  return prefix .. ':children:' .. kind .. ':' .. parent
end

local effective = {}
local number = 0
for at = FIRST, #ARGV, WIDTH do
  number = number + 1
  local operation, expected, kind, place = ARGV[at], ARGV[at + 1], ARGV[at + 2], ARGV[at + 3]
  local stored = redis.call('HMGET', document_key(kind, place), 'revision', 'parent')
  local revision, old_parent = stored[1], stored[2]
  if expected ~= '' and expected ~= (revision or '0') then
    return {0, number}
  end
  if operation == 'put' or revision then
    effective[#effective + 1] = {at = at, old_parent = old_parent}
  end
end

if #effective == 0 then
  return {tonumber(redis.call('GET', KEYS[1]) or '0'), 0}
end

local revision = redis.call('INCR', KEYS[1])
local changes = {}
for _, write in ipairs(effective) do
  local operation, kind, place = ARGV[write.at], ARGV[write.at + 2], ARGV[write.at + 3]
  local parent = ARGV[write.at + 4]
  if write.old_parent and (operation == 'delete' or write.old_parent ~= parent) then
    redis.call('ZREM', children_key(kind, write.old_parent), place)
  end
  if operation == 'put' then
    redis.call('HSET', document_key(kind, place), 'revision', revision, 'parent', parent, 'content', ARGV[write.at + 5])
    redis.call('SADD', prefix .. ':kinds', kind)
    redis.call('ZADD', prefix .. ':index:' .. kind, 0, place)
    redis.call('ZADD', children_key(kind, parent), 0, place)
  else
    redis.call('DEL', document_key(kind, place))
    redis.call('ZREM', prefix .. ':index:' .. kind, place)
    parent = write.old_parent
  end
  changes[#changes + 1] = {operation, kind, place, parent}
end

redis.call('ZADD', KEYS[2], revision, cjson.encode({revision, changes}))
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', revision - commits_in_feed)
redis.call('PUBLISH', prefix .. ':changed', revision)
return {revision, 0}
