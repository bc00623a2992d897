/** Kinds of bad content, each made by one change to one real entry, and what the check has to say of it. */

/** What is wrong, the file or files below `content/`, the change to each, and the line that names the fault and its remedy. */
export type BadCase = readonly [
  what: string,
  file: string | readonly string[],
  change: (text: string) => string,
  said: RegExp,
];

const CUSCO = 'offices/jz-cusco/facts.yaml';
const CARABAYA = 'offices/lima-carabaya-cerrada/facts.yaml';

/** A file that names no evidence, and one fact of it in other words. */
const withoutEvidence = (text: string): string => text.replace(/^evidence:\n(?: .*\n)+/m, '');
const rewritten = (text: string, field: string, fact: string): string =>
  text.replace(new RegExp(`^( *)${field}:.*\\n(?:\\1 .*\\n)*`, 'm'), `$1${field}: ${fact}\n`);

export const BAD_CONTENT: readonly BadCase[] = [
  [
    'an unknown source',
    CUSCO,
    (t) => t.replace('limaeasy-migraciones', 'limaeasy-migracinoes'),
    /jz-cusco\/facts\.yaml:\d+:\d+ .*sources\.0: "limaeasy-migracinoes" is not in content\/sources\. Did you mean "limaeasy-migraciones"\?/,
  ],
  [
    'a fact without a source',
    CUSCO,
    (t) => t.replace(/sources: \[[^\]]+\]/, 'sources: []'),
    /sources: "\[\]" name at least one source/,
  ],
  [
    'a fact without evidence',
    CUSCO,
    (t) => rewritten(withoutEvidence(t), 'address', '"Av. El Sol 610"'),
    /jz-cusco\/facts\.yaml:\d+:10 address: "Av\. El Sol 610" has no evidence: name it once at the top of the file, evidence: \{ default:/,
  ],
  [
    'evidence without its date, said once for all facts that rest on it',
    CUSCO,
    (t) =>
      `evidence: { default: { sources: [s01], checked: "2026-11-22", state: reported } }\n${rewritten(rewritten(withoutEvidence(t), 'address', '"Av. El Sol 610"'), 'serves', 'both')}`,
    /jz-cusco\/facts\.yaml:1:22 evidence\.default\.asOf: is missing\. Write a date in quotes/,
  ],
  [
    'an unknown source of the evidence',
    'terms/cita.yaml',
    (t) =>
      `evidence: { default: { sources: [s1], asOf: "2024", checked: "2026-11-22", state: reported } }\n${rewritten(withoutEvidence(t), 'definition', '{ en: "A slot.", es: "Un turno." }')}`,
    /terms\/cita\.yaml:1:34 evidence\.default\.sources\.0: "s1" is not in content\/sources\. Did you mean/,
  ],
  [
    'evidence that has no such name',
    CUSCO,
    (t) =>
      `evidence: { press: { sources: [s01], asOf: "2024", checked: "2026-11-22", state: reported } }\n${rewritten(rewritten(withoutEvidence(t), 'address', '{ value: "Av. El Sol 610", evidence: pres }'), 'serves', '{ value: both, evidence: press }')}`,
    /jz-cusco\/facts\.yaml:\d+:\d+ address\.evidence: "pres" is not allowed here: write one of press\. Did you mean "press"\?/,
  ],
  [
    'a name of evidence where there is none',
    CUSCO,
    (t) => rewritten(withoutEvidence(t), 'address', '{ value: "Av. El Sol 610", evidence: press }'),
    /address\.evidence: "press" is not named at the top of the file, under evidence/,
  ],
  [
    'evidence that no fact rests on',
    CUSCO,
    (t) =>
      `${withoutEvidence(t)}\nevidence: { press: { sources: [s01], asOf: "2024", checked: "2026-11-22", state: reported } }\n`,
    /jz-cusco\/facts\.yaml:\d+:\d+ evidence\.press: .* is used by no fact: delete it/,
  ],
  [
    'an unquoted date',
    CUSCO,
    (t) => t.replace('checked: "2026-11-22"', 'checked: 2026-11-22'),
    /"2026-11-22" is a date without quotes: write it in quotes/,
  ],
  [
    'a day that does not exist',
    CUSCO,
    (t) => t.replace('"2026-11-22"', '"2026-02-30"'),
    /checked: "2026-02-30" is not a day of the calendar/,
  ],
  [
    'a misspelt field',
    CUSCO,
    (t) => t.replace(/^address:/m, 'adress:'),
    /adress: "adress" is not a field of this entry/,
  ],
  [
    'a field left out',
    CUSCO,
    (t) => t.replace(/^kind:.*\n/m, ''),
    /kind: is missing\. Write one of head-office, zonal-office/,
  ],
  [
    'a value outside the list',
    CUSCO,
    (t) => t.replace(/^kind:.*$/m, 'kind: zonal-ofice'),
    /kind: "zonal-ofice" is not allowed here.*Did you mean "zonal-office"\?/,
  ],
  [
    'a label in one language only',
    CUSCO,
    (t) => t.replace(/^name:.*$/m, 'name: { en: "Cusco" }').replace(/^(name:.*)\n {2}.*\n {2}.*$/m, '$1'),
    /name\.es: is missing/,
  ],
  ['the same key twice', CUSCO, (t) => `${t}\nkind: agency\n`, /is given twice: keep one/],
  ['a tab', CUSCO, (t) => t.replace(/\n {2}/, '\n\t'), /:\d+:\d+ .*(tab|YAML)/],
  ['an anchor', CUSCO, (t) => t.replace(/^kind: /m, 'kind: &k '), /is a YAML anchor or alias/],
  [
    'a pin outside Peru',
    CUSCO,
    (t) => t.replace(/lat: -[\d.]+/, 'lat: 41.9'),
    /position\.value: "41\.9, .*" lies outside Peru/,
  ],
  [
    'an unknown department',
    CUSCO,
    (t) => t.replace(/department: cusco/, 'department: cuzco'),
    /place\.department: "cuzco" is not allowed here.*Did you mean "cusco"/,
  ],
  [
    'an unknown procedure',
    CUSCO,
    (t) => t.replace(/^( +)carne-collection:/m, '$1carnet-collection:'),
    /procedures\.carnet-collection: "carnet-collection" is not in content\/procedures\. Did you mean "carne-collection"/,
  ],
  [
    'a disputed fact without its other version',
    CUSCO,
    (t) => t.replace('state: reported', 'state: disputed'),
    /a disputed fact shows the other version too/,
  ],
  [
    '"confirmed" on the word of one guide',
    CUSCO,
    (t) =>
      rewritten(
        t,
        'address',
        '{ value: "Av. El Sol 610", sources: [limaeasy-migraciones], asOf: "2024-04", checked: "2026-11-22", state: confirmed }',
      ),
    /address\.state: "confirmed" rests on one publisher/,
  ],
  [
    'a source younger than the check',
    CUSCO,
    (t) =>
      rewritten(
        t,
        'address',
        '{ value: "Av. El Sol 610", sources: [limaeasy-migraciones], asOf: "2027-01-05", checked: "2026-11-22", state: reported }',
      ),
    /address\.asOf: "2027-01-05" lies after the day of the check/,
  ],
  [
    'markup in a label',
    CUSCO,
    (t) => t.replace(/(address:[\s\S]*?value: )"?([^"\n]+)"?/, '$1"<b>$2</b>"'),
    /address\.value: .* holds markup/,
  ],
  [
    'a replacement that does not exist',
    CARABAYA,
    (t) => t.replace('replacedBy: lima-brena-sede-central', 'replacedBy: lima-brena'),
    /condition\.replacedBy: "lima-brena" is not in content\/offices/,
  ],
  [
    'a replacement that leads in a circle',
    CARABAYA,
    (t) => t.replace('replacedBy: lima-brena-sede-central', 'replacedBy: lima-carabaya-cerrada'),
    /leads in a circle \(lima-carabaya-cerrada → lima-carabaya-cerrada\)/,
  ],
  [
    'a planned office with a last day',
    CARABAYA,
    (t) => t.replace(/(condition:[\s\S]*?value: )closed/, '$1planned'),
    /condition\.until: .* is a last day, yet the condition is planned/,
  ],
  [
    'a life story out of order',
    CARABAYA,
    (t) =>
      t.replace(
        /^events:/m,
        'events:\n  - { date: "1999", kind: opened, text: { en: "Opened", es: "Abrió" }, sources: [limaeasy-migraciones] }',
      ),
    /events\.1\.date: .* is newer than 1999 above it: write events newest first/,
  ],
  [
    'a replacement that is closed itself',
    'offices/lima-brena-sede-central/facts.yaml',
    (t) => t.replace(/(condition:[\s\S]*?value: )active/, '$1suspended'),
    /lima-carabaya-cerrada.*leads to lima-brena-sede-central, which is suspended: name what works today/,
  ],
  [
    'hours that run backwards',
    'offices/mac-callao/facts.yaml',
    (t) => t.replace(/opens: "08:30", closes: "17:00"/, 'opens: "17:00", closes: "08:30"'),
    /hours\.value\.slots\.0\.closes: "08:30" closes before it opens/,
  ],
  [
    'hours that overlap',
    'offices/mac-callao/facts.yaml',
    (t) => t.replace(/days: \[sa\]/, 'days: [fr]'),
    /hours\.value\.slots\.1: .* overlaps 08:30–17:00 on the same day/,
  ],
  [
    'an office that says yes without a source',
    CUSCO,
    (t) =>
      rewritten(
        withoutEvidence(t),
        'foreigners',
        '{ value: "yes", asOf: "2024-04", checked: "2026-11-22", state: reported }',
      ),
    /procedures\.[a-z-]+\.\w+\.sources: is missing\. Name at least one source/,
  ],
  [
    'a day off on a day that does not exist',
    'notices/2026-01-02-public-sector.yaml',
    (t) => t.replace('"2026-01-02"', '"2026-02-30"'),
    /day: "2026-02-30" is not a day of the calendar/,
  ],
  [
    'a slug taken by another office',
    'offices/jz-cusco/en.mdx',
    (t) => t.replace(/^slug: .*$/m, 'slug: tacna'),
    /slug: "tacna" is already the address of/,
  ],
  [
    'a link that leads nowhere',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n[the office](office:jz-cuzco)\n`,
    /en\.mdx:\d+:1 .*"office:jz-cuzco" leads nowhere.*Did you mean "jz-cusco"/,
  ],
  [
    'a link that says nothing',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n[here](office:jz-ilo)\n`,
    /"here" says nothing about where the link leads/,
  ],
  [
    'a javascript link',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n[the form](javascript:alert)\n`,
    /"javascript:alert" is not a link the guide knows/,
  ],
  [
    'a heading in one language only',
    'offices/jz-cusco/es.mdx',
    (t) => `${t}\n## Otra cosa\n`,
    /es\.mdx.*differs from en\.mdx.*same headings in the same order/,
  ],
  [
    'an import in the prose',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\nimport fs from 'node:fs'\n`,
    /is code: content holds no import/,
  ],
  [
    'a script in the prose',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n<script>alert(1)</script>\n`,
    /"<script>.*" is markup/,
  ],
  [
    'an expression in the prose',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n{process.env}\n`,
    /"\{process\.env\}" starts code in MDX/,
  ],
  [
    'an empty text',
    'offices/jz-cusco/en.mdx',
    (t) => t.replace(/(---\n[\s\S]*?---\n)[\s\S]*/, '$1'),
    /is empty: write the prose/,
  ],
  [
    'a title with a letter that its picture cannot show',
    'offices/jz-cusco/en.mdx',
    (t) => t.replace(/^title: .*$/m, 'title: "Cusco 🚀 office"'),
    /en\.mdx:\d+:\d+ .*title: "🚀" cannot be drawn in the picture/,
  ],
  ['no front matter', 'offices/jz-cusco/en.mdx', () => '# Cusco\n', /en\.mdx:1:1 .*has no front matter/],
  [
    'a fact in the prose that does not exist',
    'offices/jz-cusco/en.mdx',
    (t) => `${t}\n<Fact of="offices/jz-cusco/adress" />\n`,
    /is not the id of a fact\. Did you mean "offices\/jz-cusco\/address"/,
  ],
  [
    'a guide with a missing step',
    'guides/appointment-informes/facts.yaml',
    (t) => t.replace(/step: citas-menu/, 'step: citas-menus'),
    /steps\.\d+\.step: "citas-menus" is not in content\/steps\. Did you mean "citas-menu"/,
  ],
  [
    'a mail address that is none',
    'channels/mail-infomac/facts.yaml',
    (t) => t.replace(/address: "?infomac@[a-z.]+"?/, 'address: "infomac at pcm"'),
    /targets\.0\.address: "infomac at pcm" is not a mail address/,
  ],
  [
    'a live channel with a last day',
    'channels/alomac-1800/facts.yaml',
    (t) => t.replace(/(condition:\n {2}value: active\n)/, '$1  until: "2099"\n'),
    /alomac-1800.*condition\.until: "2099" lies too far ahead/,
  ],
  [
    'a short number with a country code',
    'channels/alomac-1800/facts.yaml',
    (t) => t.replace('by: short-number, number: "1800"', 'by: short-number, number: "+511800"'),
    /targets\.0\.number: "\+511800" a short number has 3 to 6 digits/,
  ],
  [
    'a number without its country code',
    'channels/policia-turismo/facts.yaml',
    (t) => t.replace('number: "+51980122335"', 'number: "980122335"'),
    /targets\.0\.number: "980122335" write the number as \+51/,
  ],
  [
    'a dead channel offered as an answer',
    'needs/ask-a-question.yaml',
    (t) => t.replace('channels: [alomac-1800', 'channels: [mail-informes, alomac-1800'),
    /ask-a-question\.yaml:\d+:\d+ .*channels\.0: "mail-informes" is closed and cannot help anybody: move it to dead/,
  ],
  [
    'a live channel declared dead',
    'needs/ask-a-question.yaml',
    (t) => t.replace('dead: [', 'dead: [mail-infomac, '),
    /dead\.0: "mail-infomac" is not known to be dead/,
  ],
  [
    'a need with a missing channel',
    'needs/ask-a-question.yaml',
    (t) => t.replace('[alomac-1800', '[alomac-1880'),
    /channels\.0: "alomac-1880" is not in content\/channels\. Did you mean "alomac-1800"\?/,
  ],
  [
    'a need with a missing guide',
    'needs/pay-a-fee.yaml',
    (t) => t.replace('guides: [pay-fees]', 'guides: [pay-fee]'),
    /guides\.0: "pay-fee" is not in content\/guides\. Did you mean "pay-fees"\?/,
  ],
  [
    'a need that leads to a suspended guide',
    'needs/pay-a-fee.yaml',
    (t) => t.replace('guides: [', 'guides: [video-call, '),
    /guides\.0: "video-call" is suspended and cannot help anybody/,
  ],
  [
    'a need without a way to answer it',
    'needs/pay-a-fee.yaml',
    (t) => t.replace(/channels: .*/, 'channels: []').replace(/guides: .*/, 'guides: []'),
    /guides: "nothing" leads nowhere: name a guide, a channel, a status or a fee/,
  ],
  [
    'a former slug that is another office',
    'offices/jz-cusco/en.mdx',
    (t) => t.replace(/^slug: .*$/m, '$&\nformerSlugs: [tacna]'),
    /en\.mdx:\d+:\d+ formerSlugs\.0: "tacna" is the address of offices\/jz-tacna: an old address can lead to one place only/,
  ],
  [
    'a former slug of a page with a fixed address',
    'pages/about/es.mdx',
    (t) => t.replace(/^slug: .*$/m, '$&\nformerSlugs: [viejo]'),
    /formerSlugs: does nothing here/,
  ],
  [
    'two needs at one address',
    'needs/pay-a-fee.yaml',
    (t) => t.replace('en: pay-a-fee', 'en: emergency'),
    /slug\.en: "emergency" is already the address of needs\/emergency/,
  ],
  [
    'a channel of the heart that answers no need',
    'needs/official-visa.yaml',
    (t) => t.replace(', consulate-rome-visa-form', ''),
    /consulate-rome-visa-form\/facts\.yaml.*answers no need: name it in a file of content\/needs/,
  ],
  [
    'a need in one language only',
    'needs/pay-a-fee.yaml',
    (t) => t.replace(/^question: .*$/m, 'question: { en: "Pay a fee" }'),
    /question\.es: is missing/,
  ],
  [
    'a need without words of its readers in one language',
    'needs/pay-a-fee.yaml',
    (t) => t.replace(/^ {2}es: \[.*\]$/m, '  es: []'),
    /aliases\.es: "\[\]" write how readers ask for it in this language/,
  ],
  [
    'an answer that is a page',
    'needs/pay-a-fee.yaml',
    (t) => t.replace(/^ {2}en: "At .*"$/m, `  en: "${'Pay at the bank. '.repeat(11).trim()}"`),
    /answer: .* an answer has at most 40 words in each language: leave the rest to the guide/,
  ],
  [
    'a fee without an amount and without a reason',
    'fees/naturalisation.yaml',
    (t) => t.replace(/^amount:[\s\S]*?(?=^\w|$(?![\s\S]))/m, 'amount: { unknown: true, checked: "2026-11-30" }\n'),
    /fees\/naturalisation\.yaml:\d+:\d+ amount: "unknown" has no amount and no reason/,
  ],
  [
    'two fees of one code with two amounts on one day',
    'fees/nationality-recovery.yaml',
    (t) => t.replace('07564', '08141').replace('asOf: "2025-11-12"', 'asOf: "2021"'),
    /fees\/nationality-recovery\.yaml:\d+:\d+ amount: "08141" is also the code of interpol, with another amount on the same day/,
  ],
  [
    'a guide whose figure is not that of its fee',
    'guides/interpol-ficha/en.mdx',
    (t) => t.replace('S/ 80.50', 'S/ 85.00'),
    /interpol-ficha\/en\.mdx:\d+:\d+ summary: "S\/ 85\.00" is no amount of the fees this guide cites \(interpol\)/,
  ],
  [
    'a guide with an amount of its own',
    'guides/call-alomac/facts.yaml',
    (t) => t.replace('amount: 0, currency: PEN', 'amount: 12.5, currency: PEN'),
    /fee\.value\.amount: "12\.5" is an amount of its own: write it in content\/fees, and cite it here/,
  ],
  [
    'a guide that says nothing of its cost',
    'guides/interpol-ficha/facts.yaml',
    (t) => t.replace(/^fees: .*\n/m, ''),
    /fee: "nothing" is missing: cite fees: \[its id\]; where it is free/,
  ],
  [
    'a guide that says its cost twice',
    'guides/interpol-ficha/facts.yaml',
    (t) => t.replace(/^fees: .*$/m, '$&\nfee: unknown'),
    /fee: "fee and fees" says the cost a second time: keep fees/,
  ],
  [
    'a guide with a tool that does not exist',
    'guides/mailbox/facts.yaml',
    (t) => t.replace('tools: [working-days]', 'tools: [working-day]'),
    /tools\.0: "working-day" is not allowed here: write one of .*Did you mean "working-days"\?/,
  ],
  [
    'a tool with a fee that does not exist',
    'pages/renew/facts.yaml',
    (t) => t.replace('fees: [extension-residence, ', 'fees: [extension, '),
    /pages\/renew\/facts\.yaml:\d+:\d+ fees\.0: "extension" is not in content\/fees/,
  ],
  [
    'a guide with a fee that does not exist',
    'guides/interpol-ficha/facts.yaml',
    (t) => t.replace('fees: [interpol]', 'fees: [interpole]'),
    /fees\.0: "interpole" is not in content\/fees\. Did you mean "interpol"\?/,
  ],
  [
    'a fine of a year without a tax unit',
    'steps/overstay-sum/en.mdx',
    (t) => t.replace('/amount" />', '/amount" year="2019" />'),
    /en\.mdx:\d+:?\d* text: "2019" has no tax unit, so that no fine of that year can be computed: add content\/uit\/2019\.yaml/,
  ],
  [
    'a fee without its currency',
    'guides/call-alomac/facts.yaml',
    (t) => t.replace('amount: 0, currency: PEN', 'amount: 0'),
    /fee\.value\.currency: is missing\. Write one of PEN, USD/,
  ],
  [
    'a fee without its date',
    'guides/call-alomac/facts.yaml',
    (t) =>
      rewritten(
        withoutEvidence(t),
        'fee',
        '{ value: { amount: 0, currency: PEN }, sources: [s08], checked: "2026-11-22", state: reported }',
      ),
    /fee\.asOf: is missing/,
  ],
  [
    'a screen label explained in one language only',
    'steps/agencia-document/facts.yaml',
    (t) => t.replace(/meaning: \{ en: [^}]*\}/, 'meaning: { en: "Document number" }'),
    /screenLabel\.value\.meaning\.es: is missing/,
  ],
  [
    'a phrase for a guide that does not exist',
    'phrases/already-paid.yaml',
    (t) => t.replace('pay-fees', 'pay-fee'),
    /phrases\/already-paid\.yaml:\d+:\d+ .*guides\.\d: "pay-fee" is not in content\/guides\. Did you mean "pay-fees"/,
  ],
  [
    'a phrase in Spanish only',
    'phrases/already-paid.yaml',
    (t) => t.replace(/^ {2}en: .*\n/m, ''),
    /text\.en: is missing/,
  ],
  [
    'a phrase too long to point at',
    'phrases/already-paid.yaml',
    (t) => t.replace('Ya pagué', 'Ya pagué '.repeat(12)),
    /text\.es: .* a phrase has at most 90 characters/,
  ],
  [
    'a question for the counter in one language only',
    'guides/pay-fees/facts.yaml',
    (t) => t.replace(/^( {2}es: "Quiero pagar una tasa.*\n)/m, ''),
    /ask\.es: is missing/,
  ],
  [
    'a stay that prints its figure twice',
    'statuses/turista/facts.yaml',
    (t) => t.replace('Up to {days} days', 'Up to 183 days'),
    /statuses\/turista\/facts\.yaml:\d+:\d+ stay\.value\.rule: .* prints a number that stands in days or per already: write \{days\}/,
  ],
  [
    'a status without a word for it in one language',
    'statuses/oficial/facts.yaml',
    (t) => t.replace(/^ {2}es: \["visa oficial".*$/m, '  es: []'),
    /aliases\.es: "\[\]" name at least one word that people use for it/,
  ],
  [
    'a status at the address of the tree',
    'statuses/oficial/en.mdx',
    (t) => t.replace(/^slug: .*$/m, 'slug: which'),
    /oficial\/en\.mdx:\d+:\d+ slug: "which" is the address of another page of this section/,
  ],
  [
    'a status at the address of the route',
    'statuses/oficial/es.mdx',
    (t) => t.replace(/^slug: .*$/m, 'slug: ruta'),
    /oficial\/es\.mdx:\d+:\d+ slug: "ruta" is the address of another page of this section/,
  ],
  [
    'a question nothing leads to',
    'tree/flow.yaml',
    (t) =>
      t
        .replace('{ id: mission, question: mission-length }', '{ id: mission, outcome: mission-with-visa }')
        .replace('{ id: mission, question: mission-length }', '{ id: mission, outcome: mission-with-visa }'),
    /tree\/flow\.yaml:\d+:\d+ questions\.mission-length: "mission-length" is an orphan: no answer of flow\.yaml leads to the question\. Is it spelt otherwise there\?/,
  ],
  [
    'an outcome nothing leads to',
    'tree/flow.yaml',
    (t) => t.replace('outcome: recognised-by-peru', 'outcome: asked-for-refuge'),
    /tree\/rules\.yaml:\d+:\d+ outcomes\.recognised-by-peru: "recognised-by-peru" is an orphan/,
  ],
  [
    'a tree that goes in circles',
    'tree/flow.yaml',
    (t) => t.replace('{ id: elsewhere, outcome: recognised-elsewhere }', '{ id: elsewhere, question: document }'),
    /tree\/flow\.yaml:\d+:\d+ questions\.refugee-recognition\.answers\.2\.question: "document" leads in a circle \(document → refugee-recognition → document\)/,
  ],
  [
    'a seventh question',
    'tree/flow.yaml',
    (t) =>
      `${t.replace('{ id: elsewhere, outcome: recognised-elsewhere }', '{ id: elsewhere, question: deep1 }')}${[1, 2, 3, 4, 5].map((n) => `  deep${n}:\n    answers:\n      - { id: within, ${n < 5 ? `question: deep${n + 1}` : 'outcome: recognised-elsewhere'} }\n      - { id: longer, outcome: recognised-elsewhere }\n`).join('')}`,
    /tree\/flow\.yaml:\d+:\d+ questions\.deep4\.answers\.0\.question: "deep5" is question 7 on its way .*: there are at most 6, so ask less/,
  ],
  [
    'an outcome that no rule has',
    'tree/flow.yaml',
    (t) => t.replace('outcome: family }', 'outcome: familly }'),
    /tree\/flow\.yaml:\d+:\d+ questions\.ordinary-purpose-waived\.answers\.4\.outcome: "familly" has no rule: add familly to content\/tree\/rules\.yaml.*Did you mean "family"\?/,
  ],
  [
    'an outcome without a rule',
    'tree/rules.yaml',
    (t) => t.replace(/( {2}study:[\s\S]*?) {4}rule:\n.*\n/, '$1'),
    /tree\/rules\.yaml:\d+:\d+ outcomes\.study: "study" has no rule: name its source and article/,
  ],
  [
    'an open outcome with nobody to ask',
    'tree/rules.yaml',
    (t) => t.replace(/( {2}private-trip:[\s\S]*?) {4}ask: .*\n/, '$1'),
    /outcomes\.private-trip: "private-trip" is not settled and names nobody to ask/,
  ],
  [
    'an outcome that leads to no status',
    'tree/rules.yaml',
    (t) => t.replace('[consular]', '[consul]'),
    /outcomes\.[a-z-]+\.statuses\.0: "consul" is not in content\/statuses/,
  ],
  [
    'an outcome that cites an unknown source',
    'tree/rules.yaml',
    (t) => t.replace('source: l-refugio', 'source: l-refugios'),
    /rule\.1\.source: "l-refugios" is not in content\/sources\. Did you mean "l-refugio"/,
  ],
  [
    'an outcome that shows no fact',
    'tree/rules.yaml',
    (t) => t.replace('statuses/oficial/for', 'statuses/oficial/fur'),
    /outcomes\.organisation-post\.shows\.0: "statuses\/oficial\/fur" is not the id of a fact/,
  ],
  [
    'an answer that leads to two things',
    'tree/flow.yaml',
    (t) => t.replace('{ id: by-peru, outcome', '{ id: by-peru, question: document, outcome'),
    /questions\.refugee-recognition\.answers\.0: .* leads to one thing/,
  ],
  [
    'an answer that leads to a question that is not there',
    'tree/flow.yaml',
    (t) => t.replace('question: mission-length', 'question: mision-length'),
    /answers\.3\.question: "mision-length" is no question of this file\. Did you mean "mission-length"/,
  ],
  [
    'a question without words',
    'tree/words.yaml',
    (t) => t.replace(/^ {2}mission-length:\n.*\n.*\n/m, ''),
    /tree\/words\.yaml:\d+:\d+ questions\.mission-length: "mission-length" has no words: add mission-length under questions, in both languages/,
  ],
  [
    'an outcome with words in one language',
    'tree/words.yaml',
    (t) =>
      t.replace(/title: \{ en: "Humanitarian \(Humanitaria\)", es: "Humanitaria" \}/, 'title: { en: "Humanitarian" }'),
    /tree\/words\.yaml:\d+:\d+ outcomes\.asked-for-refuge\.title\.es: is missing/,
  ],
  [
    'words for an answer nobody gives',
    'tree/words.yaml',
    (t) => t.replace(/^ {2}work:$/m, '  wrok:'),
    /answers\.wrok: "wrok" names nothing in the tree.*Did you mean "work"/,
  ],
  [
    'two answers at one address',
    'tree/words.yaml',
    (t) => t.replace('{ en: study, es: estudio }', '{ en: work, es: estudio }'),
    /answers\.study\.slug\.en: "work" is already the address of work, an answer to the same question/,
  ],
  [
    'an answer without its part of the address',
    'tree/words.yaml',
    (t) => t.replace(/^ {4}slug: \{ en: refugee, .*\n/m, ''),
    /answers\.refugee: "refugee" has no slug/,
  ],
  [
    'a tree without its words',
    'tree/words.yaml',
    (t) => t.replace('part: words', 'part: flow'),
    /content\/tree:1:1 needs three valid files/,
  ],
  [
    'an arrow from a station that is not there',
    'routes/official-visa.yaml',
    (t) => t.replace('from: mission', 'from: misson'),
    /routes\/official-visa\.yaml:\d+:\d+ legs\.4\.from: "misson" is no station of this route\. Did you mean "mission"/,
  ],
  [
    'an arrow that says nothing of its source',
    'routes/official-visa.yaml',
    (t) => t.replace('sources: [l-dl1687]', 'sources: []'),
    /legs\.3\.hands\.sources: "\[\]" name at least one source/,
  ],
  [
    'a station that stands apart',
    'routes/official-visa.yaml',
    (t) => t.replace('stations:\n', 'stations:\n  embassy: { en: "Embassy", es: "Embajada" }\n'),
    /stations\.embassy: "embassy" is isolated/,
  ],
  [
    'a telephone number with letters',
    'channels/call-centre-200-1000/facts.yaml',
    (t) => t.replace('+5112001000', '+51 1 200 CALL'),
    /targets\.0\.number: .* write the number as \+51/,
  ],
  [
    'a source listed twice',
    'sources/s02.yaml',
    (t) =>
      t.replace(
        /url: .*/,
        'url: "https://elcomercio.pe/respuestas/tramites/atencion-mira-aqui-como-formalizar-tu-situacion-migratoria-en-simples-pasos-y-desde-la-comodidad-de-tu-casa-tdpe-noticia/"',
      ),
    /s02\.yaml:\d+:\d+ url: "https:.*" is already the address of s01: keep one file and name the other id under sameAs/,
  ],
  [
    'a step that no guide names',
    'guides/no-slots/facts.yaml',
    (t) => t.replace('  - { step: slots-phone }\n', ''),
    /steps\/slots-phone\/facts\.yaml:\d+:\d+ "slots-phone" is a step in no guide: name it under steps of the guide it belongs to/,
  ],
  [
    'a channel named twice',
    'needs/pay-a-fee.yaml',
    (t) => t.replace('[pagalo-pe, alomac-1800]', '[pagalo-pe, alomac-1800, pagalo-pe]'),
    /pay-a-fee\.yaml:\d+:\d+ channels\.2: "pagalo-pe" is named twice: keep the first/,
  ],
  [
    'a link that says only where to press',
    'pages/about/en.mdx',
    (t) => t.replace('[the information line]', '[click here]'),
    /en\.mdx:\d+:\d+ text: "click here" says nothing about where the link leads/,
  ],
  [
    'a fact of the prose that is no longer there',
    ['statuses/consular/en.mdx', 'statuses/consular/es.mdx'],
    (t) => t.replace('consular/notes/car"', 'consular/notes/cra"'),
    /es\.mdx:\d+:\d+ text: "statuses\/consular\/notes\/cra" is not the id of a fact\. Did you mean "statuses\/consular\/notes\/car"/,
  ],
  [
    'a correction that corrects nothing',
    'corrections/address.yaml',
    () =>
      'day: "2026-11-22"\nfact: offices/jz-cusco/address\nwas: { en: "Av. A 1", es: "Av. A 1" }\nnow: { en: "Av. B 2", es: "Av. A 1" }\n',
    /address\.yaml:4:\d+ now: "Av\. B 2" is the same as "was": write what the guide says now/,
  ],
  [
    'a correction of a fact that does not exist',
    'corrections/address.yaml',
    () =>
      'day: "2026-11-22"\nfact: offices/jz-cusco/adress\nwas: { en: "Av. A 1", es: "Av. A 1" }\nnow: { en: "Av. B 2", es: "Av. B 2" }\n',
    /address\.yaml:2:\d+ fact: "offices\/jz-cusco\/adress" is not the id of a fact\. Did you mean "offices\/jz-cusco\/address"/,
  ],
  [
    'a heading that skips a level',
    ['offices/jz-cusco/en.mdx', 'offices/jz-cusco/es.mdx'],
    (t) => `${t}\n#### X\n`,
    /es\.mdx:\d+:\d+ text: "#### X" skips a level: write ###? instead of ####/,
  ],
  [
    'a label in the wrong language',
    'needs/pay-a-fee.yaml',
    (t) =>
      t.replace(/^ {2}es: "En el .*$/m, '  es: "Where you pay a fee of the police, and whom to ask for the code."'),
    /pay-a-fee\.yaml:\d+:\d+ answer\S*es: "Where .*" is English, but the field is Spanish/,
  ],
  [
    'a tree that comes back to its first question',
    'tree/flow.yaml',
    (t) => t.replace('{ id: other, outcome: other }', '{ id: other, question: document }'),
    /answers\.6\.question: "document" leads in a circle \(document → ordinary-origin → ordinary-purpose-waived → document\)/,
  ],
  [
    'a Spanish word of which the guide uses the other form',
    'terms/uit.yaml',
    (t) => t.replace('Un monto de referencia', 'En septiembre, un monto de referencia'),
    /uit\.yaml:\d+:\d+ definition\.es: "septiembre" is not the word of this guide: write setiembre/,
  ],
  [
    'an amount with a decimal comma',
    'terms/uit.yaml',
    (t) => t.replace('S/ 5500', 'S/ 5500,00'),
    /uit\.yaml:\d+:\d+ definition\.es: "S\/ 5500,00" is not how the guide writes numbers here: write S\/ 20\.20/,
  ],
  [
    'two offices at one address that say the opposite',
    'offices/mac-lima-norte/facts.yaml',
    (t) =>
      rewritten(
        rewritten(t, 'address', '"Av. España 734."'),
        'foreigner-procedures',
        '{ foreigners: { value: "no", evidence: default } }',
      ),
    /mac-lima-norte\/facts\.yaml:\d+:\d+ procedures\.foreigner-procedures\.foreigners: "no" is the opposite of content\/offices\/lima-brena-sede-central\/facts\.yaml, at the same address/,
  ],
  [
    'a closed office that does something',
    CARABAYA,
    (t) => t.replace(/(foreigner-procedures:\n {4}foreigners:\n {6}value: )"no"/, '$1"yes"'),
    /lima-carabaya-cerrada\/facts\.yaml:\d+:\d+ procedures\.[a-z-]+\.foreigners: "yes" contradicts condition: closed of the same file/,
  ],
  [
    'a channel that denies what its office does',
    'channels/airport-migraciones/facts.yaml',
    (t) => t.replace('en: "Passports in the new terminal, in October 2025"', 'en: "Procedures of foreigners"'),
    /airport-migraciones\/facts\.yaml:\d+:\d+ notFor\.value: "procedures of foreigners" says that this is not for foreigner-procedures, but content\/offices\/callao-aeropuerto-jorge-chavez\/facts\.yaml says that it is/,
  ],
  [
    'a function that two authorities have',
    'statuses/oficial/facts.yaml',
    (t) => t.replace('The Directorate of Privileges issues, renews', 'The consulate issues, renews'),
    /"issues renews and cancels these visas.*" is said of consulate here and of ministry in content\/[a-z]+\/[a-z-]+\/facts\.yaml: one of them is wrong/,
  ],
];
