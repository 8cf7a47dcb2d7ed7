import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, lintPlanted } from './support/lint-planted.ts';

/**
 * What each place in src/ may import of ours. Biome keeps this list (the overrides of biome.json); here it is
 * written a second time, so that an arrow which turns has to be turned in two places, on purpose.
 */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  conversion: ['text'],
  knowledge: ['text'],
  search: ['text', 'knowledge'],
  understanding: ['text', 'knowledge'],
  answering: ['text', 'knowledge', 'search', 'understanding'],
  'role-matching': ['text', 'knowledge'],
  review: ['text', 'knowledge'],
  presentation: ['knowledge', 'understanding', 'answering', 'role-matching'],
  observability: [],
  store: [],
  slack: ['answering', 'presentation', 'observability', 'store', 'ask.ts'],
  reload: ['knowledge', 'observability', 'ask.ts'],
  'ask.ts': ['knowledge', 'search', 'understanding', 'answering', 'role-matching'],
  evaluation: ['answering', 'role-matching', 'presentation', 'ask.ts'],
  commands: [
    ...['knowledge', 'understanding', 'answering', 'role-matching', 'presentation'],
    ...['evaluation', 'conversion', 'review', 'ask.ts'],
  ],
  'cli.ts': ['commands', 'config.ts'],
  'config.ts': ['text'],
  'compose.ts': [
    ...['text', 'knowledge', 'search', 'understanding', 'answering', 'role-matching', 'presentation'],
    ...['observability', 'store', 'slack', 'reload', 'ask.ts', 'config.ts'],
  ],
  'local-slack': [],
  'compose-local.ts': ['knowledge', 'review', 'local-slack', 'observability', 'compose.ts', 'config.ts'],
  'stop-on-signal.ts': [],
  'main.ts': ['observability', 'reload', 'config.ts', 'compose.ts', 'compose-local.ts', 'stop-on-signal.ts'],
};
const PLACES = Object.keys(ARROWS);
const CORE = [
  ...['text', 'knowledge', 'search', 'understanding', 'answering', 'role-matching', 'presentation', 'review'],
];
const PURE = [...CORE, 'evaluation', 'ask.ts'];
/** Conversion is given bytes, and gives text back: it has no business on the disk. */
const SHELL = PLACES.filter((place) => ![...PURE, 'conversion'].includes(place));

/** Who may import a package; nobody else may. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  minisearch: ['search'],
  porter2: ['text'],
  'js-yaml': ['knowledge', 'conversion', 'local-slack'],
  'mdast-util-from-markdown': ['knowledge'],
  'mdast-util-to-markdown': ['conversion'],
  'hast-util-from-html': ['conversion'],
  'hast-util-to-mdast': ['conversion'],
  unpdf: ['conversion'],
  mammoth: ['conversion'],
  'defuddle/node': ['conversion'],
  linkedom: ['conversion'],
  yauzl: ['conversion'],
  fflate: ['conversion'],
  zod: ['knowledge', 'evaluation', 'commands', 'config.ts', 'local-slack'],
  ws: ['local-slack'],
  sirv: ['local-slack'],
  'node-emoji': ['local-slack'],
  react: [],
  '@slack/bolt': ['slack'],
  '@slack/web-api': ['slack'],
  '@slack/types': ['slack', 'presentation'],
  pino: ['observability'],
  'prom-client': ['observability'],
  libsql: ['store'],
  pg: ['store'],
  dotenv: ['config.ts'],
  'node:fs': SHELL,
  'node:fs/promises': SHELL,
  'node:http': SHELL,
  'node:process': [],
};

/** Other rules of the house: a file that breaks one, and a file that does the same where it is right. */
const RULES = [
  {
    rule: 'noProcessEnv',
    source: 'export const a = process.env.A;\n',
    bad: 'src/slack/x.ts',
    good: 'src/config.ts',
  },
  { rule: 'noConsole', source: "console.log('a');\n", bad: 'src/slack/x.ts', good: 'src/cli.ts' },
  { rule: 'noDefaultExport', source: 'export default 1;\n', bad: 'src/slack/x.ts', good: 'vitest.config.ts' },
  { rule: 'noExplicitAny', source: 'export type A = any;\n', bad: 'tests/x.test.ts' },
  {
    rule: 'noNonNullAssertion',
    source: 'export const a = (b?: string) => b!.length;\n',
    bad: 'tests/x.test.ts',
  },
  { rule: 'noBarrelFile', source: "export * from './b.ts';\n", bad: 'src/text/index.ts' },
  { rule: 'useFilenamingConvention', source: 'export const a = 1;\n', bad: 'src/text/badName.ts' },
  {
    rule: 'useImportType',
    source: "import { A } from './a.ts';\nexport type B = A;\n",
    bad: 'src/text/x.ts',
  },
  { rule: 'noUnusedImports', source: "import { a } from './a.ts';\n", bad: 'src/text/x.ts' },
  {
    rule: 'noSkippedTests',
    source: "import { it } from 'vitest';\nit.skip('a', () => {});\n",
    bad: 'tests/x.test.ts',
  },
  { rule: 'noFloatingPromises', source: 'async function a() {}\na();\n', bad: 'src/slack/x.ts' },
] as const;

