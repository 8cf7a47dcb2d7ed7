import fc from 'fast-check';

import type { Answer, Evidence, NoAnswerReason, NonEmpty } from '../../src/answering/answer.ts';
import {
  BMC,
  buildAcknowledgement,
  buildAspect,
  buildCatalogue,
  buildClarification,
  buildComparison,
  buildDispute,
  buildDocument,
  buildEvidence,
  buildExplanation,
  buildHelp,
  buildNoAnswer,
  buildRoleFit,
  buildRow,
  buildStatement,
  buildTopic,
  CEO,
  CIO,
  CTO,
  GUIDE,
} from './answers.ts';

/** Any answer, also such as no engine gives: huge, empty, hostile. */

const HOSTILE = [
  '<!channel>',
  '<@U1>',
  '<https://evil|x>',
  '&amp;',
  '\u001b[2J',
  '\u202e',
  '\u061c',
  '*_~`',
  '\n',
  '',
];

const word = fc.oneof(
  fc.string({ maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(...HOSTILE, 'CIO', 'reports', 'strategy'),
);
/** Words, among them such as others would read as marks. */
export const sentence = (maxLength: number) =>
  fc.array(word, { minLength: 1, maxLength }).map((words) => words.join(' '));

const statementText = fc.oneof(
  { weight: 8, arbitrary: sentence(30) },
  { weight: 1, arbitrary: fc.nat(6_000).map((length) => '<&> '.repeat(length / 4)) },
  { weight: 1, arbitrary: fc.nat(4_000).map((length) => 'x'.repeat(length)) },
);

const document = fc.oneof(
  fc.constantFrom(BMC, GUIDE),
  fc.tuple(word, sentence(60)).map(([id, title]) => buildDocument(id, title)),
);

const source = fc.record({
  document,
  section: fc.oneof(fc.constantFrom('', 'Career paths'), sentence(60)),
});

const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(statementText, source, fc.array(fc.tuple(statementText, source), { maxLength: 3 }))
  .map(([text, from, also]) =>
    buildEvidence(
      text,
      from,
      also.map(([other, place]) => buildStatement(other, place)),
    ),
  );

const nonEmpty = <T>(item: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<NonEmpty<T>> =>
  fc.tuple(item, fc.array(item, { maxLength: maxLength - 1 })).map(([first, rest]) => [first, ...rest]);

const names = fc.array(sentence(10), { maxLength: 6 });

const dispute = fc.option(
  fc
    .tuple(sentence(10), nonEmpty(evidence, 3), nonEmpty(evidence, 3))
    .map(([title, one, other]) => buildDispute(title, [one, other])),
  { nil: undefined },
);

const shared = { followUps: names, notCovered: names };

const explanation = fc
  .record({ ...shared, title: sentence(60), evidence: nonEmpty(evidence, 40), dispute })
  .map((about) => buildExplanation(about));

const roleFit = fc
  .record({
    ...shared,
    evidence: nonEmpty(evidence, 8),
    dispute,
    roles: fc.constantFrom<NonEmpty<typeof CIO>>([CIO], [CIO, CTO]),
  })
  .map((about) => buildRoleFit(about));

const role = sentence(10).map((id) => ({ ...CIO, id }));
/** Most cells are short. */
const cell = fc.oneof(
  { weight: 9, arbitrary: fc.array(evidence, { maxLength: 4 }) },
  fc.array(evidence, { maxLength: 40 }),
);

const comparison = fc
  .tuple(role, fc.array(role, { maxLength: 22 }), fc.constantFrom(2, 3, 4, 24))
  .chain(([first, others, count]) => {
    const roles = [CTO, first, CEO, ...others].slice(0, count);
    const [one = CIO, two = CTO, ...more] = roles;
    const row = fc
      .tuple(sentence(30), fc.array(cell, { minLength: roles.length, maxLength: roles.length }), fc.boolean())
      .map(([label, cells, isDisputed]) => ({
        ...buildRow(buildAspect(label), cells, roles),
        disputes: isDisputed ? [buildTopic('Who the CIO reports to')] : [],
      }));
    return fc
      .record({
        ...shared,
        title: sentence(40),
        rows: nonEmpty(row, roles.length > 4 ? 4 : 30),
        opening: fc.option(evidence, { nil: undefined }),
        together: fc.array(evidence, { maxLength: 6 }),
      })
      .map((about) => buildComparison({ ...about, roles: [one, two, ...more] }));
  });

const reason: fc.Arbitrary<NoAnswerReason> = fc.oneof(
  nonEmpty(sentence(8), 4).map((roles) => ({ code: 'role_not_covered' as const, roles, details: [] })),
  sentence(8).map((label) => ({
    code: 'aspect_not_covered' as const,
    roles: [CIO],
    aspect: buildAspect(label),
  })),
  nonEmpty(sentence(8), 4).map((details) => ({ code: 'detail_not_covered' as const, details })),
  sentence(8).map((wanted) => ({ code: 'figure_not_given' as const, wanted })),
  fc.constant({ code: 'nothing_more' as const }),
  fc.constant({ code: 'not_exactly' as const }),
  fc.constant({ code: 'off_topic' as const }),
);

const noAnswer = fc
  .tuple(reason, fc.array(evidence, { maxLength: 3 }), names)
  .map(([why, nearest, followUps]) => buildNoAnswer(why, { nearest, followUps }));

const clarification = fc
  .record({ prompt: sentence(200), followUps: names })
  .map((about) => buildClarification(about));

const catalogue = fc
  .record({ topics: names, documents: fc.array(document, { maxLength: 8 }) })
  .map((about) => buildCatalogue(about));

const help = fc
  .oneof(
    fc.record({ followUps: names, catalogue }),
    fc.record({ followUps: names, catalogue: fc.constant(undefined), line: sentence(200) }),
  )
  .map((about) => buildHelp(about));

const acknowledgement = fc
  .record({ line: sentence(200), followUps: names })
  .map((about) => buildAcknowledgement(about));

export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  explanation,
  roleFit,
  { weight: 3, arbitrary: comparison },
  noAnswer,
  clarification,
  help,
  acknowledgement,
);

export const anyQuestion: fc.Arbitrary<string> = fc.oneof(
  sentence(20),
  fc.nat(40_000).map((length) => '<!channel>'.repeat(length / 10)),
);
