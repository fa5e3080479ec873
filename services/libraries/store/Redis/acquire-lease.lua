-- Takes a free lease or renews one's own. KEYS: lease, leases. ARGV: holder, milliseconds. Answers 1 when the holder has it.
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('SADD', KEYS[2], KEYS[1])
return 1