/** Every way to write an import that goes round the list. */
const DETOURS = [
  "import type { A } from '../slack/app.ts';",
  "import '../slack/app.ts';",
  "export { a } from '../slack/app.ts';",
  "export const a = await import('../slack/app.ts');",
  "import { a } from '../text/../slack/app.ts';",
  "import { a } from './../slack/app.ts';",
  "import { a } from '../../src/slack/app.ts';",
  "import { a } from '../knowledge/nested/a.ts';",
  "import MiniSearch from 'minisearch/dist/es/index.js';",
];

/** What a folder within the local workspace imports, and its page: the first three are right. */
const LOCAL_SLACK = [
  ...['../model.ts', '../acts/scene.ts', 'zod'],
  ...['../../slack/commands.ts', '../../compose.ts', '@slack/web-api', 'react', 'node:process'],
];
const PAGE = [
  ...['./parts/button.tsx', '../page-protocol.ts', 'react'],
  ...['../open-local-slack.ts', '../web-api/chat.ts', '../../ask.ts', 'node:fs', 'ws', 'zod'],
];

const ROOT = join(import.meta.dirname, '..');
const fileIn = (place: string, name: string) =>
  place.endsWith('.ts') ? `src/${place}` : `src/${place}/${name}.ts`;
const importOf = (from: string, to: string) => {
  const target = to.endsWith('.ts') ? to : `${to}/planted.ts`;
  return from.endsWith('.ts') ? `./${target}` : `../${target}`;
};

const plant = (specifiers: readonly string[]) =>
  specifiers.map((specifier) => `import '${specifier}';\n`).join('');

/** Our TypeScript under `folder`, comments taken out, for rules about words that the linter has no rule for. */
function sourcesIn(folder: string): readonly { readonly path: string; readonly source: string }[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => {
      const path = `${folder}/${name.replaceAll('\\', '/')}`;
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, source: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1') };
    });
}

