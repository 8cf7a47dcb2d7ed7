import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block as LibraryBlock, Message } from 'slack-blocks-to-jsx';
import { describe, expect, it } from 'vitest';

import { blockAsSlackReads } from '../../../src/local-slack/page/block-kit/as-slack-reads.ts';

/** What the page's renderer makes of a text, without the elements that mean nothing. */
function shown(text: Readonly<Record<string, unknown>>): string {
  const block = blockAsSlackReads({ type: 'section', text }) as LibraryBlock;
  const data = { users: [{ id: 'U1', name: 'Ben' }], channels: [] };
  const drawn = createElement(Message, { blocks: [block], withoutWrapper: true, data, name: '', logo: '' });
  return renderToStaticMarkup(drawn)
    .replace(/ class="[^"]*"/g, '')
    .replace(/<\/?(div|span)[^>]*>/g, '')
    .replaceAll('\u00a0', ' ');
}

describe('a text in mrkdwn, as the page shows it', () => {
  it.each([
    ['escaped marks stay words', '&lt;!channel&gt; &lt;@U1&gt;', '<p>&lt;!channel&gt; &lt;@U1&gt;</p>'],
    [
      'escaped elements stay words',
      '&lt;script&gt;x&lt;/script&gt;',
      '<p>&lt;script&gt;x&lt;/script&gt;</p>',
    ],
    ['what was typed as an entity is one', '&amp;lt; &amp;', '<p>&amp;lt; &amp;</p>'],
    ['a mention', '<@U1> and <!channel>', '<p>@Ben and @channel</p>'],
    ['bold, italic, struck', '*a* _b_ ~c~', '<p><strong>a</strong> <em>b</em> <s>c</s></p>'],
    ['code is not read', '`a &lt; b &amp; c`', '<p><code>a &lt; b &amp; c</code></p>'],
    ['a quote', '&gt; a\nb', '<p>a</p><p>b</p>'],
    ['a quote to the end', '&gt;&gt;&gt;a\nb', '<p>a\nb</p>'],
    ['no quote', 'a &gt; b', '<p>a &gt; b</p>'],
    ['times and emoji', '10:30:45 :tada:', '<p>10:30:45 🎉</p>'],
    ['what is Markdown and not mrkdwn', '# a [b](c) \\*', '<p># a [b](c) \\*</p>'],
    [
      'an address with a port, at the end of a sentence',
      'See http://127.0.0.1:3000/_a_?b=1&amp;c=2.',
      '<p>See <a href="http://127.0.0.1:3000/_a_?b=1&amp;c=2">http://127.0.0.1:3000/_a_?b=1&amp;c=2</a>.</p>',
    ],
    ['a link with a label', '<http://a.b/|c &lt;d&gt;>', '<p><a href="http://a.b/">c &lt;d&gt;</a></p>'],
  ])('%s', (_, text, expected) => {
    expect(shown({ type: 'mrkdwn', text })).toBe(expected);
  });

  it('links no address in a verbatim text, and reads its marks', () => {
    const text = '*a* http://b.c [1] &amp;';
    expect(shown({ type: 'mrkdwn', text, verbatim: true })).toBe(
      '<p><strong>a</strong> http://b.c [1] &amp;</p>',
    );
  });

  it('reads nothing in a plain text but emoji', () => {
    const text = '*a* _b_ &lt;@U1&gt; # `c` :tada: 1:2:3';
    expect(shown({ type: 'plain_text', text })).toBe('<p>*a* _b_ &lt;@U1&gt; # `c` 🎉 1:2:3</p>');
  });
});
