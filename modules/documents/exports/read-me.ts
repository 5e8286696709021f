// The readable part of an export, in Czech: what it is, how to read it, what is not in it.
import { number } from '#platform/i18n/format.ts';
import type { Counted } from './make.ts';
import type { Left } from './rules.ts';

type About = { organisations: readonly string[]; madeAt: string; tables: readonly Counted[]; attachments: number; left: readonly Left[] };

const how = [
  'Každá tabulka je zde dvakrát: jako CSV (středník, UTF-8, otevře ho každý tabulkový program) a jako JSON Lines (jeden řádek = jeden záznam, pro programy).',
  'V CSV je před textem začínajícím znakem =, +, - nebo @ apostrof, aby ho tabulkový program nespustil jako vzorec. JSON Lines mají text přesně tak, jak byl napsaný.',
  'Co který sloupec znamená, říká slovnik.csv (vysvětlivky jsou anglicky, jak stojí v databázi). Kódy (obory potřeb, jazyky, druhy dokumentů…) překládá data/directory.code.csv.',
  'Přílohy jsou ve složce prilohy pod čísly; který dokument je který, říká prilohy/seznam.csv.',
  'Časy jsou v UTC, dny jsou české.',
];
const notHere = 'Není zde nic, co vám předaly jiné organizace: to končí se souhlasem. Jména lidí z jiných organizací zde také nejsou, jen jejich čísla.';
const care = 'Soubor obsahuje osobní údaje klientů včetně zdraví. Uložte ho šifrovaně a předejte jen tomu, kdo k tomu má důvod.';

export const readMe = ({ organisations, madeAt, tables, attachments, left }: About): string => [
  'VŠE, CO VEDE ORGANIZACE', organisations.join(', '), `Pořízeno ${madeAt}`, '', care, '', ...how, '', notHere, '',
  `TABULKY (${number(tables.length)})`, ...tables.map(({ plan, rows }) => `  ${plan.name}: ${number(rows)}`), '', `PŘÍLOHY: ${number(attachments)}`, '', 'CO ZDE NENÍ A PROČ', ...left.map(({ name, why }) => `  ${name}: ${why}`), '',
].join('\r\n');

const html = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
export const indexOf = ({ organisations, madeAt, tables, attachments, left }: About): string => `<!doctype html>
<html lang="cs"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Vše, co vede organizace</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ccc}td:nth-child(2){text-align:right}</style>
<h1>Vše, co vede organizace</h1><p><b>${html(organisations.join(', '))}</b><br>Pořízeno ${html(madeAt)}</p><p><b>${html(care)}</b></p>
${how.map((line) => `<p>${html(line)}</p>`).join('\n')}
<p>${html(notHere)}</p>
<h2>Tabulky</h2><table><tr><th>Tabulka</th><th>Záznamů</th><th>Soubory</th><th>Co v ní je</th></tr>
${tables.map(({ plan, rows }) => `<tr><td>${html(plan.name)}</td><td>${html(number(rows))}</td><td><a href="data/${html(plan.name)}.csv">CSV</a> <a href="data/${html(plan.name)}.jsonl">JSON</a></td><td lang="en">${html(plan.comment)}</td></tr>`).join('\n')}
</table><h2>Přílohy</h2><p>${html(number(attachments))}, <a href="prilohy/seznam.csv">seznam</a></p><h2>Co zde není a proč</h2><ul>${left.map(({ name, why }) => `<li>${html(name)}: ${html(why)}</li>`).join('')}</ul></html>
`;
