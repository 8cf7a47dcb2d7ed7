import { describe, expect, it } from 'vitest';

import { toJson } from '../../src/presentation/to-json.ts';
import { shippedEngine } from '../support/shipped-engine.ts';
import { engineOver } from '../support/small-engine.ts';

const CAVEAT = 'BMC does not label its two sets of pay figures';

describe('what must be known of figures stands wherever one of them is shown', () => {
  it.each<[string, string]>([
    ['an explanation', 'what does a CIO earn?'],
    ['one figure', 'what bonus does a CTO get?'],
    ['a comparison', 'CIO vs CTO pay'],
    ['a comparison of one part', 'who gets the higher commission?'],
    ['a follow-up', 'CTO total pay'],
    ['the nearest to a declined question', 'what does a CTO earn in Germany?'],
  ])('%s: %s', (_, question) => {
    const { text } = toJson(shippedEngine.ask(question));
    expect(text).toMatch(/\$\d/);
    expect(text.split(CAVEAT)).toHaveLength(2);
  });

  it.each<[string, string]>([
    ['another section has figures too', 'how many years of experience does a CTO need?'],
    ['a year alone is no figure', 'which country and year are the pay figures from?'],
    ['no figure is shown', 'do CIOs and CTOs get equal salaries?'],
  ])('and nowhere else, %s: %s', (_, question) => {
    expect(toJson(shippedEngine.ask(question)).text).not.toContain(CAVEAT);
  });

  it('is marked in the braces of a document of one’s own', () => {
    const engine = engineOver({
      one: [
        '## Pay',
        '### CIO and CTO: base salary',
        '- The CIO and CTO figures are a guess. {#one-01 caveat}',
        '### CIO: base salary',
        '- The CIO earns $10. {#one-02}',
      ].join('\n\n'),
    });
    expect(toJson(engine.ask('CIO salary')).text).toContain('are a guess');
  });
});
