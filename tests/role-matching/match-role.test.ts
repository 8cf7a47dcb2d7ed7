import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildEngine } from '../../src/ask.ts';
import { MAX_TEXT_CHARS } from '../../src/role-matching/match-role.ts';
import type { RoleVerdict } from '../../src/role-matching/verdict.ts';
import { buildKnowledgeFiles, buildMarkdown, JOB_LANGUAGE, knowledgeOf } from '../support/knowledge-files.ts';
import { shippedEngine } from '../support/shipped-engine.ts';

const { whichRole } = shippedEngine;
const nameOf = (verdict: RoleVerdict): string => (verdict.kind === 'role' ? verdict.role.id : verdict.kind);
const evidenceOf = (verdict: RoleVerdict) => (verdict.kind === 'none' ? [] : verdict.evidence);

const INNER =
  'You run our IT operations and the service desk. You answer for the IT budget. You lead forty administrators.';
const OUTER =
  'You lead our engineers and developers. You keep a technology roadmap for our products. You present our technology to investors and customers.';

describe('whichRole', () => {
  it.each([
    ['the running of IT', INNER, 'CIO'],
    ['products, engineers and customers', OUTER, 'CTO'],
    ['both', `${INNER} ${OUTER}`, 'mixed'],
    [
      'both, each in one long sentence',
      'You keep the network, the laptops and the help desk of our 300 employees running and hold the IT budget. You lead the developers of the product that our customers buy and set its architecture and its roadmap.',
      'mixed',
    ],
    [
      'things that are technology without saying so',
      'You keep the tills and scanners of forty shops working.',
      'CIO',
    ],
    ['one sentence only', 'You run our networks and the help desk.', 'CIO'],
    ['a title that says otherwise', `Chief Technology Officer\n${INNER}`, 'CIO'],
    [
      'a title in the middle that says otherwise',
      `As our chief information officer, you decide. ${OUTER}`,
      'CTO',
    ],
    [
      'capitals throughout',
      'YOU RUN THE SERVICE DESK AND THE NETWORK. YOU LEAD FORTY ADMINISTRATORS.',
      'CIO',
    ],
  ])('judges %s', (_, text, expected) => {
    expect(nameOf(whichRole(text))).toBe(expected);
  });

  it('counts a line that rules a duty out against its role, and does not show it', () => {
    const line = 'The service desk, the network and all laptops are looked after by a colleague.';
    const verdict = whichRole(`${OUTER} ${line}`);
    expect(verdict.excluding.map((each) => [each.line, each.role.id])).toEqual([[line, 'CIO']]);
    expect(evidenceOf(verdict).map((each) => each.line)).not.toContain(line);
  });

  it('says what the documents say of one person who does both', () => {
    const verdict = whichRole(`${INNER} ${OUTER}`);
    expect(verdict.kind === 'mixed' && verdict.notes.map(({ id }) => id)).toEqual(['jd-16']);
  });

  it('takes no company description for a duty', () => {
    const text = 'We build software products for customers. Our engineers invent new technologies.';
    expect(whichRole(text)).toMatchObject({ kind: 'none', reason: 'no_duties', duties: 0 });
  });
});

describe('whichRole finds none', () => {
  it.each([
    ['without text', '', 'empty'],
    ['in white space', ' \n\t ', 'empty'],
    ['in nonsense', 'asdf qwer zxcv.', 'no_duties'],
    ['in a greeting', 'Hello! How are you today?', 'little_met'],
    [
      'for a nurse',
      'You look after patients on the surgical ward. You give medication. You comply with hygiene rules.',
      'other_field',
    ],
    [
      'for a head of marketing',
      'You plan campaigns and lead two copywriters. You run our social media channels. You hold the advertising budget.',
      'other_field',
    ],
    [
      'for a finance chief who also brings in a system',
      'You are responsible for accounting, tax and controlling. You lead 25 people. You oversee the introduction of an ERP system together with IT. You report figures to the board and banks.',
      'other_field',
    ],
    [
      'for a technician, whatever the title',
      'Chief Systems Officer\nYou install operating systems, swap disks and reset passwords. You answer tickets. You report to the office manager.',
      'not_leading',
    ],
    [
      'for a software engineer',
      'You write clean code and review pull requests. You build features of our product for customers. You take part in the on-call rota.',
      'not_leading',
    ],
  ])('%s', (_, text, reason) => {
    expect(whichRole(text)).toMatchObject({ kind: 'none', reason });
  });
});

