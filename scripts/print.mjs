/** Prints a page as a reproducible, tagged PDF with an outline. */

const NODE = /\bnode\d{8}\b/g;

/** Letter and A4 differ little, and printers fit one to the other; Peru uses A4. */
export const PRINT = { format: 'A4', preferCSSPageSize: true, tagged: true, outline: true, printBackground: false };

/** Prints a page served at its public URL, so that links in the PDF are public too. */
export async function print(context, { html, url, day }) {
  const page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort(),
  );
  await page.goto(url);
  const pdf = await page.pdf(PRINT);
  await page.close();
  return reproducible(pdf, day);
}

/**
 * Makes the bytes reproducible: dates the file by the newest check, and renumbers Chromium's node ids, which have random gaps.
 * Lengths do not change, so offsets inside the file stay valid.
 */
function reproducible(pdf, day) {
  const text = pdf
    .toString('latin1')
    .replace(/(\/(?:CreationDate|ModDate) \(D:)\d{14}/g, `$1${day.replaceAll('-', '')}000000`);
  const numbers = new Map(
    [...new Set(text.match(NODE))].sort().map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]),
  );
  return Buffer.from(
    text.replace(NODE, (name) => numbers.get(name)),
    'latin1',
  );
}
