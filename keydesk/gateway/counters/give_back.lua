-- What a call took turned out to be different, or it ended: what was counted is corrected at the moment it was
-- counted, as long as that counts, and its places are given up.
--
-- KEYS: for each key: requests, tokens, places.
-- ARGV: this gateway's instance, the moment of the count; then, for each key: what to add to requests, to tokens,
-- and whether to give a place up (1).

local function correct(sums, amount)
  if tonumber(amount) ~= 0 and redis.call('HEXISTS', sums, ARGV[2]) == 1 then
    redis.call('HINCRBY', sums, ARGV[2], amount)
    redis.call('HINCRBY', sums, 'sum', amount)
  end
end

for each = 1, #KEYS / 3 do
  local key, given = 3 * each - 2, 3 * each
  correct(KEYS[key], ARGV[given])
  correct(KEYS[key + 1], ARGV[given + 1])
  if ARGV[given + 2] == '1' and tonumber(redis.call('HGET', KEYS[key + 2], ARGV[1]) or 0) > 0 then
    if redis.call('HINCRBY', KEYS[key + 2], ARGV[1], -1) == 0 then
      redis.call('HDEL', KEYS[key + 2], ARGV[1])
    end
  end
end
return 0
