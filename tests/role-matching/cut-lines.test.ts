import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutLines } from '../../src/role-matching/cut-lines.ts';

const texts = (text: string): readonly string[] => cutLines(text).map((line) => line.text);

describe('cutLines', () => {
  it.each([
    ['sentences of a paragraph', 'You lead. You decide.', ['You lead.', 'You decide.']],
    [
      'bullets without their marks',
      '- lead the team\n• decide\n3) report',
      ['lead the team', 'decide', 'report'],
    ],
    [
      'several sentences of one bullet',
      '- Lead the team. Decide what it does.',
      ['Lead the team.', 'Decide what it does.'],
    ],
    ['a writer without capitals', 'you lead the team. you decide.', ['you lead the team.', 'you decide.']],
    ['abbreviations, which end nothing', 'You run laptops, phones etc. and printers.', undefined],
    ['Windows line ends', 'You lead the team.\r\nYou decide.', ['You lead the team.', 'You decide.']],
    ['nothing', ' \n\t\n', []],
  ])('parts %s', (_, text, expected) => {
    expect(texts(text)).toEqual(expected ?? [text]);
  });

  it('joins a line that was wrapped with the one that it goes on from, as it stands', () => {
    const text =
      'You are responsible for the whole of our computing centre and\nfor its forty people. You decide.';
    expect(texts(text)).toEqual([
      'You are responsible for the whole of our computing centre and\nfor its forty people.',
      'You decide.',
    ]);
  });

  it('leaves out the space after a line that was joined', () => {
    const heading = 'x'.repeat(60);
    expect(texts(`${heading}\n${heading}1) `)).toEqual([`${heading}\n${heading}1)`]);
  });

  it('takes a short line without a full stop for a heading, a bullet never', () => {
    expect(cutLines('What we offer\n- Free parking').map((line) => line.isHeading)).toEqual([true, false]);
  });

  it('cuts what goes on without an end, at spaces where there are any', () => {
    expect(cutLines('customers '.repeat(500)).length).toBeGreaterThan(1);
    expect(cutLines('x'.repeat(5_000)).every((line) => line.text.length <= 800)).toBe(true);
  });

  it('gives slices of the text, in order, whatever it is', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)).map((a) => a.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const { text: line, span } of cutLines(text)) {
          expect(line).toBe(text.slice(span.start, span.end));
          expect(line.trim()).toBe(line);
          expect(line).not.toBe('');
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
        }
      }),
    );
  });
});

const PIECES = [
  'You lead',
  '. ',
  '\n',
  '- ',
  'etc.',
  '\r\n',
  ':',
  ' a b c d',
  'IT',
  '1) ',
  '…',
  '\u2028',
  'x'.repeat(60),
];
