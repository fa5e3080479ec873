-- Forgets a blob unless it was put after a moment. KEYS: blobs, blob, puts. ARGV: digest, moment. Answers 1 if it was kept and is gone.
local put = redis.call('HGET', KEYS[3], ARGV[1])
if put and tonumber(put) > tonumber(ARGV[2]) then
  return 0
end
redis.call('DEL', KEYS[2])
redis.call('HDEL', KEYS[3], ARGV[1])
return redis.call('HDEL', KEYS[1], ARGV[1])
