/**
 * A hundred things that may stand in an address instead of an answer: what attackers try, what broken links carry, what
 * keyboards of the world type. Each calls `ran()` if it ever runs, or would leave `ran` on the prototype of all objects.
 */
const RUN = 'ran()';

const MARKUP = [
  `<script>${RUN}</script>`, `<SCRIPT>${RUN}</SCRIPT>`, `<scr<script>ipt>${RUN}</script>`, `</script><script>${RUN}</script>`, `</template><script>${RUN}</script>`, `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`, `--><script>${RUN}</script>`, `]]><script>${RUN}</script>`, `<script src=//localhost:9/x.js></script>`, `<script/src=data:,${RUN}>`, `<img src=x onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`, `'><img src=x onerror=${RUN}>`, `<img/src/onerror=${RUN}>`, `<svg/onload=${RUN}>`, `<svg><script>${RUN}</script></svg>`, `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`, `<body onload=${RUN}>`, `<iframe src="javascript:${RUN}">`, `<iframe srcdoc="<script>${RUN}</script>">`, `<object data="javascript:${RUN}">`, `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}" autofocus onfocus=${RUN}>x</a>`, `<details open ontoggle=${RUN}>`, `<input autofocus onfocus=${RUN}>`, `<video><source onerror=${RUN}>`, `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`, `<base href=//localhost:9/>`,
  `<link rel=stylesheet href=//localhost:9/x.css>`, `<style>*{display:none}</style>`, `<form action=//localhost:9/><button>x`, `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`, `<template shadowrootmode=open><script>${RUN}</script></template>`, `<b>bold</b>`,
];

const CODE = [
  `javascript:${RUN}`, `JaVaScRiPt:${RUN}`, `java\tscript:${RUN}`, `javascript://%0a${RUN}`, `data:text/html,<script>${RUN}</script>`, `vbscript:${RUN}`, `';${RUN}//`, `";${RUN}//`, `\`;${RUN}//`, `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`, `#{${RUN}}`, `<%= ${RUN} %>`, `{country}`, `{n} {text} {done}`, `$&$1$\``, `eval('${RUN}')`, `onerror=${RUN}`, `' or '1'='1`, `'; drop table offices; --`, `$(id)`, `; cat /etc/passwd`, `../../etc/passwd`, `..\\..\\windows`, `//localhost:9/x`, `=HYPERLINK("x")`,
];

const NAMES_OF_CODE = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', 'then', 'length', '{"__proto__":{"ran":1}}', 'undefined', 'null', 'NaN', '-0', '1e999'];

const LETTERS = [
  '\u202egnp.exe', '\u2066\u2067\u2069abc', 'ta\u200bcna\u200d', '\ufeffcusco', 'z\u0351\u036b\u0343a\u0328l\u0334g\u0322o', 'مرحبا', '北京', 'Ｃｕｓｃｏ', '👩‍👩‍👧‍👦', 'ﬁﬂ', 'İıſß', '\u0000', 'a\u0000b', 'a\r\nSet-Cookie: ran=1', '\u001b[31mred',
];

const SIZES = ['x'.repeat(10_000), 'a '.repeat(2_000), '('.repeat(500), '<'.repeat(1_000), '.*+?^$[](){}|\\'.repeat(50), ','.repeat(500)];

/** What is no text but a broken escape, put into the address as it stands. */
const BROKEN = ['%', '%%', '%zz', '%u0041', '%FF%FE', '%C0%AF', '%ED%A0%80', '%E0%A4%A', '%253Cscript%253Eran()%253C%2Fscript%253E', '%00%0A', '+++', '1&q=2&q=3', '[]=1', '&&&=&=&', ';;', '1#<img src=x onerror=ran()>', '1?1?1', '%0', '"', "'"];

/** Each as it goes into an address, behind `name=`. */
export const PAYLOADS: readonly string[] = [...[...MARKUP, ...CODE, ...NAMES_OF_CODE, ...LETTERS, ...SIZES].map(encodeURIComponent), ...BROKEN];
