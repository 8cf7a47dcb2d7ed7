import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markdownPieces } from '../../src/knowledge/markdown-pieces.ts';
import { type ParsedDocument, parseInPieces } from '../../src/knowledge/parse-document.ts';
import { finish } from '../../src/knowledge/steps.ts';
import { buildMarkdown } from '../support/knowledge-files.ts';

const FRONT = buildMarkdown('');
const cut = (text: string): readonly string[] => markdownPieces(text, 1).map((piece) => piece.text);

/** Lines of which each may begin a block, go on with one or end one. */
const LINES = [
  ...[
    '',
    '',
    '',
    '# Pay',
    '## CIO: pay',
    '#none',
    'Word',
    'other words, &amp; *more*',
    '  indented',
    '    code',
  ],
  ...['- item', '* item', '+ item', '-', '---', '===', '***', '- - -', '1. first', '7) seventh', '  - below'],
  ...['> said', '>', '> - said', '| a | b |', '|---|---|', 'a | b', '--- | ---', '- x | y', '\\# no heading'],
  ...['`code', '**bold', '[link](x)', 'a  ', 'b\\', '\tTab', '- ', '-   far', '-      code'],
];
/** What a list or a contents list is told by. */
const LEADS = [
  'Call when:',
  'Rest. Call when:',
  '- Below:',
  '**In bold**',
  '[link](#x)',
  'Duties ..... 11',
  '| a: |',
];
const SPANNING_LINES = ['```', '~~~', '<div>', '<!--', '-->', '<b>x</b>', '[a]: /b', '- <pre>', '> ```'];

const lines = (of: readonly string[]) =>
  fc.array(fc.constantFrom(...of), { minLength: 2, maxLength: 14 }).map((all) => all.join('\n'));

const parse = (text: string, minChars: number): ParsedDocument =>
  finish(parseInPieces({ path: 'documents/x.md', text }, minChars));

describe('pieces of a Markdown text', () => {
  it('are the whole text, each with its place', () => {
    fc.assert(
      fc.property(lines([...LINES, ...SPANNING_LINES]), fc.constantFrom('\n', '\r\n'), (body, end) => {
        const text = (FRONT + body).replaceAll('\n', end);
        const pieces = markdownPieces(text, 1);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { start, line, text: piece } of pieces) {
          expect(text.startsWith(piece, start)).toBe(true);
          expect(text.slice(0, start).split('\n')).toHaveLength(line);
        }
      }),
    );
  });

  it('parse as the whole does: what a document says is the same, and stands in the same place', () => {
    fc.assert(
      fc.property(lines([...LINES, ...LEADS, ...SPANNING_LINES]), (body) => {
        expect(parse(FRONT + body, 1)).toEqual(parse(FRONT + body, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(lines([...LINES, ...LEADS]), (body) => {
        expect(parse(FRONT + body, 1)).toEqual(parse(FRONT + body, Number.POSITIVE_INFINITY));
      }),
      { numRuns: 900 },
    );
  });

  it.each<[string, string, readonly string[]]>([
    ['at headings', '# A\n## B\n', ['# A\n', '## B\n']],
    ['at items of a list', '- a\n- b\n  c\n', ['- a\n', '- b\n  c\n']],
    ['at a word after an empty line', 'a\nb\n\nc\n', ['a\nb\n\n', 'c\n']],
    [
      'not in front matter',
      '---\nid: x\n\n# no heading\n\nabout: y\n---\n# A\n',
      ['---\nid: x\n\n# no heading\n\nabout: y\n---\n', '# A\n'],
    ],
    ['not where a fence may hold it', '```\n\n# A\n```\n\n# B\n', ['```\n\n# A\n```\n\n# B\n']],
    ['not where HTML may hold it', '<!--\n\n# A\n-->\n', ['<!--\n\n# A\n-->\n']],
    ['not where a link is defined for all of it', '[a]\n\n[a]: /b\n\n# B\n', ['[a]\n\n[a]: /b\n\n# B\n']],
  ])('are cut %s', (_, text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });

  it('are few: a short text is not cut, and a long one not at every line', () => {
    expect(markdownPieces('- a\n'.repeat(1_000))).toHaveLength(1);
    expect(markdownPieces('- a\n'.repeat(10_000)).length).toBeLessThan(15);
  });
});
