/** Kinds of bad rows in the register of waivers, each made by one change to one real file, and what the check has to say of it. */
import type { BadCase } from './bad-content.ts';

const SECOND_YEAR = /(id: ordinary-business[\s\S]*?purposes: )\[business\]/;

export const BAD_WAIVERS: readonly BadCase[] = [
  [
    'two rows for one country, class and purpose',
    'waivers/sg.yaml',
    (t) => t.replace(SECOND_YEAR, '$1[tourism]'),
    /sg\.yaml:\d+:\d+ rows\.2\.id: "ordinary-business" overlaps ordinary-tourist: both hold for ordinary passports, the same purpose and the same days\. Give the older row its last day/,
  ],
  [
    'a row for any purpose beside one for a purpose',
    'waivers/sg.yaml',
    (t) => t.replace(SECOND_YEAR, '$1[any]'),
    /rows\.2\.id: "ordinary-business" overlaps ordinary-tourist/,
  ],
  [
    'a row that begins on the last day of the other',
    'waivers/ve.yaml',
    (t) => t.replace('until: "2019-06-14"', 'until: "2019-06-15"'),
    /ve\.yaml:\d+:\d+ rows\.2\.id: "ordinary-tourist" overlaps ordinary-until-2019/,
  ],
  [
    'two rows with one id, which is part of the ids of their facts',
    'waivers/ve.yaml',
    (t) => t.replace('id: ordinary-until-2019', 'id: ordinary-tourist'),
    /ve\.yaml:\d+:\d+ rows\.2\.id: "ordinary-tourist" names two rows: choose another id/,
  ],
  [
    'a withdrawn row that claims to hold again',
    'waivers/mx.yaml',
    (t) => t.replace('state: withdrawn', 'state: reported').replace('until: "2024"', 'until: null'),
    /mx\.yaml:\d+:\d+ rows\.1\.id: "ordinary-ordered-2024" overlaps ordinary-tourist/,
  ],
  [
    'a last day before the first',
    'waivers/cu.yaml',
    (t) => t.replace('until: "2024-10-31"', 'until: "2024-08-31"'),
    /cu\.yaml:\d+:\d+ rows\.1\.until: "2024-08-31" lies before from \(2024-09\): correct one of the two/,
  ],
  [
    'days without a unit',
    'waivers/cu.yaml',
    (t) => t.replace('per: entry', 'per: null'),
    /cu\.yaml:\d+:\d+ rows\.0\.days: "90" has no unit: write per: entry, half-year/,
  ],
  [
    'a unit without days',
    'waivers/gb.yaml',
    (t) => t.replace('per: null', 'per: entry'),
    /gb\.yaml:\d+:\d+ rows\.0\.per: "entry" is a unit without days/,
  ],
  [
    'a unit outside the list',
    'waivers/cu.yaml',
    (t) => t.replace('per: entry', 'per: visit'),
    /rows\.0\.per: "visit" fits none of the forms|rows\.0\.per: "visit" write entry/,
  ],
  [
    'more days than the window has',
    'waivers/it.yaml',
    (t) => t.replace('per: 180', 'per: 30'),
    /rows\.0\.per: "30" is a window shorter than the 90 days/,
  ],
  [
    'a country that does not exist',
    'waivers/it.yaml',
    (t) => t.replace('country: "IT"', 'country: "UK"'),
    /it\.yaml:\d+:\d+ country: "UK" is not a code of ISO 3166-1\./,
  ],
  [
    'a country in the file of another',
    'waivers/it.yaml',
    (t) => t.replace('country: "IT"', 'country: "FR"'),
    /it\.yaml:\d+:\d+ country: "FR" does not fit the name of the file: call it fr\.yaml/,
  ],
  [
    'a code in small letters',
    'waivers/it.yaml',
    (t) => t.replace('country: "IT"', 'country: "it"'),
    /country: "it" write the ISO 3166-1 code, two capitals/,
  ],
  [
    'a class outside the list',
    'waivers/it.yaml',
    (t) => t.replace('[diplomatic,', '[diplomat,'),
    /it\.yaml:\d+:\d+ rows\.0\.classes\.0: "diplomat" is not allowed here: write one of ordinary, diplomatic.*Did you mean "diplomatic"\?/,
  ],
  [
    'a purpose outside the list',
    'waivers/sg.yaml',
    (t) => t.replace('purposes: [business]', 'purposes: [work]'),
    /rows\.\d\.purposes\.0: "work" is not allowed here: write one of any, tourism, business/,
  ],
  [
    'any beside a purpose',
    'waivers/it.yaml',
    (t) => t.replace('purposes: [any]', 'purposes: [any, tourism]'),
    /rows\.0\.purposes: .* any stands alone/,
  ],
  [
    'a confirmed treaty without instrument',
    'waivers/it.yaml',
    (t) => t.replace(/instrument: .*/, 'instrument: null'),
    /it\.yaml:\d+:\d+ rows\.0\.instrument: "null" is missing, yet the treaty is marked confirmed: name the treaty, or write state: reported/,
  ],
  [
    'a first day that does not exist',
    'waivers/it.yaml',
    (t) => t.replace('from: "2016-03-15"', 'from: "2016-02-30"'),
    /rows\.0\.from: "2016-02-30" is not a date of the calendar/,
  ],
  [
    'a disputed row without the other version',
    'waivers/qa.yaml',
    (t) => t.replace(/ +others:\n.*\n/, ''),
    /a disputed fact shows the other version too/,
  ],
];