describe('the import list of each folder', () => {
  let findings: readonly Finding[] = [];
  const ours = (from: string) => PLACES.filter((to) => to !== from).map((to) => importOf(from, to));
  const packages = Object.keys(PACKAGES);

  beforeAll(async () => {
    const files: Record<string, string> = {};
    for (const from of PLACES) files[fileIn(from, 'planted')] = plant([...ours(from), ...packages]);
    for (const [i, detour] of DETOURS.entries()) files[`src/search/detour-${i}.ts`] = `${detour}\n`;
    files['src/knowledge/read-folder.ts'] = plant([
      'node:fs',
      'node:fs/promises',
      'node:http',
      '../search/index-passages.ts',
    ]);
    files['src/brand-new/planted.ts'] = plant(['../text/words.ts', 'zod']);
    files['src/search/nested/planted.ts'] = plant(['../../text/words.ts', 'minisearch']);
    files['src/local-slack/web-api/planted.ts'] = plant(LOCAL_SLACK);
    files['src/local-slack/page/planted.tsx'] = plant(PAGE);
    findings = await lintPlanted(files);
  });
  const refusedIn = (path: string) =>
    findings
      .filter((finding) => finding.rule === 'noRestrictedImports' && finding.path === path)
      .map(({ line }) => line)
      .sort((a, b) => a - b);

  it.each(PLACES)('refuses src/%s all that is not on its list, and nothing that is', (from) => {
    const specifiers = [...ours(from), ...packages];
    const refused = refusedIn(fileIn(from, 'planted')).map((line) => specifiers[line - 1]);
    const allowed = [
      ...(ARROWS[from] ?? []).map((to) => importOf(from, to)),
      ...packages.filter((name) => PACKAGES[name]?.includes(from)),
    ];
    expect(new Set(refused)).toEqual(new Set(specifiers.filter((specifier) => !allowed.includes(specifier))));
  });

  it.each(DETOURS.map((detour, i) => ({ detour, i })))('refuses the detour $detour', ({ i }) => {
    expect(refusedIn(`src/search/detour-${i}.ts`)).not.toEqual([]);
  });

  it('lets one core file read the disk, and nothing more', () => {
    expect(refusedIn('src/knowledge/read-folder.ts')).toEqual([3, 4]);
  });

  it('refuses every import of a folder that nobody has listed', () => {
    expect(refusedIn('src/brand-new/planted.ts')).toEqual([1, 2]);
    expect(refusedIn('src/search/nested/planted.ts')).toEqual([1, 2]);
  });

  it.each([
    { path: 'src/local-slack/web-api/planted.ts', specifiers: LOCAL_SLACK },
    { path: 'src/local-slack/page/planted.tsx', specifiers: PAGE },
  ])('lets $path import its neighbours, and no bot', ({ path, specifiers }) => {
    const refused = refusedIn(path).map((line) => specifiers[line - 1]);
    expect(refused).toEqual(specifiers.slice(3));
  });

  it('has a row for every folder and file of src', () => {
    const places = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).map((entry) => entry.name);
    expect(places.filter((place) => !PLACES.includes(place))).toEqual([]);
  });
});

describe('the other rules of the house', () => {
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    // One run for each rule: two rules may want different sources in the same file.
    const runs = RULES.map(async (row) => {
      const { source, bad } = row;
      const found = await lintPlanted({ [bad]: source, ...('good' in row ? { [row.good]: source } : {}) });
      return found.filter((finding) => finding.rule === row.rule);
    });
    findings = (await Promise.all(runs)).flat();
  });

  it.each(RULES)('refuses $bad what $rule forbids', ({ rule, bad }) => {
    expect(findings.filter((finding) => finding.rule === rule && finding.path === bad)).not.toEqual([]);
  });

  it.each(RULES.filter((row) => 'good' in row))(
    'allows $good what $rule forbids elsewhere',
    ({ rule, good }) => {
      expect(findings.filter((finding) => finding.rule === rule && finding.path === good)).toEqual([]);
    },
  );
});

describe('the core', () => {
  // The clock, chance, the environment, the network and the host's language: same question, same answer.
  const IMPURE: readonly RegExp[] = [
    /\bDate\.now\b|\bnew Date\b|\bperformance\.|\bset(Timeout|Interval|Immediate)\b/g,
    /\bMath\.random\b|\bcrypto\./g,
    /\bprocess\.|\bconsole\.|\bfetch\(/g,
    /\bimport\(|\brequire\(|\bimport\.meta\b/g,
    /\.toLocale\w+\(\s*\)|\.localeCompare\([^,()]*\)|\bIntl\.\w+\(\s*\)/g,
  ];

  /** The language that ships with the product lies beside this file. */
  const FINDS_ITS_OWN_FILES: ReadonlySet<string> = new Set(['src/knowledge/read-folder.ts: import.meta']);

  it.each(CORE)(
    'src/%s reads no clock, chance, environment or language of the host, and logs nothing',
    (folder) => {
      const found = sourcesIn(`src/${folder}`).flatMap(({ path, source }) =>
        IMPURE.flatMap((impure) => [...source.matchAll(impure)].map(([word]) => `${path}: ${word}`)),
      );
      expect(found.filter((each) => !FINDS_ITS_OWN_FILES.has(each))).toEqual([]);
    },
  );

  it('knows MiniSearch in one file', () => {
    const importers = sourcesIn('src').filter(({ source }) => /from 'minisearch'/.test(source));
    expect(importers.map(({ path }) => dirname(path))).toEqual(['src/search']);
  });
});

describe('presentation', () => {
  it('takes nothing but types from the stages before it', () => {
    const values = sourcesIn('src/presentation').flatMap(({ path, source }) =>
      [...source.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '\.\.\/[^']+';/gm)].map(
        ([line]) => `${path}: ${line}`,
      ),
    );
    expect(values).toEqual([]);
  });
});
