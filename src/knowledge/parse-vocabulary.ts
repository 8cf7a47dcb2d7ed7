import * as z from 'zod';
import {
  type Aspect,
  type FigureKind,
  INTENT_SIGNS,
  type KnowledgeFile,
  type Language,
  type Problem,
  type Role,
} from './model.ts';
import { parseYaml, phrase } from './parse-yaml.ts';
import { recordOf } from './record-of.ts';

/** What one phrase with choices may stand for: a slip ("a|b|c" in each of ten words) would fill the memory. */
const MAX_ALTERNATIVES = 200;

const phrases = z
  .array(phrase)
  .transform((all, context) => all.flatMap((each) => withAlternatives(each, context)));

/** "small|big company|firm" stands for four phrases. */
function withAlternatives(written: string, context: z.core.$RefinementCtx): readonly string[] {
  const choices = written.split(' ').map((word) => word.split('|'));
  const count = choices.reduce((product, { length }) => product * length, 1);
  if (count > MAX_ALTERNATIVES) {
    context.addIssue({
      code: 'custom',
      message: `"${written}" stands for ${count} phrases; write several with at most ${MAX_ALTERNATIVES} each`,
    });
    return [];
  }
  return choices.reduce<readonly string[]>(
    (begun, next) => begun.flatMap((start) => next.map((word) => (start === '' ? word : `${start} ${word}`))),
    [''],
  );
}

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower case letters, digits and hyphens');

const rolesSchema = z.strictObject({
  roles: z
    .array(
      z.strictObject({ id: phrase, name: phrase, aliases: phrases, matched: z.boolean().default(false) }),
    )
    .min(1),
  titles: phrases.default([]),
});

const aspectsSchema = z.strictObject({
  aspects: z
    .array(
      z.strictObject({
        id: slug,
        label: phrase,
        topic: phrase.optional(),
        words: phrases,
        hints: phrases.default([]),
        compared: z.boolean().default(true),
        joint: z.boolean().default(false),
        modifier: z.boolean().default(false),
        personal: z.boolean().default(false),
        choosing: z.boolean().default(false),
        includes: z.array(slug).default([]),
        related: z.array(slug).default([]),
      }),
    )
    .min(1),
});

const regex = z.string().transform((source, context): RegExp => {
  try {
    return new RegExp(source, 'i');
  } catch {
    context.addIssue({ code: 'custom', message: `"${source}" is no regular expression` });
    return z.NEVER;
  }
});

const languageSchema = z.strictObject({
  stop_words: phrases,
  intents: z.record(z.enum(INTENT_SIGNS), phrases),
  conditions: phrases.default([]),
  examples: phrases,
  figures: z.array(
    z.strictObject({
      id: slug,
      label: phrase,
      asks: phrases,
      pattern: regex,
      optional: z.boolean().default(false),
      excludes: z.boolean().default(false),
    }),
  ),
});

interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export interface RoleVocabulary {
  readonly roles: readonly Role[];
  readonly titles: readonly string[];
}

/** `roles.yml`. Problems: bad shape, an id or a phrase given twice. */
export function parseRoles(file: KnowledgeFile): Parsed<RoleVocabulary> {
  const { value, problems, lineOf } = parseYaml(file, rolesSchema);
  if (value === undefined) return { value: { roles: [], titles: [] }, problems };
  const roles = value.roles.map((role, order) => ({ ...role, order }));
  const seen = new Map<string, string>();
  const doubled = roles.flatMap((role, index) =>
    [role.id, role.name, ...role.aliases].flatMap((said) => {
      const owner = seen.get(said.toLowerCase());
      seen.set(said.toLowerCase(), role.id);
      if (owner === undefined) return [];
      return [
        {
          file: file.path,
          line: lineOf(['roles', index]),
          message: `"${said}" already stands for ${owner}; each name stands for one role`,
        },
      ];
    }),
  );
  return { value: { roles, titles: value.titles }, problems: doubled };
}

/** `aspects.yml`. Problems: bad shape, an id or a label given twice, `includes` or `related` naming no aspect. */
export function parseAspects(file: KnowledgeFile): Parsed<readonly Aspect[]> {
  const { value, problems, lineOf } = parseYaml(file, aspectsSchema);
  if (value === undefined) return { value: [], problems };
  const aspects = value.aspects.map((aspect, order) => ({
    ...aspect,
    topic: aspect.topic ?? aspect.label,
    order,
  }));
  const ids = new Set(aspects.map((aspect) => aspect.id));
  const found: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, aspect] of aspects.entries()) {
    const line = (): number => lineOf(['aspects', index]);
    for (const name of new Set([aspect.id, aspect.label])) {
      if (seen.has(name))
        found.push({
          file: file.path,
          line: line(),
          message: `aspect "${name}" is given twice; rename or merge it`,
        });
      seen.add(name);
    }
    for (const other of [...aspect.includes, ...aspect.related]) {
      if (!ids.has(other))
        found.push({
          file: file.path,
          line: line(),
          message: `aspect "${aspect.id}" names "${other}", which is no aspect of this file`,
        });
    }
  }
  return { value: aspects, problems: found };
}

const NO_LANGUAGE: Language = {
  stopWords: [],
  intents: recordOf(INTENT_SIGNS, []),
  conditions: [],
  figures: [],
  examples: [],
};

/** `language.yml`. */
export function parseLanguage(file: KnowledgeFile): Parsed<Language> {
  const { value, problems } = parseYaml(file, languageSchema);
  if (value === undefined) return { value: NO_LANGUAGE, problems };
  const figures: readonly FigureKind[] = value.figures;
  const language = {
    stopWords: value.stop_words,
    intents: value.intents,
    conditions: value.conditions,
    figures,
    examples: value.examples,
  };
  return { value: language, problems };
}

const synonymsSchema = z.strictObject({ synonyms: z.record(z.string().trim().min(1), phrases) });

/** `synonyms.yml`: what documents say → what people say instead. */
export function parseSynonyms(file: KnowledgeFile): Parsed<ReadonlyMap<string, readonly string[]>> {
  const { value, problems } = parseYaml(file, synonymsSchema);
  return { value: new Map(Object.entries(value?.synonyms ?? {})), problems };
}
