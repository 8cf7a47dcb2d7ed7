/**
 * A word without its inflection (plural, -ed, -ing, possessive) and without a final e: enough to bring the forms of
 * one word together, and no more. Vocabularies are matched by it: a stemmer would also unite "personally" with
 * "personality" and "product" with "productivity".
 */
export function baseForm(word: string): string {
  const singular = word.replace(PLURAL_OF_Y, 'y').replace(PLURAL_ES, '$1').replace(PLURAL_S, '$1');
  const verb = singular.replace(ING_OR_ED, '$1').replace(DOUBLED, '$1');
  return verb.replace(FINAL_E, '');
}

const PLURAL_OF_Y = /(?<=\p{L}{2})ies$/u;
const PLURAL_ES = /(s|x|z|ch|sh)es$/;
const PLURAL_S = /(?<=\p{L})([^sui])s$/u;
const ING_OR_ED = /^(\p{L}*[aeiouy]\p{L}*[^aeiou\P{L}]|\p{L}{3,}[aeiou]?)(?:ing|ed)$/u;
const DOUBLED = /([bdgmnprt])\1$/;
const FINAL_E = /(?<=\p{L}{2})e$/u;
