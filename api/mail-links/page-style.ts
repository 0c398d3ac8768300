/** The style sheet of the pages behind mail links: one column, system letters, both colour schemes (ui-models §4). */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: #ffffff; --text: #1b1d21; --muted: #565c64; --link: #0b57a8; --border: #767c85; --line: #d5d8dc;
  --danger: #8e1b12; --danger-fill: #fbe3e0; --note: #86125e; --note-fill: #fbe3f2; --wait: #4b2a7b; --wait-fill: #eee6f9;
  --good: #155c2e; --good-fill: #e0f2e5; --button-text: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #242424; --text: #e6e8eb; --muted: #a9b0b8; --link: #8ab8f5; --border: #8a919b; --line: #44484e;
    --danger: #ffb3ab; --danger-fill: #4a1512; --note: #ffaddd; --note-fill: #4f133a; --wait: #cdb4f6; --wait-fill: #37245a;
    --good: #8fdca7; --good-fill: #163f22; --button-text: #1b1d21;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.5 "Segoe UI", Roboto, "PT Sans", sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.column { max-width: 42rem; margin: 0 auto; padding: 0 1rem; }
header { border-bottom: 1px solid var(--line); padding: 0.75rem 0; color: var(--muted); }
header strong { color: var(--text); margin-right: 0.5rem; }
main { padding-bottom: 3rem; }
main:focus { outline: none; }
h1 { font-size: 1.5rem; line-height: 2rem; margin: 1.5rem 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.75rem; margin: 2rem 0 0.75rem; }
h3 { font-size: 1.125rem; line-height: 1.625rem; margin: 0 0 0.5rem; }
p, ul, dl { margin: 0 0 1rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: var(--page); padding: 0.5rem; z-index: 1; }
dl { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.25rem 1rem; }
dt { color: var(--muted); }
dd { margin: 0; }
.hint { color: var(--muted); margin: 0 0 0.25rem; }
.box { border: 1px solid currentColor; border-left-width: 6px; border-radius: 4px; padding: 0.75rem 1rem; margin: 1rem 0; }
.box p:last-child, .box ul:last-child { margin-bottom: 0; }
.box h1, .box h2 { margin-top: 0; }
.box a { color: inherit; }
.danger { color: var(--danger); background: var(--danger-fill); }
.note { color: var(--note); background: var(--note-fill); }
.wait { color: var(--wait); background: var(--wait-fill); }
.good { color: var(--good); background: var(--good-fill); }
.late { color: var(--danger); font-weight: 600; }
form { margin: 0; }
fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; }
legend, label { font-weight: 600; padding: 0; }
.choice { display: flex; gap: 0.75rem; align-items: flex-start; min-height: 2.75rem; padding: 0.5rem 0; }
.choice label { font-weight: 400; }
.choice input { width: 1.5rem; height: 1.5rem; flex: none; margin: 0; accent-color: var(--link); }
.field { margin: 0 0 1.25rem; }
.field label { display: block; }
input[type=text], input[type=url], textarea { width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; font: inherit; color: inherit; background: var(--page); border: 1px solid var(--border); border-radius: 4px; }
input[type=file] { display: block; width: 100%; min-height: 2.75rem; font: inherit; color: inherit; padding: 0.5rem 0; }
textarea { min-height: 7rem; resize: vertical; }
[aria-invalid=true] { border: 2px solid var(--danger); }
.dates { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.dates div { width: 5rem; }
.dates div:nth-child(2) { width: 9rem; }
.dates label { font-weight: 400; }
.wrong { border-left: 5px solid var(--danger); padding-left: 0.75rem; }
.error { color: var(--danger); font-weight: 600; margin: 0 0 0.25rem; }
button { min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600; color: var(--button-text); background: var(--link); border: 1px solid var(--link); border-radius: 4px; cursor: pointer; }
button.second { color: var(--link); background: var(--page); }
details { border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1rem; }
summary { color: var(--link); font-weight: 600; cursor: pointer; min-height: 2.75rem; padding: 0.5rem 0; }
code { font: 0.875rem/1.25rem ui-monospace, Consolas, monospace; }
.words { white-space: pre-wrap; }
@media (max-width: 30rem) { dl { display: block; } dd { margin-bottom: 0.5rem; } }
@media print { form, details, .skip, .unprinted { display: none; } }
`;
