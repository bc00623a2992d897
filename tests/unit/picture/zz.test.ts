import { writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { drawn } from '../../../src/picture/draw.ts';
import { layout } from '../../../src/picture/layout.ts';
import { LOOKS } from '../../../src/domain/looks.ts';
test('try', () => {
  const P: any[] = [
    { lang: 'en', kicker: 'Offices', title: 'Cusco zonal office', line: 'Zonal office (jefatura zonal) · Cusco', state: { word: 'Open', tone: 'open', icon: 'check' } },
    { lang: 'es', kicker: 'Oficinas', title: 'Sede de la calle Carabaya, en el Centro de Lima', line: 'Sede central · Lima, Lima', state: { word: 'Cerrada · hasta noviembre de 2012', tone: 'closed', icon: 'cross' } },
    { lang: 'es', kicker: 'Calidades', title: 'Calidad migratoria de familiar de oficial residente para cónyuges, hijos menores y padres a cargo de funcionarios de organismos internacionales', line: 'Residente' },
    { lang: 'en', title: 'Which office, which number, which paper?', line: 'How to deal with Migraciones, Peru’s immigration authority, and with diplomatic and official visas. Every fact here shows its source, its date and how sure it is.' },
    { lang: 'en', kicker: 'Contact', title: 'atencionalciudadanoextranjero@migraciones.gob.pe', state: { word: 'Discontinued', tone: 'closed', icon: 'cross' } },
    ...Object.entries(LOOKS).map(([k, [tone, icon]]) => ({ lang: 'en', kicker: 'Guides', title: `Ñandú «${k}» 01 200-1000`, state: { word: k, tone, icon } })),
  ];
  for (const p of P) drawn(p);
  const t = performance.now();
  P.forEach((p, i) => { const b = drawn(p); console.log(b.length); writeFileSync(`/tmp/og-try/out/${i}.png`, b); });
  console.log((performance.now() - t) / P.length, 'ms each');
  console.log(JSON.stringify(layout(P[2]).filter((m) => m.mark === 'text')));
});
