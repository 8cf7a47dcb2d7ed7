import { accessSync, constants } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { config as readDotenv } from 'dotenv';
import * as z from 'zod';
import { editDistance } from './text/near.ts';

/** What the process runs with. The only file that reads the environment. */
export type Config = BaseConfig & (LocalConfig | SocketConfig | HttpConfig);

export type LogLevel = z.infer<typeof logLevelSchema>;

interface BaseConfig {
  readonly knowledgeFolder: string;
  readonly logLevel: LogLevel;
  /** What is remembered: `file:…` for SQLite, `postgres://…`. */
  readonly databaseUrl: string;
  /** Questions are kept as they were asked. */
  readonly keepsQuestions: boolean;
  /** A channel that hears of gaps and gets the weekly digest. */
  readonly ownerChannel: string | undefined;
  /** Ids of people who may change all settings. */
  readonly admins: readonly string[];
  /** Another address for Slack's Web API, on this machine only; undefined for Slack itself. */
  readonly slackApiUrl: string | undefined;
}

/** No `SLACK_` variable is set: a workspace on this machine. */
interface LocalConfig {
  readonly mode: 'local';
  /** Of the workspace's page; 0 takes any free port. */
  readonly port: number;
}

interface SocketConfig {
  readonly mode: 'socket';
  readonly botToken: string;
  readonly appToken: string;
  /** Where health and metrics are told; nothing listens where PORT is not set. Port 0 takes any free one. */
  readonly statusAt: { readonly host: string; readonly port: number } | undefined;
}

interface HttpConfig {
  readonly mode: 'http';
  readonly botToken: string;
  readonly signingSecret: string;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** Every problem, each a sentence that names the variable and the next step; no value is ever repeated. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Names and values, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The process's own environment, with what `.env` in the working directory adds to it. */
export function loadEnvironment(): Environment {
  const fromFile: Record<string, string> = {};
  readDotenv({ processEnv: fromFile, quiet: true });
  return { ...fromFile, ...process.env };
}

/** In the working directory. */
const DEFAULT_DATABASE = 'file:./data/rolecall.db';
/** Of the workspace on this machine, which forgets its messages as well. */
const LOCAL_DATABASE = 'file::memory:';
const DEFAULT_KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(host);

function isLoopbackUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && isLoopback(hostname);
}

/** An SQLite file by its path, or a Postgres address that can be read. */
function isDatabaseUrl(value: string): boolean {
  if (/^postgres(?:ql)?:\/\//.test(value)) return URL.canParse(value) && new URL(value).hostname !== '';
  return (
    value === 'file::memory:' || /^file:(?:\/\/\/)?[^/:?#%][^:?#%]*$|^file:\/[^/:?#%][^:?#%]*$/.test(value)
  );
}

const logLevelSchema = z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug'], {
  error: 'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug.',
});

const DEFAULT_PORT = 3000;
const PORT_PROBLEM = 'PORT must be a whole number from 0 to 65535.';

const schema = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(
      /^xoxb-[\w-]{8,}$/,
      'SLACK_BOT_TOKEN is no bot token: copy the “Bot User OAuth Token”, which begins with xoxb-, from “OAuth & Permissions”. One that begins with xoxe. is of an app with token rotation: install the app anew without it.',
    )
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(
      /^xapp-[\w-]{8,}$/,
      'SLACK_APP_TOKEN is no app-level token: create one with the scope connections:write under “Basic Information”; it begins with xapp-.',
    )
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(
      /^[0-9a-f]{32}$/i,
      'SLACK_SIGNING_SECRET is no signing secret: copy the 32 hexadecimal characters from “Basic Information”.',
    )
    .optional(),
  SLACK_API_URL: z
    .string()
    .refine(isLoopbackUrl, {
      error:
        'SLACK_API_URL may only point to this machine (http://127.0.0.1:…): leave it out for Slack itself.',
    })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'HOST must be an address or a host name, for example 127.0.0.1 or 0.0.0.0.')
    .default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT_PROBLEM)
    .transform(Number)
    .refine((port) => port <= 65_535, { error: PORT_PROBLEM })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, {
      error:
        'DATABASE_URL must be an SQLite file without options, as in file:./data/rolecall.db, or a Postgres address, as in postgres://user:password@host/name (a # or / in the password is written %23, %2F).',
    })
    .optional(),
  KEEP_QUESTIONS: z
    .enum(['true', 'false'], { error: 'KEEP_QUESTIONS must be true or false.' })
    .transform((value) => value === 'true')
    .default(false),
  OWNER_CHANNEL: z
    .string()
    .regex(
      /^[CG][A-Z0-9]{5,}$/,
      'OWNER_CHANNEL must be the id of a channel, as in C0123456789: it stands at the end of “About” in the channel’s details.',
    )
    .optional(),
  ADMINS: z
    .string()
    .regex(
      /^[UW][A-Z0-9]+(?:[,\s]+[UW][A-Z0-9]+)*$/,
      'ADMINS must be ids of people, as in U0123456789,U9876543210: “Copy member ID” in a profile gives one.',
    )
    .transform((ids) => ids.split(/[,\s]+/))
    .default([]),
  KNOWLEDGE_FOLDER: z.string().default(DEFAULT_KNOWLEDGE),
  LOG_LEVEL: logLevelSchema.optional(),
});

