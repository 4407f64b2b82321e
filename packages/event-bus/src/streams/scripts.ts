import { Script } from './script.js';

// KEYS of the scripts of a group: stream, due, state, heads. ARGV[1] is the group, ARGV[2] the consumer.
// A parked entry belongs to the consumer ~parked, so that reclaiming the dead never touches it.

const prelude = `
local stream, due, state, heads = KEYS[1], KEYS[2], KEYS[3], KEYS[4]
local group, me = ARGV[1], ARGV[2]
local function now()
  local t = redis.call('TIME')
  return t[1] * 1000 + math.floor(t[2] / 1000)
end
local function park(id)
  redis.call('XCLAIM', stream, group, '~parked', 0, id, 'JUSTID')
end
local function mine(id)
  local held = redis.call('XPENDING', stream, group, id, id, 1)
  return held[1] and held[1][2] == me
end
local function claim(id)
  local entry = redis.call('XCLAIM', stream, group, me, 0, id)[1]
  if not entry then return nil end
  return { entry[1], entry[2], redis.call('HGET', state, id) or '', redis.call('HGET', state, id .. ':lapses') or '0' }
end
-- The turn of this entry's ordering key is over: the next one that waits for it gets it.
local function pass_turn(id, waiting)
  local key = redis.call('HGET', heads, 'entry:' .. id)
  if not key then return nil end
  redis.call('HDEL', heads, 'entry:' .. id)
  local next_id = redis.call('LPOP', waiting .. key)
  if not next_id then
    redis.call('HDEL', heads, 'key:' .. key)
    return nil
  end
  redis.call('HSET', heads, 'key:' .. key, next_id, 'entry:' .. next_id, key)
  return next_id
end
local function forget(id)
  redis.call('XACK', stream, group, id)
  redis.call('HDEL', state, id, id .. ':lapses')
  redis.call('ZREM', due, id)
end
-- Entries that were parked and may go on now. One that is no longer in the stream is given up.
local function take_due(count, waiting)
  local taken = {}
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', due, '-inf', now(), 'LIMIT', 0, count)) do
    redis.call('ZREM', due, id)
    local entry = claim(id)
    if entry then
      taken[#taken + 1] = entry
    else
      forget(id)
      local next_id = pass_turn(id, waiting)
      if next_id then redis.call('ZADD', due, 0, next_id) end
    end
  end
  return taken
end
`;

/** ARGV: group, consumer, count, waiting. → entries [id, fields, state, lapses]. */
export const takeDue = new Script(`${prelude}
return take_due(tonumber(ARGV[3]), ARGV[4])
`);

/**
 * Reads, and in the same step queues what must wait for its turn, so that two consumers cannot swap two events.
 * ARGV: group, consumer, count, waiting. → [entries, id of the stream's last entry].
 */
export const takeOrdered = new Script(`${prelude}
local count, waiting = tonumber(ARGV[3]), ARGV[4]
local taken = take_due(count, waiting)
local reads = 0
while #taken < count and reads < 8 do
  reads = reads + 1
  local reply = redis.call('XREADGROUP', 'GROUP', group, me, 'COUNT', count - #taken, 'STREAMS', stream, '>')
  if not reply then break end
  for _, entry in ipairs(reply[1][2]) do
    local id, fields, key = entry[1], entry[2], nil
    for i = 1, #fields, 2 do if fields[i] == 'key' then key = fields[i + 1] end end
    if key and redis.call('HEXISTS', heads, 'key:' .. key) == 1 then
      park(id)
      redis.call('RPUSH', waiting .. key, id)
    else
      if key then redis.call('HSET', heads, 'key:' .. key, id, 'entry:' .. id, key) end
      taken[#taken + 1] = { id, fields, '', '0' }
    end
  end
end
local last = '0-0'
local info = redis.call('XINFO', 'STREAM', stream)
for i = 1, #info, 2 do if info[i] == 'last-generated-id' then last = info[i + 1] end end
return { taken, last }
`);

/** ARGV: group, consumer, entry, waiting, take the next one (1 or 0). → the next entry of the key, if taken. */
export const acknowledge = new Script(`${prelude}
local id, waiting = ARGV[3], ARGV[4]
forget(id)
local next_id = pass_turn(id, waiting)
if not next_id then return nil end
if ARGV[5] == '1' then return claim(next_id) end
redis.call('ZADD', due, 0, next_id)
return nil
`);

