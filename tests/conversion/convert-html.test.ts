import { describe, expect, it } from 'vitest';
import { converted } from '../support/converted.ts';

const TEXT = `<p>The gardener of the park plants the beds in spring, cuts the hedges in summer, and rakes the leaves
in autumn, for which she has two helpers and a cart.</p><p>In winter she mends the tools and orders seeds.</p>`;

describe('a saved web page', () => {
  it('is its main text, without navigation, cookie banner, comment form and footer', async () => {
    const { title, lines } = await converted(
      `<!doctype html><html><head><title>The gardener | Park Gazette</title><style>p { color: red }</style></head><body>
      <nav><a href="/">Home</a><a href="/jobs">Jobs</a></nav>
      <div class="cookie-banner" id="cookie-consent">We use cookies. <button>Accept all</button></div>
      <main><article><h1>The gardener</h1>${TEXT}<h2>Tools</h2><ul><li>a <b>spade</b></li><li>a rake</li></ul></article></main>
      <section id="comments" class="comments"><h2>Leave a comment</h2><form><textarea></textarea><input type="submit"></form></section>
      <footer>© Park Gazette</footer><script>alert(1)</script></body></html>`,
      'gardener.html',
    );
    expect(title).toBe('The gardener');
    expect(lines).toEqual([
      'The gardener of the park plants the beds in spring, cuts the hedges in summer, and rakes the leaves in autumn, for which she has two helpers and a cart.',
      'In winter she mends the tools and orders seeds.',
      '## Tools',
      '- a spade',
      '- a rake',
    ]);
  });

  it('has its tables as tables of one line a cell, whatever tags are in the cells', async () => {
    const { lines } = await converted(
      `<html><body><article><h1>Wages</h1>${TEXT}<table><thead><tr><th><p>Who</p></th><th>Pay</th></tr></thead>
      <tbody><tr><td><strong>Gardener</strong></td><td><div><p>30 a day</p><ul><li>with board</li><li>and a coat</li></ul></div></td></tr>
      <tr><td>Helper</td><td>12<br>or 14 | 15 in May</td></tr></tbody></table></article></body></html>`,
      'wages.htm',
    );
    expect(lines.slice(-4)).toEqual([
      '| Who | Pay |',
      '| - | - |',
      '| Gardener | 30 a day with board and a coat |',
      '| Helper | 12 or 14 \\| 15 in May |',
    ]);
  });

  it('keeps links to the web, and of others their words', async () => {
    const { lines } = await converted(
      `<html><body><article><h1>Links</h1>${TEXT}<p>See <a href="https://example.org/park">the park</a> and <a href="/beds">the beds</a>.</p></article></body></html>`,
      'links.html',
    );
    expect(lines.at(-1)).toBe('See [the park](https://example.org/park) and the beds.');
  });

  it.each<[string, Uint8Array]>([
    [
      'that it names',
      Buffer.from(
        `<html><head><meta charset="iso-8859-1"></head><body><p>Café of the park, where the gardener rests.</p></body></html>`,
        'latin1',
      ),
    ],
    [
      'of older Windows files',
      Buffer.from('<html><body><p>Café of the park, where the gardener rests.</p></body></html>', 'latin1'),
    ],
    [
      'UTF-16',
      Buffer.from(
        '\ufeff<html><body><p>Café of the park, where the gardener rests.</p></body></html>',
        'utf16le',
      ),
    ],
  ])('is read in the encoding %s', async (_, bytes) => {
    expect((await converted(bytes, 'cafe.html')).lines).toEqual([
      'Café of the park, where the gardener rests.',
    ]);
  });
});
