-- Turns a finished upload into a blob, unless it is kept already. KEYS: blobs, blob, upload, puts. ARGV: digest, size, chunks, now.
-- Answers -1 when chunks went missing: the upload took longer between two chunks than it may.
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then
  redis.call('DEL', KEYS[3])
  redis.call('HSET', KEYS[4], ARGV[1], ARGV[4])
  return 0
end
if tonumber(ARGV[2]) > 0 then
  if redis.call('LLEN', KEYS[3]) ~= tonumber(ARGV[3]) then
    redis.call('DEL', KEYS[3])
    return -1
  end
  redis.call('RENAME', KEYS[3], KEYS[2])
  redis.call('PERSIST', KEYS[2])
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[4], ARGV[1], ARGV[4])
return 1
