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
import { oncePerFile } from './once-per-file.ts';
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
      z.strictObject({
        id: phrase,
        name: phrase,
        aliases: phrases.default([]),
        matched: z.boolean().default(false),
      }),
    )
    .default([]),
  titles: phrases.default([]),
});

const aspectsSchema = z.strictObject({
  aspects: z
    .array(
      z.strictObject({
        id: slug,
        label: phrase,
        topic: phrase.optional(),
        words: phrases.default([]),
        hints: phrases.default([]),
        compared: z.boolean().default(true),
        joint: z.boolean().default(false),
        modifier: z.boolean().default(false),
        personal: z.boolean().default(false),
        choosing: z.boolean().default(false),
        includes: z.array(slug).default([]),
        related: z.array(slug).default([]),
        example: z.string().trim().min(1).optional(),
      }),
    )
    .default([]),
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
  stop_words: phrases.optional(),
  intents: z.partialRecord(z.enum(INTENT_SIGNS), phrases).default({}),
  conditions: phrases.optional(),
  examples: phrases.optional(),
  figures: z
    .array(
      z.strictObject({
        id: slug,
        label: phrase,
        asks: phrases,
        pattern: regex,
        optional: z.boolean().default(false),
        excludes: z.boolean().default(false),
      }),
    )
    .default([]),
});

const readRoles = oncePerFile((file) => parseYaml(file, rolesSchema));
const readAspects = oncePerFile((file) => parseYaml(file, aspectsSchema));
const readLanguage = oncePerFile((file) => parseYaml(file, languageSchema));

interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export interface RoleVocabulary {
  readonly roles: readonly Role[];
  readonly titles: readonly string[];
}

/** Entries by id: those of a later layer are added, or take the place of earlier ones. */
function byId<T extends { readonly id: string }>(layers: readonly (readonly T[])[]): readonly T[] {
  return [...new Map(layers.flat().map((entry) => [entry.id.toLowerCase(), entry])).values()];
}

/**
 * `roles.yml`, the defaults first. A name that an owner gives to a role stands for no role of the defaults. Problems: bad
 * shape, a phrase given twice; an abbreviation may stand for several offices.
 */
export function parseRoles(layers: readonly KnowledgeFile[]): Parsed<RoleVocabulary> {
  const parsed = layers.map((file) => ({ file, ...readRoles(file) }));
  const problems = parsed.flatMap(({ file, value, problems: own, lineOf }) => [
    ...own,
    ...doubled(value?.roles ?? []).map(({ index, said, owner }) => ({
      file: file.path,
      line: lineOf(['roles', index]),
      message: `"${said}" already stands for ${owner}; each name stands for one role`,
    })),
  ]);
  const given = parsed.map(({ value }) => value?.roles ?? []);
  const own = new Set((given.length > 1 ? (given.at(-1) ?? []) : []).flatMap(phrasesOf));
  const kept = given.map((roles, layer) =>
    layer === given.length - 1
      ? roles
      : roles
          .filter(({ id, name }) => !own.has(id.toLowerCase()) && !own.has(name.toLowerCase()))
          .map((role) => ({
            ...role,
            aliases: role.aliases.filter((alias) => !own.has(alias.toLowerCase())),
          })),
  );
  // An owner's roles come first, in their order.
  const roles = byId([...kept].reverse()).map((role, order) => ({ ...role, order }));
  return { value: { roles, titles: parsed.flatMap(({ value }) => value?.titles ?? []) }, problems };
}

type GivenRole = z.output<typeof rolesSchema>['roles'][number];

/** In lower case, each once, with how it is written. */
const writtenOf = ({ id, name, aliases }: GivenRole): ReadonlyMap<string, string> =>
  new Map([id, name, ...aliases].map((written) => [written.toLowerCase(), written]));

const phrasesOf = (role: GivenRole): readonly string[] => [...writtenOf(role).keys()];

/** "CPO" is several offices' abbreviation; any other phrase stands for one role. */
const ABBREVIATION = /^[A-Z]{2,5}$/;

function doubled(roles: readonly GivenRole[]) {
  const seen = new Map<string, string>();
  const shared = new Set(
    roles.flatMap(({ id, aliases }) => [id, ...aliases]).filter((said) => ABBREVIATION.test(said)),
  );
  const isShared = (said: string): boolean => shared.has(said.toUpperCase());
  return roles.flatMap((role, index) =>
    [...writtenOf(role)].flatMap(([said, written]) => {
      const owner = seen.get(said);
      seen.set(said, role.id);
      const isTwice = owner !== undefined && (!isShared(said) || owner === role.id);
      return isTwice ? [{ index, said: written, owner }] : [];
    }),
  );
}

/** `aspects.yml`, the defaults first. Problems: bad shape, an id or a label given twice, an aspect named that does not exist. */
export function parseAspects(layers: readonly KnowledgeFile[]): Parsed<readonly Aspect[]> {
  const parsed = layers.map((file) => ({ file, ...readAspects(file) }));
  const aspects = byId(parsed.map(({ value }) => value?.aspects ?? [])).map((aspect, order) => ({
    ...aspect,
    topic: aspect.topic ?? aspect.label,
    order,
  }));
  const ids = new Set(aspects.map((aspect) => aspect.id));
  const problems = parsed.flatMap(({ file, value, problems: own, lineOf }) => {
    const found = [...own];
    const seen = new Set<string>();
    for (const [index, aspect] of (value?.aspects ?? []).entries()) {
      const report = (message: string): void => {
        found.push({ file: file.path, line: lineOf(['aspects', index]), message });
      };
      for (const name of new Set([aspect.id, aspect.label])) {
        if (seen.has(name)) report(`aspect "${name}" is given twice; rename or merge it`);
        seen.add(name);
      }
      for (const other of [...aspect.includes, ...aspect.related])
        if (!ids.has(other))
          report(`aspect "${aspect.id}" names "${other}", which is no aspect of this file or the defaults`);
    }
    return found;
  });
  return { value: aspects, problems };
}

/**
 * `language.yml`, the defaults first. Phrases of an owner's that show an intent are added to the defaults; anything else
 * takes the place of the same entry.
 */
export function parseLanguage(layers: readonly KnowledgeFile[]): Parsed<Language> {
  const parsed = layers.map((file) => readLanguage(file));
  const values = parsed.flatMap(({ value }) => value ?? []);
  const last = <T>(of: (value: (typeof values)[number]) => T | undefined): T | undefined =>
    values.map(of).findLast((each) => each !== undefined);
  const figures: readonly FigureKind[] = byId(values.map((value) => value.figures));
  const language = {
    stopWords: last((value) => value.stop_words) ?? [],
    intents: recordOf(INTENT_SIGNS, (sign) => [
      ...new Set(values.flatMap(({ intents }) => intents[sign] ?? [])),
    ]),
    conditions: last((value) => value.conditions) ?? [],
    figures,
    examples: last((value) => value.examples) ?? [],
  };
  return { value: language, problems: parsed.flatMap(({ problems }) => problems) };
}

const synonymsSchema = z.strictObject({ synonyms: z.record(z.string().trim().min(1), phrases).default({}) });
const readSynonyms = oncePerFile((file) => parseYaml(file, synonymsSchema));

/** `synonyms.yml`, the defaults first: what documents say → what people say instead. */
export function parseSynonyms(
  layers: readonly KnowledgeFile[],
): Parsed<ReadonlyMap<string, readonly string[]>> {
  const parsed = layers.map((file) => readSynonyms(file));
  return {
    value: new Map(parsed.flatMap(({ value }) => Object.entries(value?.synonyms ?? {}))),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}
