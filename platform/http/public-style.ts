// The look of public pages: one small sheet inside each page, so that a slow telephone asks once.
import { Html } from './pages.ts';

export const style = new Html(`:root{color-scheme:light}*{box-sizing:border-box}body{margin:0;font:17px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1b2430;background:#f3f5f8;overflow-wrap:break-word}
header,main,footer{max-width:50rem;margin:0 auto;padding:.75rem 1rem}header{display:flex;flex-wrap:wrap;gap:.25rem 1rem;justify-content:space-between;align-items:center}nav a,.home{display:inline-block;padding:.6rem .5rem;min-height:2.75rem}
.home{font-weight:700;text-decoration:none}a{color:#1e5086}nav a[aria-current]{font-weight:700;color:#1b2430;text-decoration:none}:focus-visible{outline:3px solid #2362a2;outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.6rem}
h1{font-size:1.6rem;line-height:1.25;margin:.25rem 0 .5rem}h2{font-size:1.15rem;line-height:1.3;margin:0}p{margin:.35rem 0}.soft{color:#4d5763}
form{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,13rem),1fr));align-items:end;background:#fff;border:1px solid #dde3ea;border-radius:.6rem;padding:1rem;margin:1rem 0}.wide{grid-column:1/-1}
label{display:block;font-weight:600;font-size:.95rem}input,select{display:block;width:100%;min-height:2.9rem;font:inherit;padding:.4rem .6rem;border:1px solid #7b8794;border-radius:.5rem;background:#fff;color:inherit;margin-top:.2rem}
button,.more{display:inline-block;min-height:2.9rem;font:inherit;font-weight:700;padding:.6rem 1.2rem;border:0;border-radius:.5rem;background:#2362a2;color:#fff;cursor:pointer;text-decoration:none}
.services{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.75rem}.services li{background:#fff;border:1px solid #dde3ea;border-radius:.6rem;padding:.9rem 1rem}.services h2 a{display:inline-block;padding:.6rem 0}.phone a{font-weight:700;font-size:1.15rem;display:inline-block;padding:.5rem 0}.big a{font-size:1.5rem}
.plain{padding-left:1.2rem;margin:.35rem 0 1.25rem}.plain li{padding:.2rem 0}.plain a{display:inline-block;padding:.5rem 0}.alert{background:#fdf0c8;color:#6f4e05;padding:.6rem .8rem;border-radius:.4rem}dl{background:#fff;border:1px solid #dde3ea;border-radius:.6rem;padding:.25rem 1rem;margin:1rem 0}dl div{display:grid;grid-template-columns:10rem 1fr;gap:.25rem 1rem;padding:.6rem 0;border-top:1px solid #e8ecf1}dl div:first-child{border-top:0}dt{color:#4d5763}dd{margin:0}
footer{font-size:.85rem;color:#4d5763}@media(max-width:36rem){dl div{grid-template-columns:1fr}button,.more{width:100%;text-align:center}}@media print{header,form,footer{display:none}body{background:#fff}}`);
