import { describe, expect, it } from 'vitest';
import { convertMarkdown } from '../../src/conversion/convert-markdown.ts';
import { converted } from '../support/converted.ts';

describe('plain text', () => {
  it('has a title, headings and lists by how it is laid out', async () => {
    expect(
      await converted(
        'The town clerk\n==============\n\nThe clerk keeps the seal\nand the books.\n\nDuties:\n- opens the post\n- writes\n  the minutes\n\nHours\n\nFrom nine to four.\n',
        'clerk.txt',
      ),
    ).toEqual({
      title: 'The town clerk',
      lines: [
        'The clerk keeps the seal and the books.',
        '## Duties',
        '- opens the post',
        '- writes the minutes',
        '## Hours',
        'From nine to four.',
      ],
    });
  });

  it('is text, whatever it looks like in Markdown', async () => {
    expect((await converted('The clerk wrote # and * and _so_ on.\n', 'marks.txt')).lines).toEqual([
      'The clerk wrote # and \\* and \\_so\\_ on.',
    ]);
  });

  it('named .txt that is a PDF is told by what it holds', async () => {
    await expect(converted('%PDF-1.7 and nothing more', 'report.txt')).rejects.toThrow(
      /^report\.txt is a PDF that is damaged/,
    );
  });
});

describe('Markdown', () => {
  it('stays as it is, without its front matter, and its first heading is the title', () => {
    expect(
      convertMarkdown(
        '---\nlayout: page\npublisher: Town Press\n---\n# The **clerk**\n\n* one {#clk-01 key}\n\n## Empty\n',
      ),
    ).toEqual({
      title: 'The clerk',
      details: { publisher: 'Town Press' },
      body: '* one {#clk-01 key}\n\n## Empty\n',
    });
  });

  it.each([
    [
      'says so',
      '---\ntitle: "Clerks: a guide"\npublished: 2020\n---\nText.\n',
      { title: 'Clerks: a guide', details: { published: '2020' }, body: 'Text.\n' },
    ],
    ['is broken', '---\n: [\n---\n# Clerks\nText.\n', { title: 'Clerks', details: {}, body: 'Text.\n' }],
  ])('has the title of its front matter where that %s, else of its heading', (_, text, expected) => {
    expect(convertMarkdown(text)).toEqual(expected);
  });
});
