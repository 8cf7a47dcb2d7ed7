import { coverageMap } from './coverage-map.ts';
import { documentSections } from './document-sections.ts';
import { type Html, html, NO_HTML } from './html.ts';
import type { Proposal, Review } from './review.ts';
import { REVIEW_STYLE } from './review-style.ts';

/**
 * The review as one web page, whole in itself: it loads nothing, runs no script and is read without a network. Text of
 * documents is escaped.
 */
export function reviewPage(review: Review): string {
  const { documents, ignored, notes, proposals } = review;
  const statements = documents.flatMap((document) => document.statements);
  const places = notes.map(
    ({ file, line, message }) => html`<li><code>${file}:${line}</code> ${message}</li>`,
  );
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Review of the documents</title>
<style>${{ html: REVIEW_STYLE }}</style>
</head>
<body>
<header>
<h1>Review of the documents</h1>
<p>${documents.length} documents, ${statements.length} statements, ${review.disagreements.length} recorded disagreements. What the bot made of each sentence, and why.</p>
<nav aria-label="Parts"><a href="#coverage">Coverage</a> ${proposals.length > 0 ? html`<a href="#disagree">Disagreements</a>` : NO_HTML} ${ignored.length + notes.length > 0 ? html`<a href="#look">To look at</a>` : NO_HTML} <a href="#documents">Documents</a></nav>
</header>
<main>
${coverageMap(review)}
${section('disagree', 'Documents that seem to disagree', proposals.map(proposalHtml), html`<p>To accept one, put its line at the end of <code>disagreements.yml</code>; a new file begins with the line <code>disagreements:</code>. From then on an answer about it shows every side.</p>`)}
${section('look', 'To look at', [
  ...(ignored.length === 0
    ? []
    : [
        html`<ul class="plain">${ignored.map(({ path, message }) => html`<li><code>${path}</code> ${message}</li>`)}</ul>`,
      ]),
  ...(places.length === 0 ? [] : [html`<ul class="plain">${places}</ul>`]),
])}
${documentSections(review)}
</main>
</body>
</html>
`;
  return page.html;
}

function section(id: string, title: string, parts: readonly Html[], before: Html = NO_HTML): Html {
  if (parts.length === 0) return NO_HTML;
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${before}
${parts}</section>`;
}

function proposalHtml({ title, sides, entry }: Proposal): Html {
  const said = sides.map(
    ({ says, statements }) =>
      html`<div class="side"><h4>${says}</h4>${statements.map(
        ({ text, file, line, id }) =>
          html`<blockquote><p>${text}</p><p class="where"><a href="#s-${id}">${file}:${line}</a></p></blockquote>`,
      )}</div>`,
  );
  return html`<article class="proposal"><h3>${title}</h3><div class="sides">${said}</div>
<pre tabindex="0" role="region" aria-label="Line for disagreements.yml: ${title}"><code>${entry}</code></pre></article>`;
}
