/** Text around the articles that the shipped documents are made from: it belongs to no answer. */
export const BOILERPLATE: readonly RegExp[] = [
  /Logic17/i,
  /Softworld/i,
  /API keys?/i,
  /Clarity Call/i,
  /Fortinet/i,
  /WP ADA/i,
  /Please enter your (?:comment|name)/i,
  /Comments are closed/i,
  /Modern CTO Podcast/i,
  /Portfolio Life/i,
];
