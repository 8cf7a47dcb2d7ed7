import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(new URL('../../../src/local-slack/page/styles/tokens.css', import.meta.url), 'utf8');

function tokensOf(selector: string): Readonly<Record<string, string>> {
  const block = CSS.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k, v]));
}

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'ground-raised', 'ground-soft', 'ground-private', 'ground-hover'];
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ['text', [...GROUNDS, 'mention-ground', 'warning-ground']],
  ['text-soft', GROUNDS],
  ['link', [...GROUNDS, 'mention-ground']],
  ['accent-text', ['accent']],
  ['danger-text', ['danger']],
  ['side-text', ['side', 'side-deep', 'side-hover']],
  ['side-soft', ['side']],
  ['side-open-text', ['side-open']],
  ['badge-text', ['badge']],
];
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['ground', 'ground-raised']],
  ['focus', ['ground', 'ground-raised']],
];

const light = tokensOf(':root');
describe.each([
  ['light', light],
  ['dark', { ...light, ...tokensOf(':root[data-theme="dark"]') }],
])('in %s colours', (_, tokens) => {
  const pairs = (list: typeof TEXTS) =>
    list.flatMap(([over, grounds]) => grounds.map((g) => [over, g] as const));

  it.each(pairs(TEXTS))('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(EDGES))('%s can be seen on %s', (edge, ground) => {
    expect(contrast(tokens[edge] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
