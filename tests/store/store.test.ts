import { afterEach, describe, expect, it } from 'vitest';
import type { AnsweredQuestion } from '../../src/store/answers.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { databaseKinds, type TestDatabase } from '../support/databases.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 0, 5, 12);

const answered = (about: Partial<AnsweredQuestion> = {}): AnsweredQuestion => ({
  id: 'a1',
  at: NOON,
  team: 'T1',
  person: 'U1',
  surface: 'mention',
  kind: 'explanation',
  roles: ['CIO'],
  aspects: ['pay'],
  gap: undefined,
  unmetWords: [],
  question: undefined,
  sealed: 'sealed words',
  ...about,
});

const by = (person: string, answerId = 'a1', at = NOON) => ({ answerId, team: 'T1', person, at });
const day = (store: Store, team = 'T1') => store.totals(team, NOON - DAY_MS, NOON + DAY_MS);

describe.each(databaseKinds)('the store in $name', ({ isHere, make }) => {
  describe.skipIf(!isHere)('with its database', () => {
    let made: TestDatabase | undefined;
    const opened: Database[] = [];

    /** A process with the store; all of a test share one database. */
    async function start(): Promise<Store> {
      made ??= await make();
      const database = await openDatabase(made.url);
      opened.push(database);
      return createStore(database);
    }
    const stopAll = () => Promise.all(opened.splice(0).map((database) => database.close()));

    afterEach(async () => {
      await stopAll();
      await made?.drop();
      made = undefined;
    });

    it('lets one claim win, whatever claims the same at the same moment', async () => {
      const store = await start();
      const claims = Array.from({ length: 20 }, () => store.claim(['event:1', 'post:1'], NOON));
      expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1);
    });

    it('refuses a claim of which one key is taken', async () => {
      const store = await start();
      expect(await store.claim(['event:1', 'post:1'], NOON)).toBe(true);
      expect(await store.claim(['event:2', 'post:1'], NOON)).toBe(false);
      expect(await store.claim(['event:3', 'event:3'], NOON)).toBe(true);
    });

    it('keeps claims and conversations over a restart', async () => {
      const before = await start();
      await before.claim(['event:1'], NOON + DAY_MS);
      await before.record(answered(), [{ key: 'thread', expiresAt: NOON + DAY_MS }], false);
      await stopAll();
      const after = await start();
      expect(await after.claim(['event:1'], NOON + DAY_MS)).toBe(false);
      expect(await after.lastOf(['thread'], NOON)).toBe('a1');
      expect(await after.sealed('a1')).toBe('sealed words');
    });

    it('goes on from the last answer of the nearest conversation, while it lives', async () => {
      const store = await start();
      const user = { key: 'user', expiresAt: NOON + 1 };
      await store.record(answered(), [user], false);
      await store.record(answered({ id: 'a2' }), [{ key: 'thread', expiresAt: NOON + DAY_MS }, user], false);
      await store.record(answered({ id: 'a3' }), [user], false);
      expect(await store.lastOf(['thread', 'user'], NOON)).toBe('a2');
      expect(await store.lastOf(['user'], NOON)).toBe('a3');
      expect(await store.lastOf(['user'], NOON + 1)).toBeUndefined();
      expect(await store.lastOf(['elsewhere'], NOON)).toBeUndefined();
    });

    it('begins a conversation anew when it is told to', async () => {
      const store = await start();
      const thread = { key: 'thread', expiresAt: NOON + DAY_MS };
      await store.record(answered(), [thread], false);
      await store.record(answered({ id: 'a2' }), [thread], true);
      expect(await store.lastOf(['thread'], NOON)).toBeUndefined();
    });

    it('counts one rating of each person, the last one, with its reason', async () => {
      const store = await start();
      await store.record(answered(), [], false);
      await store.rate(by('U1'), 'helpful');
      await store.rate(by('U2'), 'helpful');
      await store.rate(by('U2'), 'unhelpful');
      await store.explain(by('U2'), 'incomplete', 'no figure for Berlin');
      expect(await day(store)).toMatchObject({
        helpful: 1,
        unhelpful: 1,
        complaints: [
          { reason: 'incomplete', note: 'no figure for Berlin', roles: ['CIO'], aspects: ['pay'] },
        ],
      });
    });

    it('counts what the documents lacked, the most frequent first', async () => {
      const store = await start();
      const gaps = ['CISO', 'pay', 'pay'];
      for (const [at, gap] of gaps.entries())
        await store.record(
          answered({
            id: `g${at}`,
            person: `U${at}`,
            kind: 'no_answer',
            gap,
            unmetWords: ['berlin', `word${at}`],
          }),
          [],
          false,
        );
      await store.record(answered({ id: 'h', kind: 'help' }), [], false);
      const totals = await day(store);
      expect(totals.questions).toBe(3);
      expect(totals.people).toBe(3);
      expect(totals.gaps).toEqual([
        { what: 'pay', count: 2 },
        { what: 'CISO', count: 1 },
      ]);
      // A word of one person alone may be a name.
      expect(totals.unmetWords).toEqual([{ what: 'berlin', count: 3 }]);
    });

    it('counts by time and by workspace', async () => {
      const store = await start();
      await store.record(answered({ at: NOON - DAY_MS - 1 }), [], false);
      await store.record(answered({ id: 'a2', at: NOON + DAY_MS }), [], false);
      await store.record(answered({ id: 'a3', team: 'T2' }), [], false);
      expect((await day(store)).questions).toBe(0);
      expect((await day(store, 'T2')).questions).toBe(1);
    });

    it('counts what people reported as missing, of each answer once', async () => {
      const store = await start();
      await store.reportGap(by('U1'), 'CISO');
      await store.reportGap(by('U1'), 'CISO');
      await store.reportGap(by('U2', 'a2'), 'CISO');
      await store.reportGap(by('U2', 'a3'), 'pay');
      expect((await day(store)).reports).toEqual([
        { what: 'CISO', count: 2 },
        { what: 'pay', count: 1 },
      ]);
    });

    it('has settings of a channel and of the workspace, the last value of each', async () => {
      const store = await start();
      await store.set('T1', 'C1', { answers: 'off' });
      await store.set('T1', 'C1', { answers: 'on', shared: 'allowed' });
      await store.set('T1', '', { time_zone: 'Europe/Berlin' });
      expect(await store.settings('T1', 'C1')).toEqual({ answers: 'on', shared: 'allowed' });
      expect(await store.settings('T1', '')).toEqual({ time_zone: 'Europe/Berlin' });
      expect(await store.settings('T2', 'C1')).toEqual({});
    });

    it('forgets what a person left, and nothing of others', async () => {
      const store = await start();
      const thread = (key: string) => [{ key, expiresAt: NOON + DAY_MS }];
      await store.record(answered(), thread('hers'), false);
      await store.record(answered({ id: 'a2', person: 'U2' }), thread('his'), false);
      await store.rate(by('U1', 'a2'), 'unhelpful');
      await store.rate(by('U2', 'a2'), 'helpful');
      await store.share(by('U1'), 'C1');
      await store.reportGap(by('U1'), 'CISO');
      await store.forgetPerson('T1', 'U1');
      expect(await store.sealed('a1')).toBeUndefined();
      expect(await store.lastOf(['hers'], NOON)).toBeUndefined();
      expect(await store.lastOf(['his'], NOON)).toBe('a2');
      expect(await day(store)).toMatchObject({ questions: 1, helpful: 1, unhelpful: 0, shares: 0 });
      expect((await day(store)).reports).toEqual([]);
    });

    it('gives a claim free again', async () => {
      const store = await start();
      await store.claim(['digest'], NOON);
      await store.release(['digest']);
      expect(await store.claim(['digest'], NOON)).toBe(true);
    });

    it('deletes what is past its time: claims, conversations and sealed words after a day', async () => {
      const store = await start();
      await store.claim(['event:1'], NOON + DAY_MS);
      await store.record(answered(), [{ key: 'thread', expiresAt: NOON + DAY_MS }], false);
      await store.purge(NOON + DAY_MS - 1);
      expect(await store.claim(['event:1'], NOON)).toBe(false);
      expect(await store.sealed('a1')).toBe('sealed words');
      await store.purge(NOON + DAY_MS + 1);
      expect(await store.claim(['event:1'], NOON)).toBe(true);
      expect(await store.sealed('a1')).toBeUndefined();
      expect(await store.lastOf(['thread'], 0)).toBeUndefined();
      expect((await day(store)).questions).toBe(1);
      await store.purge(NOON + 500 * DAY_MS);
      expect((await day(store)).questions).toBe(0);
    });

    it('gives out what was left once, the oldest first, however many ask', async () => {
      const store = await start();
      await store.leave({ id: 'b', at: NOON + 1, sealed: 'second' });
      await store.leave({ id: 'a', at: NOON, sealed: 'first' });
      const taken = await Promise.all([store.takeLeft(), store.takeLeft()]);
      expect(taken.flat().map(({ sealed }) => sealed)).toEqual(['first', 'second']);
      expect(await store.takeLeft()).toEqual([]);
    });

    it('takes any text as it is', async () => {
      const store = await start();
      const hostile = `'); DROP TABLE claims; -- ? $1 “ü” 😀 \n`;
      // Neither NUL nor half a character is kept.
      const broken = `a\0b${'😀'.slice(0, 1)}`;
      await store.record(answered({ id: 'b', gap: broken, unmetWords: [broken] }), [], false);
      expect(await store.sealed('b')).toBe('sealed words');
      await store.record(answered({ id: hostile, gap: hostile, unmetWords: [hostile] }), [], false);
      await store.explain(by(hostile, hostile), hostile, hostile);
      expect(await store.sealed(hostile)).toBe('sealed words');
      expect((await day(store)).complaints[0]?.note).toBe(hostile);
      expect(await store.claim([hostile], NOON)).toBe(true);
    });
  });
});