type Variables = z.infer<typeof schema>;

/** Every variable that is read; `.env.example` explains each. */
export const variableNames: readonly string[] = Object.keys(schema.shape);

const HOW_SOCKET = 'SLACK_APP_TOKEN (xapp-…, for Socket Mode)';
const HOW_HTTP = 'SLACK_SIGNING_SECRET (for HTTP)';

function missingPieces(given: Environment): readonly string[] {
  if (Object.keys(given).every((name) => !name.startsWith('SLACK_') || given[name] === undefined)) return [];
  const hasTransport = given.SLACK_APP_TOKEN !== undefined || given.SLACK_SIGNING_SECRET !== undefined;
  const missing = [
    ...(given.SLACK_BOT_TOKEN === undefined ? ['SLACK_BOT_TOKEN (xoxb-…)'] : []),
    ...(hasTransport ? [] : [`either ${HOW_SOCKET} or ${HOW_HTTP}`]),
  ];
  if (missing.length === 0) return [];
  const next =
    'Set it in .env or the environment (README, “Connect it to Slack”), or unset every SLACK_ variable.';
  return [`Slack is half set up. Missing: ${missing.join('; and ')}. ${next}`];
}

/** Shorter names have too many neighbours: PATH is no PORT. */
const MIN_MISSPELT_CHARS = 9;
const MAX_SLIPS = 2;

/** Variables that are nearly called like ours: nothing would read them. */
function misspeltNames(environment: Environment): readonly string[] {
  return Object.keys(environment).flatMap((name) => {
    if (variableNames.includes(name) || name.length < MIN_MISSPELT_CHARS) return [];
    const meant = variableNames.find((known) => editDistance(name, known) <= MAX_SLIPS);
    return meant === undefined
      ? []
      : [`Nothing reads ${name}: is it ${meant}? Correct its name, or unset it.`];
  });
}

function toConfig(variables: Variables): Config {
  const base = {
    knowledgeFolder: variables.KNOWLEDGE_FOLDER,
    logLevel: variables.LOG_LEVEL ?? 'info',
    slackApiUrl: variables.SLACK_API_URL,
    databaseUrl: variables.DATABASE_URL ?? DEFAULT_DATABASE,
    keepsQuestions: variables.KEEP_QUESTIONS,
    ownerChannel: variables.OWNER_CHANNEL,
    admins: variables.ADMINS,
  };
  const port = variables.PORT ?? DEFAULT_PORT;
  const {
    SLACK_BOT_TOKEN: botToken,
    SLACK_APP_TOKEN: appToken,
    SLACK_SIGNING_SECRET: signingSecret,
  } = variables;
  if (botToken !== undefined && appToken !== undefined) {
    const statusAt =
      variables.PORT === undefined ? undefined : { host: variables.HOST, port: variables.PORT };
    return { ...base, mode: 'socket', botToken, appToken, statusAt };
  }
  if (botToken !== undefined && signingSecret !== undefined) {
    return { ...base, mode: 'http', botToken, signingSecret, host: variables.HOST, port };
  }
  // Somebody is at the terminal, who wants the address and no log of what goes well.
  return {
    ...base,
    mode: 'local',
    port,
    logLevel: variables.LOG_LEVEL ?? 'warn',
    databaseUrl: variables.DATABASE_URL ?? LOCAL_DATABASE,
  };
}

/** The knowledge folder that cannot be read: told together with whatever else is wrong. */
export function folderProblems({ KNOWLEDGE_FOLDER: given }: Environment): readonly string[] {
  const folder = given?.trim() || DEFAULT_KNOWLEDGE;
  try {
    accessSync(folder, constants.R_OK);
    return [];
  } catch {
    return [
      `KNOWLEDGE_FOLDER names a folder that is not there, or that this process may not read: ${folder}. Make it with \`npm run add -- FILE\`, or correct its name.`,
    ];
  }
}

/**
 * Reads the configuration, or says everything that is wrong with it at once. With an app token it is Socket Mode, else
 * with a signing secret HTTP, with no `SLACK_` variable at all the local workspace. Blank values count as not set.
 */
export function readConfig(environment: Environment): ConfigResult {
  const given = Object.fromEntries(
    variableNames.map((name) => [name, environment[name]?.trim() || undefined]),
  );
  const parsed = schema.safeParse(given);
  const malformed = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message);
  const problems = [...misspeltNames(environment), ...missingPieces(given), ...malformed];
  return parsed.success && problems.length === 0
    ? { ok: true, config: toConfig(parsed.data) }
    : { ok: false, problems };
}
