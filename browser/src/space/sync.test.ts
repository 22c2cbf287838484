import { describe, expect, it } from 'vitest';
import { NoNetwork } from '../account/refused.ts';
import { ModelServer, transparentKeys } from './model.test-support.ts';
import { Broken, type Content, type Network, type SpaceKeys } from './records.ts';
import { Locked, Sync } from './sync.ts';
import type { Rules } from './unsaved.ts';

const rules = (random: () => number): Rules => ({
  newId: () => `${String(Math.floor(random() * 1e9)).padStart(9, '0')}-${Math.floor(random() * 1e9)}`,
  same: (a, b) => a['text'] === b['text'],
  second: (content) => ({ ...content, second: true }),
});

const note = (text: string): Content => ({ kind: 'note', text });
const texts = (device: Sync) => device.entries().map(({ content }) => String(content['text']));

function devices(seed = 1) {
  const random = generator(seed);
  const server = new ModelServer();
  const device = () => new Sync(transparentKeys, server.network(), rules(random));
  return { server, random, device };
}

describe('two devices', () => {
  it('readWhatTheOtherWrote', async () => {
    const { device } = devices();
    const [a, b] = [device(), device()];
    a.write('1', note('tea with Anna'));
    await a.sync();
    await b.sync();
    expect(texts(b)).toEqual(['tea with Anna']);
    expect(a.unsaved.size).toBe(0);
  });

  it('keepBothVersionsOfAnEntryChangedInTwoPlaces', async () => {
    const { device } = devices();
    const [a, b] = [device(), device()];
    a.write('1', note('first'));
    await a.sync();
    await b.sync();
    a.write('1', note('from a'));
    b.write('1', note('from b'));
    const moves: string[] = [];
    b.moved = (from, to) => moves.push(from, to);
    await a.sync();
    await b.sync();
    await a.sync();
    expect(a.content('1')).toEqual(note('from a'));
    expect(moves[0]).toBe('1');
    expect(a.content(moves[1] ?? '')).toEqual({ ...note('from b'), second: true });
  });

  it('letAnEditWinOverADeletionOnEitherSide', async () => {
    for (const editorFirst of [true, false]) {
      const { device } = devices();
      const [editor, deleter] = [device(), device()];
      editor.write('1', note('first'));
      await editor.sync();
      await deleter.sync();
      editor.write('1', note('edited'));
      deleter.remove('1');
      for (const each of editorFirst ? [editor, deleter, editor] : [deleter, editor, deleter])
        await each.sync();
      expect(texts(editor)).toEqual(['edited']);
      expect(texts(deleter)).toEqual(['edited']);
    }
  });

  it('agreeThatADeletedEntryIsGoneAndBringItBackOnUndo', async () => {
    const { device } = devices();
    const [a, b] = [device(), device()];
    a.write('1', note('first'));
    await a.sync();
    a.remove('1');
    expect(texts(a)).toEqual([]);
    await a.sync();
    await b.sync();
    expect(texts(b)).toEqual([]);
    a.write('1', note('first'));
    await a.sync();
    await b.sync();
    expect(texts(b)).toEqual(['first']);
  });
});

describe('a network that fails', () => {
  it('isAskedAgainWithTheSameKeyUntilTheAnswerIsKnown', async () => {
    const { server } = devices();
    const sent: string[] = [];
    const network = server.network();
    let losing = true;
    const flaky: Network = {
      pull: (since) => network.pull(since),
      push: async (push) => {
        sent.push(push.push);
        const answer = await network.push(push);
        if (losing) throw new NoNetwork();
        return answer;
      },
    };
    const a = new Sync(transparentKeys, flaky, rules(generator(3)));
    a.write('1', note('once'));
    await expect(a.sync()).rejects.toBeInstanceOf(NoNetwork);
    expect(a.unsaved.size).toBe(1);
    losing = false;
    await a.sync();
    expect(a.unsaved.size).toBe(0);
    expect(sent).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect(server.stored()).toHaveLength(1);
  });

  it('doesNotMixWhatIsTypedDuringAPushWithWhatWasSent', async () => {
    const { server } = devices();
    const network = server.network();
    const a: Sync = new Sync(
      transparentKeys,
      {
        pull: (since) => network.pull(since),
        push: async (push) => {
          if (a.content('1')?.['text'] === 'half a sent') a.write('1', note('half a sentence'));
          return network.push(push);
        },
      },
      rules(generator(4)),
    );
    a.write('1', note('half a sent'));
    await a.sync();
    expect(texts(a)).toEqual(['half a sentence']);
    expect(server.stored()).toEqual([note('half a sentence')]);
  });
});

describe('a locked space', () => {
  it('holdsNothingReadableAndGoesOnWithTheTextIntact', async () => {
    const { device } = devices();
    const a = device();
    a.write('1', note('saved text'));
    await a.sync();
    a.write('2', note('unsaved text'));
    await a.lock();
    expect(readable(a)).not.toContain('text');
    expect(() => {
      a.write('3', note('late'));
    }).toThrow(Locked);
    await expect(a.sync()).rejects.toBeInstanceOf(Locked);
    await a.unlock(transparentKeys);
    expect(texts(a).sort()).toEqual(['saved text', 'unsaved text']);
    await a.sync();
    expect(a.unsaved.size).toBe(0);
  });
});

