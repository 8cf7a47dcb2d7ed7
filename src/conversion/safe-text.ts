/**
 * Ordinary spaces, nothing invisible, no lines to write on, and no `{#`: braces are marks of our documents, which only
 * their authors set.
 */
export function safeText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff\ue000-\uf8ff]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
    .replace(/_{3,}/g, ' ')
    .replace(/\{(?=#)/g, '{ ');
}
