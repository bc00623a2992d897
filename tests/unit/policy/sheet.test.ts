import { expect, test } from 'vitest';
import { unregistered } from '../../../src/policy/sheet.ts';

const FALLBACK = '@layer properties{@supports (((-webkit-hyphens:none)) and (not (margin-trim:inline))) or (not (color:rgb(from red r g b))){*,:before,:after{--tw-border-style:solid}}}';
const REST = '@layer theme;.border{border-style:var(--tw-border-style)}@media print{a{color:#000}}';
const REGISTRATION = '@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}';

test('the first values of the variables hold in every browser, and are written once', () => {
  expect(unregistered(FALLBACK + REST + REGISTRATION)).toBe(`@layer properties{*,:before,:after{--tw-border-style:solid}}${REST}`);
});

test('a sheet without the rule for all keeps its registrations', () => expect(unregistered(REST + REGISTRATION)).toBe(REST + REGISTRATION));
