import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createMetrics } from '../../src/observability/metrics.ts';

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const NAME = /\b(?:rolecall|nodejs|process)_[a-z0-9_]+[a-z0-9]\b/g;

it.each(['monitoring/rolecall-dashboard.json', 'operating.md'])(
  '%s names only metrics that there are',
  async (file) => {
    const metrics = createMetrics();
    metrics.answered('dm', 'explanation', 0.004);
    const text = await metrics.text();
    const named = [...new Set(read(file).match(NAME) ?? [])];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !text.includes(name))).toEqual([]);
  },
);
