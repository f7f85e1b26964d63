/** The style sheet of all public pages. `body.facebook` and `body.x` give each its own look. */
export const styles = `
:root { --ink:#212b32; --soft:#4c6272; --line:#d0d5d8; --page:#f0f4f5; --card:#fff; --action:#005eb8; --bar:#212b32; --round:8px; }
body.facebook { --page:#eef1f5; --action:#0a58ca; --bar:#0b4fb3; }
body.x { --page:#fff; --action:#0f1419; --bar:#0f1419; --line:#cfd9de; --soft:#536471; }
* { box-sizing:border-box; }
body { margin:0; background:var(--page); color:var(--ink); font:16px/1.5 Arial,Helvetica,sans-serif; }
a { color:#00509d; } a:hover { text-decoration-thickness:2px; }
:focus-visible { outline:3px solid #212b32; outline-offset:0; box-shadow:0 0 0 6px #ffeb3b; }
.skip { position:absolute; left:-999px; } .skip:focus { left:8px; top:8px; background:#fff; padding:8px; z-index:1; }
.banner { margin:0; padding:10px 16px; background:#fff4d3; color:#212b32; border-bottom:4px solid #7c5b00; text-align:center; }
.bar { display:flex; gap:16px; justify-content:space-between; align-items:center; flex-wrap:wrap; padding:10px 16px; background:var(--bar); color:#fff; }
.bar a { color:#fff; display:inline-block; padding:8px 0; } .brand { font-size:19px; font-weight:700; }
main { max-width:680px; margin:0 auto; padding:16px; }
h1 { font-size:26px; line-height:1.25; margin:0; } main > h1 { margin:0 0 12px; } h2 { font-size:19px; margin:0 0 8px; } h3 { font-size:16px; margin:0; }
.card { background:var(--card); border:1px solid var(--line); border-radius:var(--round); padding:16px; margin:0 0 16px; }
body.x .card { border-radius:0; border-width:0 0 1px; margin:0; }
.cover { height:96px; background:linear-gradient(120deg,#2f7f8f,#7fb7a8); border-radius:var(--round) var(--round) 0 0; margin:-16px -16px 12px; }
body.x .cover { background:linear-gradient(120deg,#33475b,#8aa1b4); border-radius:0; }
.who { display:flex; gap:10px; align-items:center; } .who p { margin:0; } .soft { color:var(--soft); font-size:14px; margin:0; }
.avatar { flex:none; display:inline-flex; align-items:center; justify-content:center; width:40px; height:40px; border-radius:50%; background:#33475b; color:#fff; font-weight:700; font-size:14px; }
.words { white-space:pre-wrap; overflow-wrap:anywhere; margin:10px 0; }
img { max-width:100%; height:auto; border-radius:var(--round); display:block; margin:8px 0; border:1px solid var(--line); }
.linkcard { display:block; border:1px solid var(--line); border-radius:var(--round); padding:10px; overflow-wrap:anywhere; }
ol.thread { list-style:none; margin:12px 0 0; padding:0; } ol.thread ol.thread { margin-left:20px; border-left:2px solid var(--line); padding-left:12px; }
ol.thread > li { margin:0 0 12px; }
body.facebook .comment { background:#f0f2f5; border-radius:12px; padding:10px 12px; }
body.x .comment { border-top:1px solid var(--line); padding-top:12px; }
.comment .words { margin:4px 0 0; }
label { display:block; font-weight:700; margin:8px 0 4px; } .check { display:flex; gap:10px; align-items:flex-start; font-weight:400; } .check input { width:24px; height:24px; flex:none; }
input[type=text],select,textarea { width:100%; min-height:44px; padding:8px 10px; border:2px solid #4c6272; border-radius:4px; font:inherit; color:inherit; background:#fff; }
textarea { min-height:72px; resize:vertical; }
button { min-height:44px; margin-top:10px; padding:8px 18px; border:2px solid transparent; border-radius:6px; background:var(--action); color:#fff; font:inherit; font-weight:700; cursor:pointer; }
button:hover { background:#003d78; } button.quiet { background:#fff; color:#212b32; border-color:#4c6272; } button.quiet:hover { background:#e8edee; }
body.x button { border-radius:22px; } body.x button:hover { background:#33475b; } body.x button.quiet:hover { background:#e8edee; }
summary { cursor:pointer; padding:10px 0; min-height:44px; color:#00509d; font-weight:700; }
.note { background:#e8f1fa; border-left:4px solid #005eb8; padding:8px 12px; margin:8px 0; }
.problem { border:4px solid #d5281b; background:#fff; padding:12px 16px; margin-bottom:16px; } .problem p { margin:0; }
fieldset { border:1px solid var(--line); border-radius:var(--round); margin:0 0 16px; padding:8px 16px 12px; } legend { font-weight:700; padding:0 4px; }
.choices { display:flex; flex-wrap:wrap; gap:0 12px; margin:0; }
dl { display:grid; grid-template-columns:minmax(110px,max-content) 1fr; gap:4px 16px; margin:8px 0 0; } dt { font-weight:700; } dd { margin:0; overflow-wrap:anywhere; }
code { font-family:Consolas,"DejaVu Sans Mono",monospace; background:#f0f4f5; padding:1px 4px; border-radius:4px; }
@media (max-width:460px) { main { padding:8px; } ol.thread ol.thread { margin-left:4px; } dl { grid-template-columns:1fr; } dd { margin-bottom:8px; } }
`;
