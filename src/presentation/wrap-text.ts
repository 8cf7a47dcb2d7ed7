/** Cuts a word that is longer than a line into pieces that fit; surrogate pairs stay together. */
function cutWord(word: string, width: number): readonly string[] {
  const characters = [...word];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += width)
    pieces.push(characters.slice(at, at + width).join(''));
  return pieces;
}

/**
 * Breaks a text at spaces into lines of at most `width` characters; lines after the first begin with `indent`.
 * A text that fits, as any does an infinite width, stays as it is. Nothing but white space at the breaks is lost.
 */
export function wrapText(text: string, width: number, indent = ''): readonly string[] {
  if (!Number.isFinite(width) || (text.length <= width && !text.includes('\n'))) return [text];
  const room = Math.max(1, Math.floor(width) - indent.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => cutWord(whole, room))) {
    const limit = lines.length === 0 ? room + indent.length : room;
    if (line === '') line = word;
    else if (`${line} ${word}`.length <= limit) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].map((content, index) => (index === 0 ? content : indent + content));
}
