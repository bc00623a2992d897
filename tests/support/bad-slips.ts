/** Everyday slips and hostile texts, each made by one change to one real entry, and what the check has to say of it. */
import type { BadCase } from './bad-content.ts';

const CUSCO = 'offices/jz-cusco/facts.yaml';
const PROSE = 'offices/jz-cusco/en.mdx';
const MAIL = 'channels/mail-consultas-tam/facts.yaml';
const TOURIST_POLICE = 'channels/policia-turismo/facts.yaml';
const ALOMAC = 'channels/alomac-1800/facts.yaml';
const SOURCE = 'sources/s02.yaml';
const CALLAO = 'offices/mac-callao/facts.yaml';

const adding =
  (words: string) =>
  (text: string): string =>
    `${text}\n${words}\n`;
const address =
  (value: string) =>
  (text: string): string =>
    text.replace(/^( {2}value: )"Av\. El Sol 610.*$/m, `$1${value}`);
const url =
  (address: string) =>
  (text: string): string =>
    text.replace(/^url: .*$/m, `url: "${address}"`);
const slot =
  (days: string) =>
  (text: string): string =>
    text.replace('days: [sa]', `days: [${days}]`);

export const BAD_SLIPS: readonly BadCase[] = [
  // What follows from a change.
  [
    'a former value without an event that tells of the change',
    CUSCO,
    (t) =>
      t.replace(
        /^( {2}printed: "Av\. El Sol.*)$/m,
        '$1\n  history: [{ value: "Av. A 1", asOf: "2023", sources: [s01] }]',
      ),
    /jz-cusco\/facts\.yaml:\d+:\d+ events: "address" has changed since 2023, but no event says so/,
  ],
  [
    'an announced closing without the announcement',
    CUSCO,
    (t) => t.replace('condition: { value: active,', 'condition: { value: active, until: "2026-12-15",'),
    /events: "active" has no event of kind announced/,
  ],
  [
    'a mail that is shown while the old one is written to',
    MAIL,
    (t) => t.replace(/^value: .*$/m, 'value: "ayudatam@migraciones.gob.pe"'),
    /targets\.0\.address: "consultastamvirtual@migraciones\.gob\.pe" is not what the entry prints \(value prints ayudatam@/,
  ],
  [
    'a telephone that leads nowhere, because its value is no number',
    TOURIST_POLICE,
    (t) => t.replace(/"980 122 335", note/, '"980122335x", note').replace(/^targets:\n(?: .*\n)+/m, 'targets: []\n'),
    /policia-turismo\/facts\.yaml:\d+:\d+ targets: "\[\]" leads nowhere, because 980122335x is neither a number nor an address/,
  ],
  [
    'a mail that leads nowhere, because its value is no address',
    MAIL,
    (t) => t.replace(/^value: .*$/m, 'value: "nope"').replace(/^targets:\n(?: .*\n)+/m, 'targets: []\n'),
    /targets: "\[\]" leads nowhere, because nope is neither a number nor an address/,
  ],
  [
    'a short number that dials another',
    ALOMAC,
    (t) => t.replace('by: short-number, number: "1800"', 'by: short-number, number: "1900"'),
    /targets\.0\.number: "1900" is not what the entry prints \(value prints 1800\)/,
  ],
  [
    'a printed number that nothing dials',
    TOURIST_POLICE,
    (t) => t.replace(/^( *- \{ by: phone, number: )"\+51980122335"/m, '$1"+51980122336"'),
    /is not what the entry prints/,
  ],
  [
    'a number that costs more than a call',
    TOURIST_POLICE,
    (t) => t.replaceAll('"+51980122335"', '"+449091234567"').replaceAll('"980 122 335"', '"+44 909 1234567"'),
    /targets\.0\.number: "\+449091234567" costs more than a call/,
  ],
  [
    'a number of another country that no consulate has',
    TOURIST_POLICE,
    (t) => t.replaceAll('"+51980122335"', '"+34911234567"').replaceAll('"980 122 335"', '"+34 911 234 567"'),
    /targets\.0\.number: "\+34911234567" is a number of another country, but no consulate is named/,
  ],
  [
    'an amount that is a bare number',
    'fees/carne-duplicate.yaml',
    (t) => t.replace(/^amount: .*$/m, 'amount: 21.5'),
    /amount: "21\.5" fits none of the forms a value can have here: write \{ amount: 20\.2, currency: PEN \} or \{ percent/,
  ],
  [
    'a translation that is older than the text',
    'guides/tam-virtual/en.mdx',
    (t) => t.replace(/^revision: .*$/m, 'revision: 99'),
    /tam-virtual\/es\.mdx:\d+:\d+ revision: "\d+" is older than en\.mdx, which is at 99: bring the text up to date, then write revision: 99\./,
  ],
  // Days.
  ['a day by its English short form', CALLAO, slot('thu'), /slots\.1\.days\.0: "thu" is the day th: write th\.$/],
  ['a day by its Spanish name', CALLAO, slot('martes'), /slots\.1\.days\.0: "martes" is the day tu: write tu\.$/],
  [
    'a day that is none',
    CALLAO,
    slot('xx'),
    /slots\.1\.days\.0: "xx" is not a day: write mo, tu, we, th, fr, sa, su\.$/,
  ],
  ['a day twice in one slot', CALLAO, slot('sa, su, sa'), /slots\.1\.days: .* names a day twice: keep the first/],
  [
    'an event of a year to come',
    CUSCO,
    (t) => t.replace('date: "2025-10-07"', 'date: "2099-10-07"'),
    /events\.0\.date: "2099-10-07" lies too far ahead/,
  ],
  [
    'a notice of a year to come',
    'notices/2099-01-02-public-sector.yaml',
    () =>
      'evidence: { default: { sources: [s01], asOf: "2025", checked: "2026-11-22", state: reported } }\nday: "2099-01-02"\nkind: one-off\nname: { en: "A day off far ahead", es: "Un día libre lejano" }\neffect: closed\noffices: []\n',
    /day: "2099-01-02" lies too far ahead/,
  ],
  [
    'a notice that is named after another day',
    'notices/2026-01-02-public-sector.yaml',
    (t) => t.replace('day: "2026-01-02"', 'day: "2026-01-03"'),
    /day: "2026-01-03" is not the day of the name of the file, 2026-01-02/,
  ],
  [
    'a source that was read before it appeared',
    SOURCE,
    (t) => t.replace(/^published: .*$/m, 'published: "2029-01-01"'),
    /s02\.yaml:\d+:\d+ published: "2029-01-01" lies after the day on which it was read/,
  ],
  [
    'a holiday on a day that does not exist',
    'holidays/christmas.yaml',
    (t) => t.replace('12-25', '13-45'),
    /christmas\.yaml:\d+:\d+ rule: "13-45" is the rule of no holiday of Peru that has no file yet: write one of 12-25\./,
  ],
  // Values.
  [
    'a house number behind a # that is a comment',
    CUSCO,
    address('Av. El Sol #610'),
    /jz-cusco\/facts\.yaml:\d+:\d+ "Av\. El Sol #610" is cut off at the #/,
  ],
  ['printed quotes', CUSCO, address('“Av. El Sol 610”'), /"“Av\. El Sol 610”" has printed quotes/],
  [
    'a direction mark that an escape carries in',
    CUSCO,
    address(String.raw`"Av. \u202EloS lE 610"`),
    /address\.value: "U\+202E" is an invisible character: remove it/,
  ],
  ['a NUL by escape', CUSCO, address(String.raw`"Av. A\0 610"`), /address\.value: "U\+0000" is a control character/],
  [
    'half a letter by escape',
    CUSCO,
    address(String.raw`"Av. \uD800 610"`),
    /address\.value: "U\+D800" is half a letter/,
  ],
  [
    'a Cyrillic letter by escape',
    CUSCO,
    address(String.raw`"Av. S\u043elar 610"`),
    /address\.value: "S\u043elar" mixes letters of two scripts/,
  ],
  [
    'a former value that is the one of today',
    'offices/lima-carabaya-cerrada/facts.yaml',
    (t) =>
      t.replace(
        'value: "no"\n      history:\n        - value: "yes"',
        'value: "no"\n      history:\n        - value: "no"',
      ),
    /procedures\.biometric-capture\.foreigners\.history\.0\.value: ""no"" is the value of today: remove it from the history/,
  ],
  [
    'a sum with three decimals',
    'uit/2021.yaml',
    (t) => t.replace(/amount: (\d+),/, 'amount: $1.005,'),
    /2021\.yaml:\d+:\d+ amount\.amount: "\d+\.005" has more than two decimals/,
  ],
  [
    'a tax unit that is of no year',
    'uit/next.yaml',
    () =>
      'evidence: { default: { sources: [s31], asOf: "2024-06", checked: "2026-11-30", state: reported } }\namount: { amount: 5150, currency: PEN }\n',
    /uit\/next\.yaml:1:1 "next" is not a year: call the file 2026\.yaml/,
  ],
  [
    'a placeholder that nothing fills',
    'terms/cita.yaml',
    (t) => t.replace(/(definition:[\s\S]*?en: ")/, '$1Within {dayz} days. '),
    /definition\.(value\.)?en: "\{dayz\}" is a placeholder that nothing fills/,
  ],
  [
    'a language that is none',
    'channels/consulate-rome-phone/facts.yaml',
    (t) => t.replace(/^languages: .*$/m, 'languages: [zz]'),
    /languages(\.value)?\.0: "zz" is the code of no language/,
  ],
  [
    'two offices of one name',
    'offices/jz-tacna/facts.yaml',
    (t) => t.replace('en: "Tacna zonal office"', 'en: "Cusco zonal office"'),
    /jz-tacna\/facts\.yaml:\d+:\d+ name\.en: "Cusco zonal office" is the name of offices\/jz-cusco, too/,
  ],
  [
    'something that works and is replaced',
    CUSCO,
    (t) => t.replace('condition: { value: active,', 'condition: { value: active, replacedBy: jz-puno,'),
    /condition\.replacedBy: "jz-puno" replaces what works/,
  ],
  [
    'a pin in another department',
    CUSCO,
    (t) => t.replace('lat: -13.5192, lon: -71.9767', 'lat: -8.1, lon: -79.03'),
    /position\.value: "-8\.1, -79\.03" lies outside cusco, the department of the entry/,
  ],
  [
    'an INEI code of another department',
    CUSCO,
    (t) => t.replace('ubigeo: "080101"', 'ubigeo: "150101"'),
    /place\.ubigeo: "150101" is a code of another department: those of cusco begin with 08/,
  ],
  // Sources.
  [
    'the same source twice',
    CUSCO,
    (t) => t.replace('[limaeasy-migraciones]', '[limaeasy-migraciones, limaeasy-migraciones]'),
    /sources: .* names a source twice/,
  ],
  [
    'two pages of one publisher as two voices',
    CUSCO,
    (t) =>
      t.replace(
        'sources: [s-andina-2021], asOf: "2021", checked: "2026-11-22", state: reported',
        'sources: [s-andina-2021, s-andina-202510], asOf: "2021", checked: "2026-11-22", state: confirmed',
      ),
    /evidence\.andina-2021\.state: "confirmed" rests on one publisher/,
  ],
  [
    'a source that only calls itself official',
    SOURCE,
    (t) => url('https://migraciones.gob.pe.evil.example/')(t.replace(/^kind: .*$/m, 'kind: official')),
    /kind: "official" is of migraciones\.gob\.pe\.evil\.example, which is no site of an authority/,
  ],
  [
    'another id of a source that is taken',
    SOURCE,
    (t) => `${t.replace(/^sameAs:.*\n/m, '')}sameAs: [s03]\n`,
    /sameAs\.0: "s03" is the id of s03: one id means one document/,
  ],
  ...(
    [
      'http://127.0.0.1:8080/admin',
      'http://localhost/',
      'https://рас.рф/',
      'https://x',
      'http://192.168.1.1/',
      'https://[::1]/',
    ] as const
  ).map((private_): BadCase => [
    `the private or strange address ${private_}`,
    SOURCE,
    url(private_),
    /s02\.yaml:\d+:\d+ url: ".*" is not an? (web )?address/,
  ]),
  [
    'an address of 150,000 letters',
    SOURCE,
    url(`https://example.com/${'a'.repeat(150_000)}`),
    /url: .* is longer than 1000 characters/,
  ],
  // Ids that every object has.
  [
    'a channel called constructor',
    CUSCO,
    (t) => t.replace('channels: [', 'channels: [constructor, '),
    /channels\.0: "constructor" is a name that every object of the program has/,
  ],
  [
    'a procedure called constructor',
    CUSCO,
    (t) => t.replace(/^procedures:$/m, 'procedures:\n  constructor:\n    foreigners: "yes"'),
    /procedures\.constructor: "constructor" is a name that every object/,
  ],
  [
    'a step called constructor',
    'guides/pay-fees/facts.yaml',
    (t) => t.replace('step: pay-data', 'step: constructor'),
    /step: "constructor" is a name that every object/,
  ],
  [
    'a question called constructor',
    'tree/flow.yaml',
    (t) => t.replace('question: mission-length', 'question: constructor'),
    /question: "constructor" is a name that every object/,
  ],
  ...[
    'office:constructor',
    'term:toString',
    'office:__proto__',
    'office:jz-ilo:evil',
    'constructor:y',
    'toString:y',
    '__proto__:y',
  ].map((target): BadCase => [
    `a link to ${target}`,
    PROSE,
    adding(`[some words](${target})`),
    new RegExp(`text: "${target}" (leads nowhere|is not a link the guide knows)`),
  ]),
  // Prose.
  [
    'an address that becomes a link by itself',
    PROSE,
    adding('Look at www.gob.pe today.'),
    /text: "www\.gob\.pe" is a bare address/,
  ],
  [
    'a link whose words are another address',
    PROSE,
    adding('[www.banco.pe](office:jz-ilo)'),
    /"www\.banco\.pe\]\(office:jz-ilo\)" is a bare address/,
  ],
  [
    'a mail address that becomes a link by itself',
    PROSE,
    adding('Write to evil@example.com today.'),
    /text: "evil@example\.com" is a mail address/,
  ],
  [
    'an escaped bracket',
    PROSE,
    adding(String.raw`[a \] b](javascript:x)`),
    /text: "\\\\?\]?" is a backslash|is a backslash/,
  ],
  ['a heading underlined with =', PROSE, adding('Title\n==='), /text: "===" is a heading or a line made of signs/],
  ['a heading underlined with -', PROSE, adding('Other\n---'), /text: "---" is a heading or a line made of signs/],
  ['a table without outer pipes', PROSE, adding('a | b\n--- | ---\nc | d'), /is a table: write a list/],
  ['a fence', PROSE, adding('```\nlong code\n```'), /text: "```" is a block of code/],
  ['a picture', PROSE, adding('![a map](office:jz-ilo)'), /text: "!\[a map\].*" is a picture/],
  ['a box to tick', PROSE, adding('- [x] done'), /text: "- \[x\].*" is a box to tick/],
  [
    'an invisible character by its number',
    PROSE,
    adding('A&#x202E;B'),
    /text: "&#x202E;" is a sign by its number or name/,
  ],
  [
    'twenty thousand brackets',
    PROSE,
    adding('[\n'.repeat(20_000)),
    /has brackets within a link, or one without its partner/,
  ],
  [
    'a paragraph of 150 kB',
    PROSE,
    adding('word '.repeat(30_000)),
    /en\.mdx:\d+:1 is a paragraph of more than 2000 characters/,
  ],
  [
    'Portuguese in the Spanish body',
    'offices/jz-cusco/es.mdx',
    (t) =>
      t.replace(
        /(---\n[\s\S]*?---\n)[\s\S]*/,
        '$1\nVocê não pode entrar com uma mochila. Os documentos são pedidos pelo funcionário, e também uma foto.\n',
      ),
    /es\.mdx:\d+:\d+ text: ".*" is Portuguese, but the field is Spanish/,
  ],
  ['a Cyrillic word', PROSE, adding('Виза is the word.'), /has letters of another alphabet, “Виза”/],
  [
    'a slug that breaks a file system',
    PROSE,
    (t) => t.replace(/^slug: .*$/m, `slug: ${'a'.repeat(300)}`),
    /slug: "a+" is longer than 60 characters/,
  ],
];
