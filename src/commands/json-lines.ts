import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { UsageError } from './command.ts';

/**
 * The objects of a stream of JSON Lines, each checked; blank lines are passed over. Throws UsageError with the line;
 * `name` is what the message calls the stream, `example` the line that it shows.
 */
export async function* readJsonLines<T>(
  input: Readable,
  schema: z.ZodType<T>,
  name = 'standard input',
  example: Readonly<Record<string, string>> = { id: '1', q: 'Who is responsible for the budget?' },
): AsyncGenerator<T> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const checked = schema.safeParse(parse(line.trim(), `line ${number} of ${name}`, example));
    if (!checked.success)
      throw new UsageError(`line ${number} of ${name}: ${z.prettifyError(checked.error)}`);
    yield checked.data;
  }
}

function parse(line: string, where: string, example: Readonly<Record<string, string>>): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new UsageError(
      `${where} is no JSON; give one object a line, for example ${JSON.stringify(example)}`,
      { cause },
    );
  }
}
