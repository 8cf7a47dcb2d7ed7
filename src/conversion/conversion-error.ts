/** A file that cannot be converted. The message is one sentence or two: it names the file, and says what to do next. */
export class ConversionError extends Error {
  override readonly name = 'ConversionError';
}
