/** The style of the review's page, in light and in dark. */
export const REVIEW_STYLE = `
:root { color-scheme: light dark; --back: #fff; --card: #f6f7f9; --text: #1b1d21; --soft: #5a606b; --line: #d9dde3; --link: #0b57a4;
  --s1: #e3eefb; --s2: #bcd7f5; --s3: #8bb9ec; --s4: #5b9be0; --on: #0d1b2a; --flag-back: #fdecc8; --flag: #6b4500; }
@media (prefers-color-scheme: dark) {
  :root { --back: #16181c; --card: #1f2227; --text: #e7e9ec; --soft: #a4abb6; --line: #363b43; --link: #86b8f5;
    --s1: #1c3046; --s2: #234a70; --s3: #2a639b; --s4: #7db4f2; --on: #eaf3fd; --flag-back: #4a3710; --flag: #fbdc97; }
  .shade-4 a { color: #0d1b2a; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
header, main { max-width: 72rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; padding-top: 2rem; }
h3 { font-size: 1.05rem; margin: 0; }
h4 { font-size: 1rem; margin: 0 0 .25rem; }
p { margin: 0 0 .75rem; }
a { color: var(--link); }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
nav a { display: inline-block; margin-right: 1rem; padding: .25rem 0; }
.note, .where, .why { color: var(--soft); font-size: .875rem; }
.plain { list-style: none; padding: 0; }
.plain li { padding: .25rem 0; overflow-wrap: anywhere; }
.scroll { width: fit-content; max-width: 100%; overflow: auto; max-height: 85vh; border: 1px solid var(--line); border-radius: 8px; margin-bottom: 1rem; }
table { border-collapse: separate; border-spacing: 2px; font-size: .875rem; }
thead th, thead td { position: sticky; top: 0; background: var(--back); z-index: 1; }
thead th { vertical-align: bottom; padding: .4rem .25rem; font-weight: 600; }
thead th span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 12rem; }
tbody th { position: sticky; left: 0; background: var(--back); text-align: left; font-weight: 400; padding: .1rem .75rem .1rem .6rem; min-width: 8rem; }
thead td { left: 0; z-index: 2; }
td { min-width: 2.4rem; height: 1.9rem; padding: 0; text-align: center; border-radius: 4px; }
td a { display: grid; place-items: center; min-height: 1.9rem; color: var(--on); text-decoration: none; border-radius: 4px; }
td a:hover { text-decoration: underline; }
a:focus-visible, .scroll:focus-visible, pre:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
.shade-0 { background: var(--card); } .shade-1 { background: var(--s1); } .shade-2 { background: var(--s2); }
.shade-3 { background: var(--s3); } .shade-4 { background: var(--s4); }
.cell { display: none; background: var(--card); border-radius: 8px; padding: 1rem; margin-bottom: 1rem; scroll-margin: 1rem; }
.cell:target { display: block; }
.cell ul { padding-left: 1.2rem; }
.cell li { margin-bottom: .4rem; }
.proposal { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin-bottom: 1rem; }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)); gap: 1rem; margin: .75rem 0; }
blockquote { margin: 0 0 .5rem; padding-left: .75rem; border-left: 3px solid var(--line); }
blockquote p { margin: 0; }
pre { background: var(--card); border-radius: 6px; padding: .6rem .75rem; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.filters { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; margin: 0 0 1rem;
  padding: .5rem 1rem .7rem; position: sticky; top: 0; background: var(--back); z-index: 3; }
.filters label { padding: .2rem 0; }
.document { border-top: 1px solid var(--line); padding: .75rem 0; }
summary { cursor: pointer; margin-bottom: .25rem; }
summary h3 { display: inline; }
.statements { list-style: none; margin: 0; padding: 0; }
.statements p { margin: 0; overflow-wrap: anywhere; }
.heading { font-weight: 600; padding: .9rem 0 .1rem; }
.statement, .aside { padding: .5rem 0 .5rem .75rem; border-left: 3px solid var(--s3); margin: .35rem 0; scroll-margin: 6rem; }
.statement:target { background: var(--card); border-left-color: var(--link); }
.nobody { border-left-color: var(--line); }
.aside { border-left: 3px dotted var(--line); color: var(--soft); font-style: italic; }
.why b { font-weight: 600; color: var(--text); }
.why span { margin-right: .75rem; }
.why .line { display: inline-block; min-width: 4rem; margin: 0; }
.why .flag { background: var(--flag-back); color: var(--flag); border-radius: 4px; padding: 0 .35rem; }
body:not(:has(#show-all:checked)) :is(.aside, .heading) { display: none; }
body:has(#show-nobody:checked) .statement:not(.nobody) { display: none; }
body:has(#show-another:checked) .statement:not(.another) { display: none; }
body:has(#show-disagrees:checked) .statement:not(.disagrees) { display: none; }
body:has(#show-nobody:checked) .document:not(:has(.nobody)) { display: none; }
body:has(#show-another:checked) .document:not(:has(.another)) { display: none; }
body:has(#show-disagrees:checked) .document:not(:has(.disagrees)) { display: none; }
@media (max-width: 34rem) {
  .filters { position: static; display: grid; }
  tbody th { min-width: 6.5rem; max-width: 8.5rem; padding-right: .4rem; line-height: 1.25; }
}
@media print { .scroll { max-height: none; overflow: visible; } .filters, nav { display: none; } .cell { display: none; } }
`;
