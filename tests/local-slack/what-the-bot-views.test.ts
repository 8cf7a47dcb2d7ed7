import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readView } from '../../src/local-slack/build-view.ts';
import { askView } from '../../src/presentation/ask-view.ts';
import { homeView } from '../../src/presentation/home-view.ts';
import { ratingView } from '../../src/presentation/rating-view.ts';
import { settingsView } from '../../src/presentation/settings-view.ts';
import { passagesOf, sourceView } from '../../src/presentation/source-view.ts';
import { totalsBlocks } from '../../src/presentation/totals-blocks.ts';
import { buildCatalogue, buildDocument, buildStatement, CIO } from '../support/answers.ts';
import { anyAnswer, anyQuestion, sentence } from '../support/arbitrary-answers.ts';

/** Every view of the bot, as the workspace takes it: where Slack would refuse one, `readView` throws. */

const anyName = fc.oneof(sentence(3), sentence(60));
const many = <T>(item: fc.Arbitrary<T>, maxLength: number) => fc.array(item, { maxLength, size: 'max' });

const anyRole = fc.tuple(anyName, anyName).map(([id, name]) => ({ ...CIO, id, name }));
const anyDocument = fc
  .tuple(anyName, anyName, fc.option(anyName, { nil: undefined }))
  .map(([id, title, publisher]) => ({
    ...buildDocument(id, title),
    ...(publisher === undefined ? {} : { publisher }),
  }));
const anyCount = fc.record({ what: anyName, count: fc.nat() });
const anyTotals = fc.record({
  questions: fc.nat(),
  people: fc.nat(),
  helpful: fc.nat(),
  unhelpful: fc.nat(),
  shares: fc.nat(),
  gaps: fc.array(anyCount, { maxLength: 10 }),
  reports: fc.array(anyCount, { maxLength: 10 }),
  unmetWords: fc.array(anyCount, { maxLength: 10 }),
  complaints: fc.array(
    fc.record({
      reason: fc.option(fc.constantFrom('wrong', 'of an older version'), { nil: undefined }),
      note: fc.option(anyName, { nil: undefined }),
      roles: fc.array(anyName, { maxLength: 3 }),
      aspects: fc.array(anyName, { maxLength: 3 }),
    }),
    { maxLength: 10 },
  ),
});

describe('the views of the bot', () => {
  it('are taken as the Home tab, whatever the folder holds and whatever was rated', () => {
    fc.assert(
      fc.property(
        many(anyRole, 130),
        many(anyName, 130),
        many(anyDocument, 60),
        many(anyName, 8),
        anyTotals,
        anyQuestion,
        (coveredRoles, topics, documents, ways, totals, answered) => {
          const statements = documents.map((document) => buildStatement('A fact.', { document }));
          const catalogue = buildCatalogue({ coveredRoles, topics, documents });
          const view = homeView({
            catalogue,
            statements,
            called: ({ id }) => id,
            example: topics[0],
            answered,
            fieldKey: '1',
            forAdmins: totalsBlocks('The last 30 days', totals),
            ways,
          });
          expect(() => readView(view)).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are taken as a source, whatever is cited', () => {
    fc.assert(
      fc.property(anyAnswer, fc.integer({ min: -3, max: 200 }), (answer, at) => {
        const passages = passagesOf(answer);
        const view = sourceView('an-answer', passages, at, passages);
        if (view === undefined) expect(passages).toEqual([]);
        else expect(() => readView(view)).not.toThrow();
      }),
      { numRuns: 80 },
    );
  });

  it('are taken as the form with an answer above it, whatever the answer', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        anyQuestion,
        fc.option(anyName, { nil: undefined }),
        (answer, question, example) => {
          expect(() => readView(askView(example, '1', { question, answer }))).not.toThrow();
          expect(() => readView(askView(example, '1'))).not.toThrow();
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([true, false])('are taken as forms for settings and reasons (turned off: %s)', (isOff) => {
    const channel = { id: 'C1', isOff, allowsShared: isOff };
    expect(() => readView(settingsView({ channel, timeZone: 'Europe/Berlin' }))).not.toThrow();
    expect(() => readView(settingsView({ channel, timeZone: undefined }))).not.toThrow();
    expect(() => readView(settingsView({ channel: undefined, timeZone: 'UTC' }))).not.toThrow();
    expect(() => readView(ratingView('an-answer'))).not.toThrow();
  });
});