describe('a lock while something cannot be sealed', () => {
  it('stillForgetsWhatIsStoredAndKeepsWhatIsNot', async () => {
    const { server, random } = devices();
    let broken = false;
    const keys: SpaceKeys = {
      ...transparentKeys,
      seal: (...record) =>
        broken ? Promise.reject(new Error('too large')) : transparentKeys.seal(...record),
    };
    const a = new Sync(keys, server.network(), rules(random));
    a.write('1', note('stored'));
    await a.sync();
    a.write('2', note('typed'));
    broken = true;
    await expect(a.lock()).rejects.toThrow('too large');
    expect(readable(a)).not.toContain('stored');
    broken = false;
    await a.unlock(keys);
    expect(texts(a).sort()).toEqual(['stored', 'typed']);
  });
});

describe('a lock in the middle of a push', () => {
  it('endsItAndDeletesNothing', async () => {
    const { server } = devices();
    let lockings = 0;
    const keys: SpaceKeys = {
      ...transparentKeys,
      seal: async (id, version, content) => {
        if (lockings++ === 0) {
          await a.lock();
          await a.unlock(keys);
        }
        return transparentKeys.seal(id, version, content);
      },
    };
    const a: Sync = new Sync(keys, server.network(), rules(generator(5)));
    a.write('1', note('first'));
    a.write('2', note('second'));
    await expect(a.sync()).rejects.toBeInstanceOf(Locked);
    expect(server.stored()).toEqual([]);
    await a.sync();
    expect(server.stored()).toEqual([note('first'), note('second')]);
    expect(texts(a).sort()).toEqual(['first', 'second']);
  });
});

describe('a server that cheats', () => {
  it('isStoppedWhenItServesAnOlderSpaceOrAnotherContent', async () => {
    const { server, device } = devices();
    const a = device();
    a.write('1', note('first'));
    await a.sync();
    const old = server.copy();
    a.write('2', note('second'));
    await a.sync();
    server.become(old);
    await expect(a.sync()).rejects.toBeInstanceOf(Broken);
    expect(texts(a).sort()).toEqual(['first', 'second']);

    const other = devices();
    const b = other.device();
    b.write('1', note('first'));
    await b.sync();
    other.server.forge('1', note('never written'));
    await expect(other.device().sync()).rejects.toBeInstanceOf(Broken);
  });
});

describe('random interleavings of two devices', () => {
  const rounds = 400;
  const first = Math.floor(Math.random() * 1e6);
  it(`alwaysEndWithTheSameSpaceAndLoseNothing, seeds ${first} to ${first + rounds - 1}`, async () => {
    for (let seed = first; seed < first + rounds; seed++) await interleave(seed);
  });
});

/** Both devices write, edit, delete, lock and sync over a network that loses and repeats, then agree. */
async function interleave(seed: number): Promise<void> {
  const random = generator(seed);
  const server = new ModelServer();
  const net = { faults: true };
  const device = () => new Sync(transparentKeys, faulty(server.network(), random, net), rules(random));
  const [one, other] = [device(), device()];
  const living = new Set<string>();
  const running: Promise<unknown>[] = [];
  for (let step = 0; step < 60; step++) {
    const device = random() < 0.5 ? one : other;
    const choice = random();
    const entries = device.entries().sort((a, b) => (a.id < b.id ? -1 : 1));
    const picked = entries[Math.floor(random() * entries.length)];
    const text = `${seed}/${step}`;
    if (choice < 0.2) {
      device.write(`${String(step).padStart(9, '0')}-${seed}`, note(text));
      living.add(text);
    } else if (choice < 0.4 && picked) {
      device.write(picked.id, { ...picked.content, text });
      living.delete(String(picked.content['text']));
      living.add(text);
    } else if (choice < 0.5 && picked) {
      device.remove(picked.id);
      living.delete(String(picked.content['text']));
    } else if (choice < 0.75) {
      running.push(device.sync().catch(expected));
    } else if (choice < 0.8) {
      await device.lock();
      expect(readable(device)).not.toContain(`${seed}/`);
      await device.unlock(transparentKeys);
    } else {
      for (let turns = Math.floor(random() * 12); turns > 0; turns--) await Promise.resolve();
    }
  }
  await Promise.all(running);
  net.faults = false;
  for (let round = 0; round < 3; round++) for (const device of [one, other]) await device.sync();
  const wanted = [...living].sort();
  for (const device of [one, other]) {
    expect(device.unsaved.size, `seed ${seed}`).toBe(0);
    expect(texts(device).sort(), `seed ${seed}`).toEqual(wanted);
  }
  expect(
    server
      .stored()
      .map((content) => content['text'])
      .sort(),
    `seed ${seed}`,
  ).toEqual(wanted);
}

function expected(problem: unknown): void {
  if (!(problem instanceof NoNetwork || problem instanceof Locked)) throw problem;
}

function faulty(network: Network, random: () => number, net: { faults: boolean }): Network {
  const call = async <T>(real: () => Promise<T>): Promise<T> => {
    const fault = net.faults ? random() : 1;
    if (fault < 0.15) throw new NoNetwork(); // the request was lost
    if (fault < 0.25) await real(); // the request came twice
    const answer = await real();
    if (fault < 0.4 && fault >= 0.25) throw new NoNetwork(); // the answer was lost
    return answer;
  };
  return { pull: (since) => call(() => network.pull(since)), push: (push) => call(() => network.push(push)) };
}

/** Everything reachable from a device that is text. */
function readable(device: Sync): string {
  const seen = new Set<unknown>();
  const walk = (value: unknown): string => {
    if (typeof value === 'string') return `${value}\n`;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array || seen.has(value))
      return '';
    seen.add(value);
    const inside = value instanceof Map ? [...value.values()] : Object.values(value);
    return inside.map(walk).join('');
  };
  return walk(device);
}

/** mulberry32: small, and the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
