import { pino } from 'pino';

import { redact } from './redact.ts';

type Write = (fields: Readonly<Record<string, unknown>>, message: string) => void;

/** Where the process says what it does: fields, then a short sentence. Never a token, never what somebody wrote. */
export interface Log {
  readonly debug: Write;
  readonly info: Write;
  readonly warn: Write;
  readonly error: Write;
  readonly fatal: Write;
}

export interface LogOptions {
  /** A level of pino's, or `silent`. */
  readonly level: string;
  /** Secrets that this process holds; no line shows them, whatever field they come in. */
  readonly secrets?: readonly string[];
  /** Takes finished lines; standard output when left out. Lines are written at once, so none is lost on exit. */
  readonly write?: (line: string) => void;
}

/** A log of one JSON object a line, every line redacted as a whole before it is written. */
export function createLog({ level, secrets = [], write }: LogOptions): Log {
  const out = write ?? ((line: string) => void process.stdout.write(line));
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => out(redact(line, secrets)) },
  );
  return {
    debug: (fields, message) => logger.debug(fields, message),
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
    fatal: (fields, message) => logger.fatal(fields, message),
  };
}
