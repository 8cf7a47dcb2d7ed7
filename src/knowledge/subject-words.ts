/** Closed classes of English words, and phrases, by which `subject-roles.ts` finds whose fact a clause states. */
const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** What stands for the subject of the sentence before. */
export const PRONOUNS = wordsOf('they he she it their his her both');
export const DEMONSTRATIVES = wordsOf('this these that');
export const AUXILIARIES = wordsOf(`
  is are was were has have had can could may might must will would should do does did mean makes
`);
/** A role right after one of these is no subject ("reports to the CEO", "unlike the CIO"). */
export const NOT_SUBJECT_AFTER = wordsOf(`
  not without to of by with for from than under over unlike like as in at on between about into
  becoming become called against besides beside behind makes make sees see hiring hire
`);
/** Beside the prepositions above, these begin a part that stands in front of the main clause. */
export const SUBORDINATORS = wordsOf(
  'while whereas although though if when where because since once compared according',
);
export const DETERMINERS = wordsOf(`
  the a an any every each most many some no another all several few your our my his her its their
  today only even two three good great successful modern new strong experienced
`);
/** An adjective or two may stand between one of these and the role: "the busy CIO". */
export const OPEN_PHRASES = wordsOf('the a an your our my his her its their this that');
/** A clause that begins with one of these may name its subject further on: "at most firms the CIO …", "usually a CTO …". */
export const FRONTING = wordsOf(`
  about above across after against along among around as at before behind below beneath beside
  besides between beyond by despite during except for from in inside into like near of off on
  opposite outside over since through throughout to toward towards under unlike until up upon via
  with within without while whereas although though if when where because once that what why how
  who which whenever wherever whether unless so then thus hence here there now today often
  sometimes always never also still yet next instead otherwise however and but or nor both either
  neither according compared together whoever rather not even just more indeed
`);
/** What a clause says that begins with one of these is a condition of another fact: "when the CEO has no time". */
export const CONDITIONS = wordsOf('if when whenever once unless until because');
/** "Two of our controllers": the role after "of" is the subject still. */
export const PARTS = wordsOf(`
  most many some all each one two three four half several none few both number majority per cent
  percent third quarter rest any either neither
`);
/** "This role", "the position": the role of the sentence before. */
export const ROLE_NOUNS = wordsOf(
  'role position job post person title executive leader officer manager holder',
);
/** What stands before a role to whom something falls: "hiring falls to the CIO", "the vote lies with the board". */
export const FALLS_TO =
  /\b(?:(?:falls?|fell|belongs?|left|up|entrusted|assigned) to|(?:lies?|lay|rests?|sits?|stays?|remains?) (?:solely |entirely |mainly )?with)\s+(?:\p{L}+\s+)?$/iu;
/** "The budget is approved by the CFO": what a role does, told from the other end. */
export const DONE_BY =
  /\b(?:is|are|was|were|be|been|gets?)\s+(?:\p{L}+\s+){0,3}?(?:\p{L}+(?:ed|en|wn)|run|led|held|kept|made|done|set|paid|sold|bought|built|put)\s+(?:\p{L}+\s+)?by\s+(?:\p{L}+\s+)?$/iu;
/** "In conjunction with the board and the CTO, provide …": what stands before the role; a comma ends the part. */
export const WITH_OTHERS =
  /^(?:in \p{L}+ with|together with|along with|jointly with|with|alongside)\b[^,;:]*$/iu;
/** "It is the COO who …": what stands before and after the role. */
export const CLEFT = {
  before: /\bit (?:is|was)\s+(?:\p{L}+\s+){0,2}$/iu,
  after: /^\s*,?\s*(?:who|that|whose)\b/i,
};
/** "Talking to the press is the chief executive's task": what stands before and after the role. */
export const OWN_TASK = {
  before: /\b(?:is|are|was|remains?|becomes?)\s+(?:[\p{L}-]+\s+){0,5}$/iu,
  after:
    /^['’]s?\s+(?:own\s+)?(?:job|task|work|duty|responsibility|decision|call|business|territory|domain|part)\b/i,
};
