/** One page as a PDF: tagged, with an outline, and the same bytes whenever it is printed. */

const NODE = /\bnode\d{8}\b/g;

/** Letter and A4 differ little, and printers fit one to the other; Peru uses A4. */
export const PRINT = { format: 'A4', preferCSSPageSize: true, tagged: true, outline: true, printBackground: false };

/** Prints a page in a tab of its own; its links then lead to the public address, not to this machine. */
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
  return steady(pdf, day);
}

/**
 * The same page, the same bytes: the day of the newest check instead of the clock's, and Chromium's node numbers, which
 * leave gaps at random, without gaps. Everything stays as long as it was, so that no offset inside the file moves.
 */
function steady(pdf, day) {
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
