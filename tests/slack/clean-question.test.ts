import { describe, expect, it } from 'vitest';

import { cleanQuestion } from '../../src/slack/clean-question.ts';

describe('cleanQuestion', () => {
  it.each([
    ['<@UBOT> what is a CIO?', 'what is a CIO?'],
    ['<@UBOT|rolecall>   what\nis\ta CIO?', 'what is a CIO?'],
    ['does <@U2> report to the CIO?', 'does report to the CIO?'],
    ['ask <!subteam^S1|@staff> who owns the help desk', 'ask who owns the help desk'],
    ['<!channel> cio &amp; cto', 'cio & cto'],
    ['a &lt;!channel&gt; b', 'a <!channel> b'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['<@UBOT>', ''],
    ['   ', ''],
    ['a < b', 'a < b'],
  ])('reads %j as %j', (text, question) => {
    expect(cleanQuestion(text)).toBe(question);
  });

  it.each([
    ['a link by its label', 'see <https://example.org/jd|this ad>', 'see this ad'],
    ['nothing of a bare link', 'cto skills <https://example.org/what-is-a-ceo.html>', 'cto skills'],
    ['nothing of a link whose label is an address', 'is <http://cio.example|cio.example> good?', 'is good?'],
    [
      'nothing of a mail address',
      'write to <mailto:a.b@example.org|a.b@example.org> on pay',
      'write to on pay',
    ],
    [
      'nothing of an address that is no link',
      'cto skills https://example.org/ceo and pay',
      'cto skills and pay',
    ],
    [
      'nothing of the name of a channel',
      'in <#C1|cio-office> who owns the help desk',
      'in who owns the help desk',
    ],
  ])('keeps %s', (_, text, question) => {
    expect(cleanQuestion(text)).toBe(question);
  });

  it.each([
    ['sixty mentions', '<@U0123456> '.repeat(60)],
    ['a long link', `<https://example.org/${'a'.repeat(1_400)}|our> `],
  ])('replaces marks before it cuts: %s', (_, marks) => {
    expect(cleanQuestion(`${marks}who owns the help desk?`)).toMatch(/who owns the help desk\?$/);
  });

  it('cuts at 1,000 characters, and splits no emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    for (const before of [990, 995, 998, 999, 1000]) {
      const question = cleanQuestion(`${'x'.repeat(before)}${family}${'y'.repeat(50)}`);
      expect(question.length).toBeLessThanOrEqual(1_000);
      expect(question.replaceAll(family, '')).toMatch(/^x+y*$/);
    }
  });

  it.each([
    ['spaces', ' '.repeat(40_000)],
    ['angle brackets', '<'.repeat(40_000)],
    ['ampersands', '&amp;'.repeat(10_000)],
    ['dots', 'a.'.repeat(20_000)],
    ['a link with a long label', `<https://example.org|${'a.'.repeat(10_000)}>`],
    ['slashes', 'https://'.repeat(5_000)],
  ])('takes 40,000 characters of %s in no time', (_, text) => {
    const startedAt = performance.now();
    expect(cleanQuestion(text).length).toBeLessThanOrEqual(1_000);
    expect(performance.now() - startedAt).toBeLessThan(50);
  });
});
