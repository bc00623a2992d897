import { expect, test } from 'vitest';
import { syllables } from '#tools/content/syllables.ts';

/** Words hyphenated as in a dictionary; the expected count is the number of parts. */
const SPANISH =
  `sol ca-lle o-fi-ci-na trá-mi-te ci-ta pa-sa-por-te mi-gra-cio-nes ca-li-dad pa-ís pa-í-ses dí-a a-ve-ni-da re-si-den-cia ex-tran-je-rí-a
a-ho-ra prohi-bi-do quie-re guí-a guie pin-güi-no ver-güen-za a-é-re-o a-e-ro-puer-to le-er cre-er u-ni-ver-si-dad cui-da-do ciu-dad viu-da muy hoy
y es-toy le-yes ma-yo a-yu-da bú-ho re-ú-ne ma-íz cau-sa deu-da cons-ti-tu-ción Pe-rú vi-sa us-ted que gue-rra lin-güís-ti-co te-lé-fo-no pe-rí-o-do
em-ba-ja-da con-su-la-do hue-lla`.split(/\s+/);
const ENGLISH =
  `sun of-fice street ap-point-ment pass-port res-i-dence res-i-dent vi-sa vi-sas card cards page pa-ges place pla-ces time times closed o-pened
want-ed need-ed asked book booked re-ceipt ta-ble pos-si-ble peo-ple im-mi-gra-tion sta-tion na-tion-al in-for-ma-tion of-fi-cial spe-cial min-is-try for-eign
coun-try em-bas-sy con-su-late tel-e-phone num-ber mail dip-lo-mat-ic fam-i-ly work-er stu-dent ex-ten-sion ac-tu-al an-nu-al var-i-ous se-ri-ous ra-di-o
pe-ri-od me-di-um state-ment safe-ly home-less pay-ing try-ing a-re-a i-de-a sci-ence qui-et use used u-ses change chan-ges charged church-es box-es re-gion
de-ci-sion ques-tion guide guides ar-rive ar-rives ar-rived be-come the be he she hour hours bus-iness ev-ery noth-ing`.split(
    /\s+/,
  );

const right = (words: readonly string[], lang: 'en' | 'es') =>
  words.filter((word) => syllables(word.replaceAll('-', ''), lang) === word.split('-').length);

test('Spanish words are split as in a dictionary', () => {
  expect(SPANISH.filter((word) => !right(SPANISH, 'es').includes(word))).toEqual([]);
});

test('English words are split as in a dictionary, except one in twenty', () => {
  const wrong = ENGLISH.filter((word) => !right(ENGLISH, 'en').includes(word));
  expect(wrong.length, wrong.join(' ')).toBeLessThanOrEqual(ENGLISH.length / 20);
});

test('a number has no syllables, a word of consonants has one, and a Spanish word in English text keeps its own', () => {
  expect(syllables('1800', 'en')).toBe(0);
  expect(syllables('MRE', 'es')).toBe(1);
  expect(syllables('extranjería', 'en')).toBe(5);
});