describe('the roles that are told apart', () => {
  const roles = (matched: readonly string[]): string =>
    ['CIO', 'CTO', 'CDO']
      .map(
        (id) =>
          `  - { id: ${id}, name: chief ${id} officer, aliases: [], matched: ${matched.includes(id)} }\n`,
      )
      .join('');
  const engineFor = (matched: readonly string[]) =>
    buildEngine(
      knowledgeOf(
        buildKnowledgeFiles({
          'roles.yml': `roles:\n${roles(matched)}`,
          'disagreements.yml': 'disagreements: []\n',
          'documents/one.md': buildMarkdown(
            '### CIO: focus\n\n- The CIO keeps the networks and the help desk. {#one-01}\n\n### CDO: focus\n\n- The CDO answers for data quality, the data catalogue and data lineage. {#one-02}\n',
            'one',
          ),
          'job-descriptions.yml': JOB_LANGUAGE,
        }),
      ),
    );
  const text = 'You lead the team behind our data catalogue, its quality and its lineage.';

  it('are those that are marked, whatever they are called', () => {
    expect(nameOf(engineFor(['CIO', 'CDO']).whichRole(text))).toBe('CDO');
  });

  it('are no others', () => {
    expect(engineFor(['CIO']).whichRole(text)).toMatchObject({ kind: 'none', roles: [{ id: 'CIO' }] });
    expect(engineFor([]).whichRole(text)).toMatchObject({ kind: 'none', roles: [] });
  });
});

describe('roles of another field', () => {
  const engine = buildEngine(
    knowledgeOf(
      buildKnowledgeFiles({
        'roles.yml': `roles:
  - { id: CNO, name: chief nursing officer, matched: true }
  - { id: CFO, name: chief financial officer, matched: true }
`,
        'disagreements.yml': 'disagreements: []\n',
        'documents/one.md': buildMarkdown(
          `### CNO: focus

- The CNO sets the staffing of every ward and trains the nurses. {#one-01}
- The CNO answers for infection control and the care of patients. {#one-02}

### CFO: focus

- The CFO closes the books and negotiates with banks. {#one-03}
- The CFO answers for the audit, taxes and cash. {#one-04}
`,
          'one',
        ),
        'job-descriptions.yml': `${JOB_LANGUAGE}\nfield_name: running a hospital\n`,
      }),
    ),
  );

  it('are told apart by what the documents say, without any word of the shipped documents', () => {
    const nursing = 'You lead the nurses, set the staffing of each ward and answer for infection control.';
    const finance =
      'You lead the team that closes the books, negotiate with banks and answer for cash and taxes.';
    expect(nameOf(engine.whichRole(nursing))).toBe('CNO');
    expect(nameOf(engine.whichRole(finance))).toBe('CFO');
    expect(engine.whichRole('You paint the fence and feed the horses.')).toMatchObject({
      kind: 'none',
      field: 'running a hospital',
    });
  });
});

describe('whichRole, whatever the text', () => {
  const hostile = [
    'x'.repeat(100_000),
    'you '.repeat(20_000),
    '. '.repeat(20_000),
    'a, but '.repeat(6_000),
    '\n'.repeat(50_000),
    `${'You run the network. '.repeat(3_000)}`,
    '\uD800\uDFFF\uD800 you run the network',
    '<!channel> You run <@U1>\u202E and the \u0000 network.',
    '))))(((([[[[****+++???',
    '😀 You lead engineers 😀',
    'אתה מנהל את הרשת',
    '__proto__ constructor toString hasOwnProperty',
  ];

  it.each(hostile.map((text, at) => ({ at, text })))(
    'gives a verdict and throws nothing: $at',
    ({ text }) => {
      expect(whichRole(text).kind).toMatch(/^(?:role|mixed|none)$/);
    },
  );

  it('says when the text is longer than what is read', () => {
    expect(whichRole('y'.repeat(MAX_TEXT_CHARS)).isCut).toBe(false);
    expect(whichRole(`${'y'.repeat(MAX_TEXT_CHARS)}. ${INNER}`)).toMatchObject({ isCut: true, kind: 'none' });
  });

  it('is the same when asked again', () => {
    const first = whichRole(INNER);
    whichRole(OUTER);
    expect(whichRole(INNER)).toEqual(first);
  });

  it('shows slices of the text, each with a statement about its role alone', () => {
    const said = [...shippedEngine.knowledge.jobLanguage.says.values()].flat();
    const line = fc
      .array(fc.constantFrom('You', 'lead', 'not', 'your', 'looked after by', ...said), {
        minLength: 1,
        maxLength: 12,
      })
      .map((words) => words.join(' '));
    const text = fc
      .array(fc.tuple(fc.constantFrom('', '- ', 'You '), line, fc.constantFrom('. ', '\n', ':\n', '.\n\n')))
      .map((lines) => lines.flat().join(''));
    fc.assert(
      fc.property(text, (given) => {
        const verdict = whichRole(given);
        for (const { line: shown, span, role, statement } of evidenceOf(verdict)) {
          expect(shown).toBe(given.slice(span.start, span.end));
          expect(statement.roles).toEqual([role.id]);
        }
        for (const { line: shown, span } of verdict.excluding)
          expect(shown).toBe(given.slice(span.start, span.end));
      }),
      { numRuns: 150 },
    );
  });
});
