import type { IncomingMessage } from 'node:http';

/** Slack sends some tens of kilobytes at most. */
const MAX_BYTES = 1024 * 1024;

/** The body of a request; undefined past 1 MB, or where the sender went away. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BYTES) return undefined;
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > MAX_BYTES) return undefined;
      chunks.push(piece);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

/** What a body is, by its shape: only `slack` is handed on, for a signed `null` would end the process in the SDK. */
export type BodyKind = 'slack' | 'ssl_check' | 'malformed';

/** Sorts a body as Slack sends it: a JSON object, or a form with each field once, whose `payload` is a JSON object. */
export function sortBody(body: Buffer, contentType: string | undefined): BodyKind {
  const text = body.toString('utf8');
  if (!contentType?.startsWith('application/x-www-form-urlencoded'))
    return isJsonObject(text) ? 'slack' : 'malformed';
  const fields = new URLSearchParams(text);
  const names = [...fields.keys()];
  if (names.length === 0 || new Set(names).size < names.length) return 'malformed';
  if (fields.has('ssl_check')) return 'ssl_check';
  const payload = fields.get('payload');
  return payload === null || isJsonObject(payload) ? 'slack' : 'malformed';
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
