/** How the story looks, on a screen of any width and on paper. It has no other file beside it. */
export const storyStyle = `
:root { color-scheme: light; --ink: #212b32; --quiet: #4c6272; --line: #d8dde0; --action: #005eb8; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 4rem; background: #fff; color: var(--ink);
  font: 1rem/1.5 Arial, Helvetica, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 0 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
p { margin: 0 0 .5rem; }
a { color: var(--action); }
code { font-size: .95em; overflow-wrap: anywhere; }
ol { margin: 0; padding: 0; list-style: none; }
.practice, .facts, .label { color: var(--quiet); font-size: .875rem; }
.practice { margin: 0; font-weight: bold; }
.about { margin: 1rem 0 2rem; padding: .75rem 1rem; border-left: 4px solid var(--action); background: #f0f4f5; }
.about p:last-child { margin: 0; }
nav li { padding: .4rem 0; border-bottom: 1px solid var(--line); }
nav bdi { display: block; color: var(--quiet); font-size: .875rem; overflow-wrap: anywhere; }
section { margin: 2.5rem 0 0 -.5rem; padding: 1rem 0 0 .5rem; border-top: 3px solid var(--ink); }
section > ol > li { position: relative; padding: 0 0 1.25rem 1.25rem; border-left: 3px solid var(--line); }
section > ol > li::before { content: ''; position: absolute; left: -8px; top: .35rem; width: 7px; height: 7px;
  border: 3px solid var(--action); border-radius: 50%; background: #fff; }
section > ol > li.public::before { border-color: var(--ink); background: var(--ink); }
section > ol > li.system::before, section > ol > li.network::before { border-color: #768692; }
li:target { background: #fff9e5; }
.sentence { margin: 0; overflow-wrap: anywhere; }
.facts { margin: 0; }
.label { margin: .5rem 0 .25rem; }
.text { margin: 0; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: 4px;
  white-space: pre-wrap; overflow-wrap: anywhere; }
.gone { font-style: italic; color: var(--quiet); }
del { background: #fdecea; color: #b3180f; }
ins { background: #e3f3ea; color: #006b33; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media screen { section { content-visibility: auto; contain-intrinsic-size: auto 40rem; } }
@media print {
  @page { margin: 18mm; }
  body { max-width: none; padding: 0 .5rem; font-size: 10.5pt; }
  a { color: inherit; text-decoration: none; }
  h2, .label { break-after: avoid; }
  li, .about { break-inside: avoid-page; }
  .about, del, ins { background: none; }
}
`;