/** ARGV: group, consumer, entry, pause in ms, state or ''. → 1, or 0 where the entry is not the consumer's any more. */
export const postpone = new Script(`${prelude}
local id = ARGV[3]
if not mine(id) then return 0 end
park(id)
redis.call('ZADD', due, now() + tonumber(ARGV[4]), id)
if ARGV[5] ~= '' then redis.call('HSET', state, id, ARGV[5]) end
return 1
`);

/** ARGV: group, consumer, entries… → those that are not the consumer's any more. */
export const renew = new Script(`${prelude}
local lost = {}
for i = 3, #ARGV do
  if mine(ARGV[i]) then
    redis.call('XCLAIM', stream, group, me, 0, ARGV[i], 'JUSTID')
  else
    lost[#lost + 1] = ARGV[i]
  end
end
return lost
`);

/**
 * Takes the entries of consumers that were silent for longer than a lease, and forgets consumers long gone.
 * A consumer that died while one entry ran alone did not die over those that only waited in its hands.
 * ARGV: group, consumer, lease in ms, how long an idle consumer is remembered in ms, prefix of who runs alone.
 * → how many were taken.
 */
export const reclaim = new Script(`${prelude}
local taken = 0
for _, info in ipairs(redis.call('XINFO', 'CONSUMERS', stream, group)) do
  local consumer = {}
  for i = 1, #info, 2 do consumer[info[i]] = info[i + 1] end
  if consumer.name ~= '~parked' then
    if consumer.pending > 0 then
      local alone = redis.call('GET', ARGV[5] .. consumer.name)
      for _, held in ipairs(redis.call('XPENDING', stream, group, 'IDLE', ARGV[3], '-', '+', 100, consumer.name)) do
        park(held[1])
        redis.call('ZADD', due, 0, held[1])
        if not alone or alone == stream .. ' ' .. held[1] then
          redis.call('HINCRBY', state, held[1] .. ':lapses', 1)
        end
        taken = taken + 1
      end
    elseif consumer.name ~= me and consumer.idle > tonumber(ARGV[4]) then
      redis.call('XGROUP', 'DELCONSUMER', stream, group, consumer.name)
    end
  end
end
return taken
`);

/** KEYS[5]: the dead letters. ARGV: group, consumer, entry, waiting, fields of the dead letter… → 1, or 0 where not the consumer's. */
export const bury = new Script(`${prelude}
local id, waiting = ARGV[3], ARGV[4]
if not mine(id) then return 0 end
local fields = {}
for i = 5, #ARGV do fields[#fields + 1] = ARGV[i] end
redis.call('XADD', KEYS[5], 'MAXLEN', '~', 100000, '*', unpack(fields))
forget(id)
local next_id = pass_turn(id, waiting)
if next_id then redis.call('ZADD', due, 0, next_id) end
return 1
`);

/** KEYS: stream. Cuts off what every group has read and acknowledged. → how many entries went. */
export const trim = new Script(`
local function before(a, b)
  local at, as = a:match('(%d+)-(%d+)')
  local bt, bs = b:match('(%d+)-(%d+)')
  at, as, bt, bs = tonumber(at), tonumber(as), tonumber(bt), tonumber(bs)
  return at < bt or (at == bt and as < bs)
end
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local keep = nil
for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #info, 2 do group[info[i]] = info[i + 1] end
  local from = group['last-delivered-id']
  local pending = redis.call('XPENDING', KEYS[1], group.name)
  if pending[1] > 0 and before(pending[2], from) then from = pending[2] end
  if not keep or before(from, keep) then keep = from end
end
if not keep then return 0 end
return redis.call('XTRIM', KEYS[1], 'MINID', keep)
`);

/** KEYS: dead letters, stream. ARGV: dead letter, fields of the entry… → the new entry, or nil where the letter is gone. */
export const redrive = new Script(`
if redis.call('XDEL', KEYS[1], ARGV[1]) == 0 then return nil end
local fields = {}
for i = 2, #ARGV do fields[#fields + 1] = ARGV[i] end
return redis.call('XADD', KEYS[2], '*', unpack(fields))
`);
