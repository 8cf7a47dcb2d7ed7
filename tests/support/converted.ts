import { convertBytes } from '../../src/conversion/convert-bytes.ts';
import { LIMITS, type Limits } from '../../src/conversion/limits.ts';

interface Converted {
  readonly title: string | undefined;
  /** The lines that are not blank. */
  readonly lines: readonly string[];
}

/** A file converted in this thread. */
export async function converted(
  content: Uint8Array | string,
  name: string,
  limits: Partial<Limits> = {},
): Promise<Converted> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { title, body } = await convertBytes({ bytes, name, limits: { ...LIMITS, ...limits } });
  return { title, lines: body.split('\n').filter((line) => line.trim() !== '') };
}
