-- One call, judged by the limits of its key and of the key that this was delegated from: counted in all or in none.
--
-- KEYS: the clock; then, for each key: requests, their order, tokens, their order, places.
-- ARGV: this gateway's instance; what the names of living instances begin with; the tokens expected; then, for
-- each key: requests a minute, tokens a minute, calls at once (-1: no limit).
-- Returns, in one text: what refuses (0 nothing, 1 requests, 2 tokens, 3 places), whose, how long (ms), the moment
-- of the count; then, for each key: requests counted, ms until none is, tokens counted, ms until none is (-1: no limit).
--
-- A moment is a hundredth of a second. What was counted in one counts until 60 s after its end: for 60 s at least,
-- 60.01 s at most. Amounts by moment are in a hash, with their sum; its moments, oldest first, in a list.

local WINDOW = 6001
local KEPT_MS = 61000
local PLACES_KEPT_MS = 7200000 -- no call takes as long

local time = redis.call('TIME')
local clock = redis.call('HMGET', KEYS[1], 'last', 'ahead')
local last, ahead = tonumber(clock[1] or 0), tonumber(clock[2] or 0)
local now = time[1] * 100 + math.floor(time[2] / 10000) + ahead
if now < last then -- the clock was set back: moments go on from the last one
  ahead = ahead + last - now
  now = last
end
redis.call('HSET', KEYS[1], 'last', now, 'ahead', ahead)
redis.call('PEXPIRE', KEYS[1], 3600000)

local function counted(sums, order)
  local newest = redis.call('LINDEX', order, -1)
  if not newest or now - newest >= WINDOW then
    redis.call('DEL', sums, order)
    return 0
  end
  local oldest = redis.call('LINDEX', order, 0)
  while now - oldest >= WINDOW do
    redis.call('HINCRBY', sums, 'sum', 0 - (redis.call('HGET', sums, oldest) or 0)) -- and never -0
    redis.call('HDEL', sums, oldest)
    redis.call('LPOP', order)
    oldest = redis.call('LINDEX', order, 0)
  end
  return tonumber(redis.call('HGET', sums, 'sum') or 0)
end

local function count(sums, order, amount)
  if redis.call('LINDEX', order, -1) ~= tostring(now) then
    redis.call('RPUSH', order, now)
  end
  redis.call('HINCRBY', sums, now, amount)
  redis.call('HINCRBY', sums, 'sum', amount)
  redis.call('PEXPIRE', sums, KEPT_MS)
  redis.call('PEXPIRE', order, KEPT_MS)
end

local function ms_until_gone(sums, order, excess)
  local from = 0
  while excess > 0 do
    local moments = redis.call('LRANGE', order, from, from + 99)
    if #moments == 0 then
      break
    end
    local amounts = redis.call('HMGET', sums, unpack(moments))
    for each = 1, #moments do
      excess = excess - (amounts[each] or 0)
      if excess <= 0 then
        return (moments[each] + WINDOW - now) * 10
      end
    end
    from = from + 100
  end
  return 0
end

local function ms_until_empty(order)
  local newest = redis.call('LINDEX', order, -1)
  return newest and (newest + WINDOW - now) * 10 or 0
end

local function places_taken(places)
  local taken = 0
  local held = redis.call('HGETALL', places)
  for each = 1, #held, 2 do
    if held[each] == ARGV[1] or redis.call('EXISTS', ARGV[2] .. held[each]) == 1 then
      taken = taken + held[each + 1]
    else -- of a gateway that is gone
      redis.call('HDEL', places, held[each])
    end
  end
  return taken
end

local expected = tonumber(ARGV[3] or 0)
local asked = {}
for each = 1, (#KEYS - 1) / 5 do
  local key, given = 5 * each - 3, 3 * each + 1
  asked[each] = {
    requests = KEYS[key], requests_order = KEYS[key + 1], rpm = tonumber(ARGV[given]),
    tokens = KEYS[key + 2], tokens_order = KEYS[key + 3], tpm = tonumber(ARGV[given + 1]),
    places = KEYS[key + 4], at_once = tonumber(ARGV[given + 2]),
  }
end

local refuses, whose, wait = 0, 0, 0
for each, of in ipairs(asked) do
  of.requests_counted = of.rpm >= 0 and counted(of.requests, of.requests_order) or -1
  of.tokens_counted = of.tpm >= 0 and counted(of.tokens, of.tokens_order) or -1
  if refuses == 0 and of.rpm >= 0 and of.requests_counted + 1 > of.rpm then
    refuses, whose = 1, each
    wait = ms_until_gone(of.requests, of.requests_order, of.requests_counted + 1 - of.rpm)
  end
  if refuses == 0 and of.tpm >= 0 and of.tokens_counted + math.min(expected, of.tpm) > of.tpm then
    refuses, whose = 2, each
    local excess = of.tokens_counted + math.min(expected, of.tpm) - of.tpm
    wait = ms_until_gone(of.tokens, of.tokens_order, excess)
  end
end
for each, of in ipairs(asked) do
  if refuses == 0 and of.at_once >= 0 and places_taken(of.places) >= of.at_once then
    refuses, whose, wait = 3, each, 1000
  end
end

local told = {refuses, whose, wait, now}
for _, of in ipairs(asked) do
  if refuses == 0 and of.rpm >= 0 then
    count(of.requests, of.requests_order, 1)
    of.requests_counted = of.requests_counted + 1
  end
  if refuses == 0 and of.tpm >= 0 then
    count(of.tokens, of.tokens_order, expected)
    of.tokens_counted = of.tokens_counted + expected
  end
  if refuses == 0 and of.at_once >= 0 then
    redis.call('HINCRBY', of.places, ARGV[1], 1)
    redis.call('PEXPIRE', of.places, PLACES_KEPT_MS)
  end
  table.insert(told, of.requests_counted)
  table.insert(told, of.rpm >= 0 and ms_until_empty(of.requests_order) or -1)
  table.insert(told, of.tokens_counted)
  table.insert(told, of.tpm >= 0 and ms_until_empty(of.tokens_order) or -1)
end
for each, number in ipairs(told) do
  told[each] = string.format('%.0f', number)
end
return table.concat(told, ' ')
